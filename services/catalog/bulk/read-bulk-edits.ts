import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { fallbackChain } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { BulkEdit, bulkView } from './bulk-view.ts'
import * as store from './store.ts'

const bulks = declareList(['created_at'], '-created_at')
const items = declareList(['sku'], 'sku')

/** Bulk edits, newest first. */
export const listBulkEdits = operation('bulk_edit.list', {
  access: permission('product.bulk_edit'),
  input: Type.Object(bulks.input, { additionalProperties: false }),
  output: listOutput(BulkEdit),
  fails: [...bulks.fails],
  async run(ctx, input) {
    const id = { by: sql`id`, type: 'uuid' } as const
    const page = bulks.page(input, { created_at: { by: sql`created_at`, type: 'timestamptz' } }, id)
    return page.answer(await store.listBulks(ctx.db, page), ({ products, ...row }) => bulkView({ ...row, total: products }))
  },
})

/** How far a bulk edit is. */
export const getBulkEdit = operation('bulk_edit.get', {
  access: permission('product.bulk_edit'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: BulkEdit,
  fails: ['bulk_edit_not_found'],
  async run(ctx, input) {
    const row = await store.findBulk(ctx.db, input.id)
    if (!row) throw new AppError('not_found', 'bulk_edit_not_found', 'There is no such bulk edit.')
    return bulkView(row)
  },
})

/** What became of each product of a bulk edit, with the refusal of those that failed. */
export const listBulkItems = operation('bulk_edit.list_items', {
  access: permission('product.bulk_edit'),
  input: Type.Object(
    {
      ...items.input,
      id: Id,
      filter: Type.Optional(
        Type.Object({ outcome: Type.Optional(OneOf(['changed', 'unchanged', 'failed'])) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      product_id: Id,
      sku: Type.String(),
      name: Type.String(),
      status: Type.String(),
      outcome: Nullable(Type.String()),
      code: Nullable(Type.String()),
      detail: Nullable(Type.String()),
      problems: Type.Array(Type.Object({ code: Type.String(), detail: Type.String() })),
    }),
  ),
  fails: [...items.fails],
  async run(ctx, input) {
    const id = { by: sql`i.product_id`, type: 'uuid' } as const
    const page = items.page(input, { sku: { by: sql`p.sku`, type: 'text' } }, id)
    const query = { id: input.id, outcome: input.filter?.outcome ?? null, chain: fallbackChain(ctx.locale) }
    return page.answer(await store.listItems(ctx.db, query, page), (item) => item)
  },
})
