import { sql } from 'kysely'
import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { KINDS, LibraryItem } from './shapes.ts'
import * as store from './store.ts'

const list = declareList(['created_at'], '-created_at')

/** The pictures, videos and documents there are, newest first. */
export const listMedia = operation('media.list', {
  access: permission('product.view'),
  input: Type.Object(
    {
      ...list.input,
      filter: Type.Optional(Type.Object({ kind: Type.Optional(OneOf(KINDS)) }, { additionalProperties: false })),
      q: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(LibraryItem),
  fails: [...list.fails],
  async run(ctx, input) {
    const id = { by: sql`m.id`, type: 'uuid' } as const
    const page = list.page(input, { created_at: { by: sql`m.created_at`, type: 'timestamptz' } }, id)
    return page.answer(await store.listMedia(ctx.db, page, { kind: input.filter?.kind, q: input.q }), (row) => row)
  },
})

/** A medium with how far it is: an upload is found by the id of its address. */
export const getMedia = operation('media.get', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: LibraryItem,
  fails: ['media_not_found'],
  async run(ctx, input) {
    const found = await store.findMedia(ctx.db, input.id)
    if (!found) throw noSuchMedia()
    return found
  },
})

/** 404. */
export function noSuchMedia(): AppError {
  return new AppError('not_found', 'media_not_found', 'There is no such picture, video or document.')
}
