import { sql } from 'kysely'
import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'
import { changeView, Tag, TagChange } from './tag.ts'

const list = declareList(['name', 'created_at'], 'name')
const CHANGES_SHOWN = 20

/** Tags for staff, found by name or address; what is proposed while a tag is typed, too. */
export const listTags = operation('tag.list', {
  access: permission('product.view'),
  input: Type.Object({ ...list.input, q: Type.Optional(Type.String({ maxLength: 200 })) }, { additionalProperties: false }),
  output: listOutput(Tag),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      { name: { by: sql`lower(t.name)`, type: 'text' }, created_at: { by: sql`t.created_at`, type: 'timestamptz' } },
      { by: sql`t.id`, type: 'uuid' },
    )
    return page.answer(await store.listTags(ctx.db, input.q?.trim() ?? '', page), (row) => row)
  },
})

/** Tags being renamed, merged or deleted on their products, and the latest that were. */
export const listTagChanges = operation('tag.list_changes', {
  access: permission('product.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(TagChange) }),
  run: async (ctx) => ({ data: (await store.listChanges(ctx.db, CHANGES_SHOWN)).map(changeView) }),
})
