import { sql } from 'kysely'
import { type Db, one } from '#platform/db/pool.ts'

/** What the shop itself says of its first steps. */
export interface OwnSteps {
  shop: boolean
  money: boolean
  tax: boolean
  delivery: boolean
}

const set = (...keys: string[]) =>
  sql`(select count(distinct key) from setting where key = any(${keys}::text[]) and value not in ('""', '{}', 'null'))`

/**
 * Which steps were taken in the store: who the shop is was said; no currency is sold in at a rate that came with the shop; a tax
 * was said, be it none; a way of delivery is offered that somebody has gone through.
 */
export function readOwnSteps(db: Db): Promise<OwnSteps> {
  return one(
    db,
    sql<OwnSteps>`
      select ${set('store_name', 'contact_email', 'contact_address')} = 3 as shop,
        not exists (
          select from currency c, lateral (
            select set_by from exchange_rate where currency = c.code and effective_at <= now() order by effective_at desc limit 1) r
          where c.enabled and not c.is_base and r.set_by = '') as money,
        exists (select from tax_rate) or exists (select from tax_class where version > 1) or ${set('tax_percent', 'tax_included')} > 0 as tax,
        exists (select from delivery_method where enabled and version > 1) as delivery`,
  )
}
