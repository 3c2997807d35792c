import { sql } from 'kysely'
import type { EventPayloads } from '#contracts/events.ts'
import { parseMoney } from '#lib/money.ts'
import { forgetsPeople } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent, Subscription } from '#platform/service.ts'
import { forgetCustomer } from './forget-customer.ts'

/** What the reports learn from the others. Every handler may see an event twice. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'follow orders',
    events: [
      'order.placed',
      'order.confirmed',
      'order.approved',
      'order.rejected',
      'order.shipped',
      'order.delivered',
      'order.closed',
      'order.cancelled',
      'order.payment_changed',
    ],
    handle: followOrders,
  },
  {
    name: 'follow payments',
    events: ['payment.succeeded', 'payment.failed', 'payment.refunded', 'payment.refund_failed', 'payment.voided'],
    handle: followPayments,
  },
  forgetsPeople(forgetCustomer),
  { name: 'follow users', events: ['user.registered'], handle: followUsers },
  { name: 'follow stock', events: ['inventory.low_stock', 'inventory.updated'], handle: followStock },
]

async function followOrders(ctx: Context, events: StoredEvent[]): Promise<void> {
  const latest = new Map<string, object>()
  const lines: object[] = []
  for (const event of events) {
    const order = event.payload as unknown as EventPayloads['order.placed']
    const total = parseMoney(order.total.amount, order.total.currency)
    const base = parseMoney(order.base_total.amount, order.base_total.currency)
    const placed =
      event.name === 'order.placed' ? event.at : ((latest.get(order.id) as { placed_at?: string } | undefined)?.placed_at ?? null)
    latest.set(order.id, {
      id: order.id,
      number: order.number,
      branch_id: order.branch_id,
      customer_name: order.customer_name,
      email: order.email,
      status: order.status,
      payment_status: order.payment_status,
      total_minor: total.minor.toString(),
      currency: total.currency,
      base_minor: base.minor.toString(),
      placed_at: placed,
      told_at: event.at,
    })
    for (const line of event.name === 'order.placed' ? order.lines : []) {
      const part = parseMoney(line.total.amount, line.total.currency)
      const share = total.minor === 0n ? 0n : (part.minor * base.minor) / total.minor
      lines.push({
        order_id: order.id,
        product_id: line.product_id,
        variant_id: line.variant_id,
        name: line.name,
        quantity: line.quantity,
        share_minor: share.toString(),
      })
    }
  }
  await sql`
    insert into fact_order (id, number, branch_id, customer_name, email, status, payment_status, total_minor, currency, base_minor, placed_at, told_at)
    select * from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb)
      as o(id uuid, number text, branch_id uuid, customer_name text, email text, status text, payment_status text, total_minor bigint, currency text, base_minor bigint, placed_at timestamptz, told_at timestamptz)
    on conflict (id) do update set status = excluded.status, payment_status = excluded.payment_status, placed_at = coalesce(fact_order.placed_at, excluded.placed_at), told_at = excluded.told_at
    where fact_order.told_at <= excluded.told_at`.execute(ctx.db)
  if (lines.length === 0) return
  await sql`
    insert into fact_line (order_id, product_id, variant_id, name, quantity, share_minor)
    select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(order_id uuid, product_id uuid, variant_id uuid, name text, quantity int, share_minor bigint) on conflict do nothing`.execute(
    ctx.db,
  )
}

async function followPayments(ctx: Context, events: StoredEvent[]): Promise<void> {
  const latest = new Map(
    events.map((event) => {
      const payment = event.payload as unknown as EventPayloads['payment.succeeded']
      const { minor, currency } = parseMoney(payment.amount.amount, payment.amount.currency)
      return [
        payment.id,
        {
          id: payment.id,
          order_id: payment.order_id,
          status: payment.status,
          amount_minor: minor.toString(),
          currency,
          at: event.at,
          told_at: event.at,
        },
      ]
    }),
  )
  await sql`
    insert into fact_payment (id, order_id, status, amount_minor, currency, at, told_at)
    select * from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb) as p(id uuid, order_id uuid, status text, amount_minor bigint, currency text, at timestamptz, told_at timestamptz)
    on conflict (id) do update set status = excluded.status, told_at = excluded.told_at where fact_payment.told_at <= excluded.told_at`.execute(
    ctx.db,
  )
}

async function followUsers(ctx: Context, events: StoredEvent[]): Promise<void> {
  const users = events
    .filter((event) => event.payload['kind'] === 'customer')
    .map((event) => ({
      id: event.aggregate_id,
      name: event.payload['name'],
      email: event.payload['email'],
      created_at: event.at,
    }))
  await sql`insert into fact_user (id, name, email, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(users)}::jsonb) as u(id uuid, name text, email text, created_at timestamptz) on conflict do nothing`.execute(
    ctx.db,
  )
}

async function followStock(ctx: Context, events: StoredEvent[]): Promise<void> {
  const latest = new Map(
    events.map((event) => {
      const { variant_id, product_id, sku, name, available } = event.payload as Record<string, unknown>
      return [variant_id, { variant_id, product_id, sku: sku ?? '', name: name ?? '', available, told_at: event.at }]
    }),
  )
  await sql`
    insert into fact_stock (variant_id, product_id, sku, name, available, told_at)
    select * from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb) as s(variant_id uuid, product_id uuid, sku text, name text, available int, told_at timestamptz)
    on conflict (variant_id) do update set available = excluded.available, told_at = excluded.told_at,
      sku = coalesce(nullif(excluded.sku, ''), fact_stock.sku), name = coalesce(nullif(excluded.name, ''), fact_stock.name) where fact_stock.told_at <= excluded.told_at`.execute(
    ctx.db,
  )
}
