import { type RawBuilder, sql } from 'kysely'

/**
 * Stock of the variants of product `p` at a branch, or at each (null), as it is read, a row of `stock_now` each: their own,
 * and of bundles what their parts make. The latter is asked for of bundles only: before the database has counted its tables, in
 * a shop's first minute, it would look through all stock of the branch to learn of each other product that it has no parts.
 */
export function stockOf(branchId: RawBuilder<unknown> | null) {
  const here = branchId === null ? sql`` : sql`and branch_id = ${branchId}`
  return sql`(select variant_id, branch_id, on_hand, reserved, low_stock_threshold, track, allow_backorder, backorder_limit, restock_date
      from inventory where product_id = p.id ${here}
    union all select variant_id, branch_id, coalesce(now, 0), 0, low_stock_threshold, now is not null, coalesce(with_owed > now, false), coalesce(with_owed - now, 0), restock_date
      from bundle_stock where p.type = 'bundle' and product_id = p.id ${here})`
}
