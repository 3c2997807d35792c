import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { branchesOf, InventoryItem, withBranchNames } from './item.ts'
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
        available: { by: sql`coalesce(i.on_hand - i.reserved, 0)`, type: 'int' },
        on_hand: { by: sql`coalesce(i.on_hand, 0)`, type: 'int' },
        reserved: { by: sql`coalesce(i.reserved, 0)`, type: 'int' },
      },
      { by: sql`v.id::text || b.id::text`, type: 'text' },
    )
    const variantId = input.filter?.variant_id ?? null
    const found = await ctx.rows(
      sql<Omit<InventoryRow, 'product_id'> & Marked & { sku: string; waiting: number }>`
        select v.id as variant_id, b.id as branch_id, v.sku, coalesce(i.on_hand, 0) as on_hand, coalesce(i.reserved, 0) as reserved,
          coalesce(i.on_hand - i.reserved, 0) as available, coalesce(i.low_stock_threshold, 5) as low_stock_threshold, coalesce(i.track, p.type = 'physical') as track_inventory,
          coalesce(i.allow_backorder, false) as allow_backorder, coalesce(i.backorder_limit, 0) as backorder_limit, i.restock_date::text,
          (select count(*)::int from stock_subscriber s where s.variant_id = v.id and s.branch_id = b.id and s.told_at is null) as waiting, ${page.columns}
        from variant v join product p on p.id = v.product_id cross join unnest(${branches}::uuid[]) as b(id)
          left join stock_now i on i.variant_id = v.id and i.product_id = v.product_id and i.branch_id = b.id
        where v.product_id = ${input.id} and v.deleted_at is null and (${variantId}::uuid is null or v.id = ${variantId}::uuid) and ${page.after}
        ${page.tail}`,
    )
    return page.answer(await withBranchNames(ctx, found), (row) => row)
  },
})
