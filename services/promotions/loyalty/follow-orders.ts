import { sql } from 'kysely'
import type { EventPayloads } from '#contracts/events.ts'
import { type MoneyJson, parseMoney } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { StoredEvent } from '#platform/service.ts'
import { pointsFor, pointsToReverse } from './rules.ts'
import * as store from './store.ts'

/**
 * Books the points of closed orders that had no discount (PRM-03), each order once: for what was paid, and at once what goes for
 * parts that were given back before. Their events may come later; each refund takes back its points once.
 */
export async function earnPoints(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  if (!(await ctx.setting<boolean>('loyalty_enabled'))) return
  const perUnit = await ctx.setting<number>('loyalty_points_per_unit')
  for (const event of events) {
    const order = event.payload as EventPayloads['order.closed']
    if (order.customer_id === null || (order.discount?.amount ?? 0) > 0 || order.total.amount <= 0) continue
    const { paid, refunds } = await ctx.call('payments.describePaid', { order_id: order.id })
    const taken = paid ?? order.total
    const points = pointsFor((order.base_total.amount * taken.amount) / order.total.amount, perUnit)
    if (points === 0n) continue
    const { customer_id: customerId, id: orderId, number } = order
    await ctx.tx(async (tx) => {
      const totalMinor = minorOf(taken)
      if (!(await store.book(tx, { customerId, type: 'earned', points, orderId, number, totalMinor }))) return
      const told = { customer_id: customerId, order_id: orderId, order_number: number }
      await appendEvents(tx, [ctx.event('points.earned', customerId, { ...told, points: Number(points) }, order.branch_id)])
      let reversed = 0n
      for (const { id: cause, amount, status } of refunds) {
        if (status !== 'done') continue
        const less = pointsToReverse(points, reversed, minorOf(amount), totalMinor)
        if (less === 0n || !(await store.book(tx, { customerId, type: 'reversed', points: -less, orderId, number, cause })))
          continue
        reversed += less
        await appendEvents(tx, [ctx.event('points.reversed', customerId, { ...told, points: Number(less) }, order.branch_id)])
      }
    })
  }
}

const minorOf = ({ amount, currency }: MoneyJson): bigint => parseMoney(amount, currency).minor

/** Takes back points for money that was given back, and gives them again when that failed; each refund once. */
export async function reversePoints(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  for (const event of events) {
    const { order_id: orderId, refund } = event.payload as EventPayloads['payment.refunded']
    if (!refund) continue
    const cause = refund.id
    const isBack = event.name === 'payment.refund_failed'
    await ctx.tx(async (tx) => {
      const order = await store.lockEarned(tx, orderId)
      if (!order) return
      const givenBack = minorOf(refund.amount)
      const points = isBack
        ? await store.reversedFor(tx, orderId, cause)
        : pointsToReverse(order.points, order.reversed, givenBack, order.total_minor)
      if (points === 0n) return
      const { customer_id: customerId, order_number: number } = order
      const change = isBack ? { type: 'restored' as const, points } : { type: 'reversed' as const, points: -points }
      if (!(await store.book(tx, { customerId, ...change, orderId, number, cause }))) return
      const told = { customer_id: customerId, order_id: orderId, order_number: number, points: Number(points) }
      await appendEvents(tx, [ctx.event(isBack ? 'points.restored' : 'points.reversed', customerId, told)])
    })
  }
}

/** Remembers who has ordered, for codes that are for a first order. */
export async function rememberOrders(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const orders = events.map((event) => {
    const { id, customer_id, email } = event.payload as EventPayloads['order.placed']
    return { order_id: id, customer_id, email: email.trim().toLowerCase() }
  })
  await sql`insert into past_order (order_id, customer_id, email) select order_id, customer_id, email
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as o(order_id uuid, customer_id uuid, email text) order by order_id on conflict do nothing`.execute(
    ctx.db,
  )
}

/** Forgets orders that were called off: their customer's next one is the first again. */
export async function forgetOrders(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  await sql`delete from past_order where order_id = any(${events.map((event) => event.aggregate_id)}::uuid[])`.execute(ctx.db)
}
