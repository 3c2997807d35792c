import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'

type Row = Record<string, unknown>

/** What holds of coupons, gifts and points whatever happened (`serai verify`). */
export const invariants = [
  invariant(
    'a code is used as often as orders hold it, and never beyond its limit',
    sql<Row>`select c.code, c.used, count(u.order_id)::int as held from coupon c left join coupon_use u on u.coupon_id = c.id and u.state = 'held'
      group by c.id having c.used <> count(u.order_id) or c.used > c.total_limit`,
  ),
  invariant(
    'a customer redeems a gift once',
    sql<Row>`select c.code, u.customer_id, count(*)::int from coupon_use u join coupon c on c.id = u.coupon_id and c.type = 'gift'
      where u.state = 'held' group by 1, 2 having count(*) > 1`,
  ),
  invariant(
    'the ledger of points sums to the account',
    sql<Row>`select a.customer_id, a.points::text, coalesce(sum(e.points), 0)::text as booked from loyalty_account a left join loyalty_entry e using (customer_id)
      group by a.customer_id having a.points <> coalesce(sum(e.points), 0)`,
  ),
]

function invariant(name: string, violations: RawBuilder<Row>) {
  return { name, violations: (ctx: Context) => ctx.rows(violations) }
}
