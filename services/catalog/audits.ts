import { sql } from 'kysely'
import { isId } from '#lib/id.ts'
import { rowOf, type Snapshot } from '#platform/operation/audit.ts'

const listingsOf: Snapshot = (productId) =>
  isId(productId)
    ? sql`jsonb_build_object('branches', (select jsonb_agg(branch_id order by branch_id) from listing where product_id = ${productId}))`
    : sql`null::jsonb`

// Answers name it by its id, requests by its code.
const coded =
  (table: string): Snapshot =>
  (key) =>
    (isId(key) ? rowOf(table) : rowOf(table, 'code'))(key)

/** How the catalog's records are read before and after staff change them (SEC-07). */
export const catalogAudits: Record<string, Snapshot> = {
  product: rowOf('product'),
  category: rowOf('category'),
  listing: listingsOf,
  brand: rowOf('brand'),
  attribute: coded('attribute'),
  feature: coded('feature'),
  discount: rowOf('discount'),
  channel: rowOf('channel'),
}
