import { type RawBuilder, sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { STATES } from './states.ts'

/** What narrows the staff's view of the catalogue. */
export const ProductFilter = Type.Object(
  {
    status: Type.Optional(OneOf(STATES)),
    category: Type.Optional(Id),
    type: Type.Optional(OneOf(['physical', 'digital', 'service', 'bundle'])),
    stock: Type.Optional(OneOf(['in', 'low', 'out'])),
    tag: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    brand: Type.Optional(Id),
    ids: Type.Optional(Type.Array(Id, { maxItems: 100 })),
  },
  { additionalProperties: false },
)

/** The conditions on `product p` of a filter and a search text; without a state, all but the deleted. */
export function conditionsOf(
  { filter = {}, q = '' }: { filter?: Static<typeof ProductFilter> | undefined; q?: string | undefined },
  branchId: string,
): RawBuilder<unknown>[] {
  const like = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`
  return [
    filter.status ? sql`p.status = ${filter.status}` : sql`p.status <> 'deleted'`,
    ...(filter.type ? [sql`p.type = ${filter.type}`] : []),
    ...(filter.tag ? [sql`p.tags @> array[${filter.tag}]::text[]`] : []),
    ...(filter.brand ? [sql`p.brand_id = ${filter.brand}`] : []),
    ...(filter.ids ? [sql`p.id = any(${filter.ids}::uuid[])`] : []),
    ...(filter.category
      ? [
          sql`exists (select from product_category pc join category c on c.id = pc.category_id where pc.product_id = p.id and ${filter.category}::uuid = any(c.path))`,
        ]
      : []),
    ...(q.trim()
      ? [
          sql`p.id in (select product_id from product_translation where name ilike ${like} union select id from product where sku ilike ${like}
        union select product_id from variant where sku ilike ${like})`,
        ]
      : []),
    ...(filter.stock ? [stockCondition(filter.stock, branchId)] : []),
  ]
}

// What shoppers were last shown (`shown_level`) finds the few variants that are not plentiful; the figures of this moment decide.
function stockCondition(stock: 'in' | 'low' | 'out', branchId: string) {
  const items = sql`select i.product_id from stock_now i where i.branch_id = ${branchId} and i.track`
  if (stock === 'in') return sql`p.id in (${items} and i.on_hand - i.reserved > 0)`
  const short = sql`select i.product_id from inventory i where i.branch_id = ${branchId} and i.shown_level <> 'in' and i.track`
  const bundles = sql`select b.product_id from bundle_stock b where b.branch_id = ${branchId}`
  if (stock === 'low')
    return sql`p.id in (${short} and i.on_hand - i.reserved > 0 and i.on_hand - i.reserved <= i.low_stock_threshold
      union ${bundles} and b.now > 0 and b.now <= b.low_stock_threshold)`
  return sql`p.id in (${short} and i.on_hand - i.reserved <= 0 union ${bundles} and b.now = 0)
    and not exists (${items} and i.product_id = p.id and i.on_hand - i.reserved > 0)`
}
