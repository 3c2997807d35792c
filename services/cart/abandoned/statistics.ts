import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, MoneyShape, Nullable, Time } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { namesOf } from './names.ts'
import { baseWorth } from './worth.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DAYS = 30
const MOST_DAYS = 366

/** How many carts there are, what was left in a period and how often, and what reminders won back (CRT-07). Money in the base currency. */
export const cartStatistics = operation('cart.statistics', {
  access: permission('cart.administer'),
  input: Type.Object(
    {
      /** 30 days before the end when left out. */
      from: Type.Optional(Instant),
      /** The end of this hour when left out, so that the same question has the same answer. */
      to: Type.Optional(Instant),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    active: Type.Integer(),
    expired: Type.Integer(),
    from: Type.Optional(Time),
    to: Type.Optional(Time),
    abandoned_carts: Type.Integer(),
    abandoned_value: MoneyShape,
    reminders: Type.Object({
      sent: Type.Integer(),
      opened: Type.Integer(),
      ordered: Type.Integer(),
      /** Share of the reminders sent that led to an order, in percent. */
      conversion: Type.Number(),
      won: MoneyShape,
    }),
    top_products: Type.Array(
      Type.Object({
        variant_id: Id,
        product_id: Nullable(Id),
        name: Type.String(),
        quantity: Type.Integer(),
        carts: Type.Integer(),
        value: MoneyShape,
      }),
    ),
    days: Type.Array(
      Type.Object({
        day: Type.String(),
        carts: Type.Integer(),
        value: MoneyShape,
        reminders: Type.Integer(),
        orders: Type.Integer(),
      }),
    ),
  }),
  fails: ['bad_period'],
  async run(ctx, input) {
    const to = input.to === undefined ? Math.ceil((ctx.now() + 1) / HOUR_MS) * HOUR_MS : Date.parse(input.to)
    const from = input.from === undefined ? to - DAYS * DAY_MS : Date.parse(input.from)
    if (!(from < to) || to - from > MOST_DAYS * DAY_MS)
      throw invalidField('/from', 'bad_period', `A period begins before it ends and is at most ${MOST_DAYS} days long.`)
    const shop = await shopOf(ctx)
    const branch = shop.branch.id
    const [since, until] = [new Date(from).toISOString(), new Date(to).toISOString()]
    const worth = sql`coalesce(${baseWorth(shop, sql`(a.unit_minor * a.quantity)`, sql`a.currency`)}, 0)`
    const within = sql`a.branch_id = ${branch} and a.abandoned_at >= ${since}::timestamptz and a.abandoned_at < ${until}::timestamptz`
    const sent = sql`r.branch_id = ${branch} and r.sent_at >= ${since}::timestamptz and r.sent_at < ${until}::timestamptz`
    const base = (minor: bigint) => minorToJson(minor, shop.base_currency)
    const [counts, left, reminders, top, days] = await Promise.all([
      ctx.one(sql<{ active: number; expired: number }>`
        select (select count(*)::int from cart c where c.branch_id = ${branch} and c.status = 'active' and exists (select from cart_line l where l.cart_id = c.id)) as active,
          (select count(*)::int from cart c where c.branch_id = ${branch} and c.status = 'expired') as expired`),
      ctx.one(sql<{ carts: number; value: bigint }>`
        select count(distinct a.cart_id)::int as carts, coalesce(sum(${worth}), 0)::bigint as value from abandoned_line a where ${within}`),
      ctx.one(sql<{ sent: number; opened: number; ordered: number; won: bigint }>`
        select count(*)::int as sent, count(opened_at)::int as opened, count(ordered_at)::int as ordered, coalesce(sum(won_minor), 0)::bigint as won from reminder r where ${sent}`),
      ctx.rows(sql<{ variant_id: string; quantity: number; carts: number; value: bigint }>`
        select a.variant_id, sum(a.quantity)::int as quantity, count(*)::int as carts, sum(${worth})::bigint as value from abandoned_line a where ${within}
        group by a.variant_id order by 3 desc, 2 desc, 1 limit 10`),
      ctx.rows(sql<{ day: string; carts: number; value: bigint; reminders: number; orders: number }>`
        with days as (
          select day::date from generate_series((${since}::timestamptz at time zone ${shop.branch.time_zone})::date, (${until}::timestamptz at time zone ${shop.branch.time_zone})::date, interval '1 day') day
        ), left_days as (
          select (a.abandoned_at at time zone ${shop.branch.time_zone})::date as day, count(distinct a.cart_id)::int as carts, sum(${worth})::bigint as value
          from abandoned_line a where ${within} group by 1
        ), sent_days as (
          select (r.sent_at at time zone ${shop.branch.time_zone})::date as day, count(*)::int as reminders, count(r.ordered_at)::int as orders from reminder r where ${sent} group by 1
        )
        select to_char(day, 'YYYY-MM-DD') as day, coalesce(carts, 0) as carts, coalesce(value, 0)::bigint as value, coalesce(reminders, 0) as reminders, coalesce(orders, 0) as orders
        from days left join left_days using (day) left join sent_days using (day) order by day`),
    ])
    const names = await namesOf(
      ctx,
      shop,
      top.map((row) => row.variant_id),
    )
    return {
      ...counts,
      from: since,
      to: until,
      abandoned_carts: left.carts,
      abandoned_value: base(left.value),
      reminders: {
        ...{ sent: reminders.sent, opened: reminders.opened, ordered: reminders.ordered, won: base(reminders.won) },
        conversion: reminders.sent === 0 ? 0 : Math.round((reminders.ordered / reminders.sent) * 1_000) / 10,
      },
      top_products: top.map((row) => ({
        ...row,
        product_id: names.get(row.variant_id)?.product_id ?? null,
        name: names.get(row.variant_id)?.name ?? '—',
        value: base(row.value),
      })),
      days: days.map((row) => ({ ...row, value: base(row.value) })),
    }
  },
})
