import { type RawBuilder, sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import type { Locale } from '#lib/locale.ts'
import { parseMoney } from '#lib/money.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** A left cart as the list finds it. */
export interface ListRow extends Marked {
  id: string
  customer_id: string | null
  name: string | null
  email: string | null
  phone: string | null
  may_remind: boolean
  locale: Locale
  currency: string
  updated_at: string
  expires_at: string | null
  is_expired: boolean
  ttl_hours: string | null
  items: number
  minor: bigint
  reminder: { channel: string; sent_at: string; opened_at: string | null; ordered_at: string | null } | null
  lines: { variant_id: string; quantity: number; minor: number }[]
}

/** Which left carts are asked for. */
export interface Wanted {
  expired?: boolean
  has_email?: boolean
  has_phone?: boolean
  reminder?: 'none' | 'sent' | 'opened' | 'ordered'
  total?: { gte?: number; lte?: number }
  last_activity_at?: { gte?: string; lte?: string }
}

/** Carts of the shop's branch that were left; what lies in them is summed only where it is asked for. */
export function leftCarts(shop: Shop, page: ListPage, worth: RawBuilder<unknown>, q: string | undefined, wanted: Wanted) {
  const conditions = [...conditionsOf(shop, worth, q, wanted), page.after]
  return sql<ListRow>`
    with left_carts as (
      select c.id, c.customer_id, c.branch_id, coalesce(k.name, c.contact_name) as name, coalesce(nullif(k.email, ''), c.contact_email) as email, c.contact_phone as phone, c.may_remind, c.locale,
        c.currency, c.updated_at, c.expires_at, c.is_expired, c.ttl_hours,
        case when c.status = 'expired' then coalesce(c.left_items, 0) else (select coalesce(sum(quantity), 0)::int from cart_line l where l.cart_id = c.id) end as items,
        case when c.status = 'expired' then coalesce(c.left_minor, 0) else (select coalesce(sum(quantity * added_minor), 0)::bigint from cart_line l where l.cart_id = c.id) end as minor
      from cart c left join known_customer k on k.id = c.customer_id
      where c.branch_id = ${shop.branch.id} and c.status in ('active', 'expired')
        and (c.left_items > 0 or (c.status = 'active' and exists (select from cart_line l where l.cart_id = c.id)))
    )
    select id, customer_id, name, email, phone, may_remind, locale, currency, updated_at, expires_at, is_expired, ttl_hours, items, minor, ${page.columns},
      (select jsonb_build_object('channel', channel, 'sent_at', ${instant(sql`sent_at`)}, 'opened_at', ${instant(sql`opened_at`)}, 'ordered_at', ${instant(sql`ordered_at`)})
        from reminder r where r.cart_id = left_carts.id order by r.sent_at desc limit 1) as reminder,
      coalesce((select jsonb_agg(x) from (
        select variant_id, quantity, added_minor as minor from cart_line where cart_id = left_carts.id
        union all select variant_id, quantity, unit_minor from abandoned_line where cart_id = left_carts.id) x), '[]') as lines
    from left_carts where ${sql.join(conditions, sql` and `)} ${page.tail}`
}

// Inside JSON an instant is written as it is told: RFC 3339 with milliseconds.
function instant(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

function conditionsOf(shop: Shop, worth: RawBuilder<unknown>, q: string | undefined, wanted: Wanted): RawBuilder<unknown>[] {
  const { expired, has_email, has_phone, reminder, total, last_activity_at: touched } = wanted
  const said = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined
  const base = (amount: number) => parseMoney(amount, shop.base_currency, '/filter/total').minor.toString()
  const sent = sql`(select case when ordered_at is not null then 'ordered' when opened_at is not null then 'opened' else 'sent' end
    from reminder r where r.cart_id = left_carts.id order by r.sent_at desc limit 1)`
  return [
    ...(expired === undefined ? [] : [sql`is_expired = ${expired}`]),
    ...(has_email === undefined ? [] : [sql`(email is not null) = ${has_email}`]),
    ...(has_phone === undefined ? [] : [sql`(phone is not null) = ${has_phone}`]),
    ...(reminder === undefined ? [] : [sql`coalesce(${sent}, 'none') = ${reminder}`]),
    ...(total?.gte === undefined ? [] : [sql`${worth} >= ${base(total.gte)}::bigint`]),
    ...(total?.lte === undefined ? [] : [sql`${worth} <= ${base(total.lte)}::bigint`]),
    ...(touched?.gte === undefined ? [] : [sql`updated_at >= ${touched.gte}::timestamptz`]),
    ...(touched?.lte === undefined ? [] : [sql`updated_at <= ${touched.lte}::timestamptz`]),
    ...(said === undefined ? [] : [sql`(name ilike ${said} or email ilike ${said} or phone ilike ${said})`]),
  ]
}
