import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { ownerOr } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { keepPhoto, PHOTO_FAILS } from '../photos.ts'
import { wrongState } from './return.ts'
import { Return, viewReturn } from './shapes.ts'
import * as store from './store.ts'
import { visibleReturn } from './visible-return.ts'

const MOST = 8

/** Adds a photo to a return that is not decided yet. */
export const addReturnPhoto = operation('return.add_photo', {
  access: ownerOr('return.manage'),
  input: Type.Object(
    {
      id: Id,
      access: Type.Optional(Type.String({ maxLength: 100 })),
      file: Type.Object(
        { path: Type.String(), file_name: Type.String(), bytes: Type.Integer() },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
  output: Return,
  fails: ['return_not_found', 'wrong_return_state', 'too_many_photos', ...PHOTO_FAILS],
  idempotent: 'own',
  limit: 60,
  async run(ctx, input) {
    const { row, order } = await visibleReturn(ctx, input.id, input.access)
    if (row.status !== 'requested') throw wrongState(row.status, ['requested'])
    if (row.photos.length >= MOST) throw tooMany()
    const url = await keepPhoto(ctx.runtime.storage, input.file.path)
    await ctx.tx(async (tx) => {
      if (!(await store.addPhoto(tx, row.id, url, MOST))) throw tooMany()
    })
    return viewReturn(order, (await store.findReturn(ctx.db, row.id)) ?? row)
  },
})

function tooMany(): AppError {
  return new AppError('conflict', 'too_many_photos', `A return has at most ${MOST} photos.`)
}
