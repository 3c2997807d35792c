import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { branchesOf, InventoryItem } from './item.ts'
import type { InventoryRow } from './store.ts'

const list = declareList(['position', 'available', 'on_hand', 'reserved'], 'position')

/** What is there of a product's variants in each branch of the caller, and how many shoppers wait for it. */
export const listInventory = operation('inventory.list', {
  access: permission('product.view'),
  input: Type.Object(
    {
      ...list.input,
      id: Id,
      filter: Type.Optional(
        Type.Object({ branch_id: Type.Optional(Id), variant_id: Type.Optional(Id) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({ ...InventoryItem.properties, sku: Type.String(), branch_name: Type.String(), waiting: Type.Integer() }),
  ),
  fails: [...list.fails, 'branch_not_found', 'other_branch'],
  async run(ctx, input) {
    const branches = await branchesOf(ctx, input.filter?.branch_id)
    const page = list.page(
      input,
      {
        position: { by: sql`v.position`, type: 'int' },
        available: { by: sql`i.on_hand - i.reserved`, type: 'int' },
        on_hand: { by: sql`i.on_hand`, type: 'int' },
        reserved: { by: sql`i.reserved`, type: 'int' },
      },
      { by: sql`i.variant_id::text || i.branch_id::text`, type: 'text' },
    )
    const variantId = input.filter?.variant_id ?? null
    const found = await ctx.rows(
      sql<Omit<InventoryRow, 'product_id'> & Marked & { sku: string; waiting: number }>`
        select i.variant_id, i.branch_id, v.sku, i.on_hand, i.reserved, i.on_hand - i.reserved as available, i.low_stock_threshold, i.track as track_inventory,
          i.allow_backorder, i.backorder_limit, i.restock_date::text,
          (select count(*)::int from stock_subscriber s where s.variant_id = i.variant_id and s.branch_id = i.branch_id and s.told_at is null) as waiting, ${page.columns}
        from inventory i join variant v on v.id = i.variant_id and v.deleted_at is null
        where i.product_id = ${input.id} and i.branch_id = any(${[...branches.keys()]}::uuid[]) and (${variantId}::uuid is null or i.variant_id = ${variantId}::uuid) and ${page.after}
        ${page.tail}`,
    )
    return page.answer(found, (row) => ({ ...row, branch_name: branches.get(row.branch_id) ?? '' }))
  },
})
