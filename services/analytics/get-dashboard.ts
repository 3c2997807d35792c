import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { dayIn } from '#lib/time-zone.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'

const DAYS = 30

interface Figures {
  sales_today: bigint
  sales_yesterday: bigint
  sales_month: bigint
  sales_previous_month: bigint
  revenue: bigint
  orders_today: number
  orders_yesterday: number
  unpaid: number
  undelivered: number
}

/** The shop on one screen: figures of today and this month in the branch's time zone, compared with the period before (ANL-02). */
export const getDashboard = operation('analytics.dashboard', {
  access: permission('dashboard.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    currency: Type.String(),
    /** Today, in the time zone that its days are counted in. */
    today: Type.String(),
    time_zone: Type.String(),
    figures: Type.Object({
      sales_today: MoneyShape,
      sales_month: MoneyShape,
      revenue_total: MoneyShape,
      orders_today: Type.Integer(),
      orders_unpaid: Type.Integer(),
      orders_undelivered: Type.Integer(),
      payments: Type.Object({ succeeded: Type.Integer(), failed: Type.Integer(), sum_today: MoneyShape }),
    }),
    comparison: Type.Object({
      sales_today_previous: MoneyShape,
      sales_month_previous: MoneyShape,
      orders_today_previous: Type.Integer(),
    }),
    series: Type.Array(Type.Object({ date: Type.String(), sales: Type.Number(), orders: Type.Integer() })),
    previous_series: Type.Array(Type.Object({ date: Type.String(), sales: Type.Number(), orders: Type.Integer() })),
    last_orders: Type.Array(
      Type.Object({
        id: Id,
        number: Type.String(),
        customer_name: Type.String(),
        total: MoneyShape,
        status: Type.String(),
        placed_at: Time,
      }),
    ),
    new_users: Type.Array(
      Type.Object({ id: Id, name: Type.String(), email: Type.String(), created_at: Time, orders_count: Type.Integer() }),
    ),
    low_stock: Type.Array(
      Type.Object({ product_id: Id, variant_id: Id, name: Type.String(), sku: Type.String(), available: Type.Integer() }),
    ),
    top_products: Type.Array(Type.Object({ product_id: Id, name: Type.String(), quantity: Type.Integer(), total: MoneyShape })),
  }),
  async run(ctx) {
    const shop = await shopOf(ctx)
    const { id: branch, time_zone: zone } = shop.branch
    const money = (minor: bigint) => minorToJson(minor, shop.base_currency)
    const day = sql`(placed_at at time zone ${zone})::date`
    const today = sql`${dayIn(zone, ctx.now())}::date`
    const live = sql`branch_id = ${branch} and placed_at is not null and status not in ('cancelled', 'rejected')`
    const sum = (when: ReturnType<typeof sql>) => sql`coalesce(sum(base_minor) filter (where ${when}), 0)::bigint`
    const [figures, payments, days, last, users, low, top] = await Promise.all([
      ctx.one(sql<Figures>`select ${sum(sql`${day} = ${today}`)} as sales_today, ${sum(sql`${day} = ${today} - 1`)} as sales_yesterday,
          ${sum(sql`date_trunc('month', ${day}) = date_trunc('month', ${today})`)} as sales_month,
          ${sum(sql`date_trunc('month', ${day}) = date_trunc('month', ${today} - interval '1 month')`)} as sales_previous_month, ${sum(sql`true`)} as revenue,
          (count(*) filter (where ${day} = ${today}))::int as orders_today, (count(*) filter (where ${day} = ${today} - 1))::int as orders_yesterday,
          (count(*) filter (where payment_status in ('pending', 'failed', 'authorized')))::int as unpaid,
          (count(*) filter (where status in ('confirmed', 'processing', 'shipped')))::int as undelivered
        from fact_order where ${live}`),
      ctx.one(sql<{
        succeeded: number
        failed: number
        sum_today: bigint
      }>`select (count(*) filter (where p.status = 'succeeded'))::int as succeeded, (count(*) filter (where p.status = 'failed'))::int as failed,
          coalesce(sum(o.base_minor) filter (where p.status = 'succeeded' and (p.at at time zone ${zone})::date = ${today}), 0)::bigint as sum_today
        from fact_payment p join fact_order o on o.id = p.order_id where o.branch_id = ${branch}`),
      ctx.rows(sql<{ date: string; sales: bigint; orders: number }>`
        select d::date::text as date, coalesce(sum(base_minor), 0)::bigint as sales, count(f.id)::int as orders
        from generate_series(${today} - ${DAYS * 2 - 1}::int, ${today}, interval '1 day') d left join fact_order f on ${day} = d::date and ${live} group by d order by d`),
      ctx.rows(sql<{
        id: string
        number: string
        customer_name: string
        total_minor: bigint
        currency: string
        status: string
        placed_at: string
      }>`
        select id, number, customer_name, total_minor, currency, status, placed_at from fact_order where branch_id = ${branch} and placed_at is not null order by placed_at desc limit 8`),
      ctx.rows(sql<{ id: string; name: string; email: string; created_at: string; orders_count: number }>`
        select u.*, (select count(*)::int from fact_order o where lower(o.email) = lower(u.email) and o.placed_at is not null) as orders_count from fact_user u order by created_at desc limit 6`),
      ctx.rows(sql<{ product_id: string; variant_id: string; name: string; sku: string; available: number }>`
        select product_id, variant_id, coalesce(nullif(name, ''), sku) as name, sku, available from fact_stock where available <= 5 order by available, sku limit 8`),
      ctx.rows(sql<{ product_id: string; variant_id: string; name: string; quantity: number; total: bigint }>`
        select l.product_id, (array_agg(l.variant_id))[1] as variant_id, min(l.name) as name, sum(l.quantity)::int as quantity, sum(l.share_minor)::bigint as total from fact_line l join fact_order o on o.id = l.order_id
        where o.branch_id = ${branch} and o.status not in ('cancelled', 'rejected') and o.placed_at > ${new Date(ctx.now() - DAYS * 86_400_000).toISOString()}::timestamptz group by l.product_id order by 4 desc, 5 desc limit 6`),
    ])
    const { offers } = await ctx.call('catalog.getOffers', {
      branch_id: branch,
      currency: shop.base_currency,
      locale: ctx.locale,
      variant_ids: [...low, ...top].map((row) => row.variant_id),
    })
    const named = new Map(offers.map((offer) => [offer.variant_id, offer]))
    const variantName = (id: string) =>
      [named.get(id)?.name, ...(named.get(id)?.options.map((option) => option.value) ?? [])].filter(Boolean).join(' · ')
    const points = days.map((row) => ({ date: row.date, sales: money(row.sales).amount, orders: row.orders }))
    return {
      currency: shop.base_currency,
      today: dayIn(zone, ctx.now()),
      time_zone: zone,
      figures: {
        sales_today: money(figures.sales_today),
        sales_month: money(figures.sales_month),
        revenue_total: money(figures.revenue),
        orders_today: figures.orders_today,
        orders_unpaid: figures.unpaid,
        orders_undelivered: figures.undelivered,
        payments: { succeeded: payments.succeeded, failed: payments.failed, sum_today: money(payments.sum_today) },
      },
      comparison: {
        sales_today_previous: money(figures.sales_yesterday),
        sales_month_previous: money(figures.sales_previous_month),
        orders_today_previous: figures.orders_yesterday,
      },
      series: points.slice(-DAYS),
      previous_series: points.slice(0, DAYS),
      last_orders: last.map(({ total_minor, currency, ...row }) => ({ ...row, total: minorToJson(total_minor, currency) })),
      new_users: users,
      low_stock: low.map((row) => ({ ...row, name: variantName(row.variant_id) || row.name })),
      top_products: top.map(({ variant_id, ...row }) => ({
        ...row,
        name: named.get(variant_id)?.name ?? row.name,
        total: money(row.total),
      })),
    }
  },
})
