import type { Calls, PaymentFacts } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { codeRefused, insufficientStock } from './checkout.ts'
import { entry, orderEvent, placedEvent, summaryOf } from './entry.ts'
import * as store from './store.ts'

/** Events that driving an order on may lead to, as far as its cancellation. */
export const SAGA_EMITS = ['order.payment_changed', 'order.placed', 'order.confirmed', 'order.cancelled'] as const

type Order = store.OrderRow & { lines: store.LineRow[] }

/** Where an order came to, and its payment. */
export interface Progress {
  order: Order
  payment: PaymentFacts | undefined
  /** What this drive wrote into the timeline; undefined where others wrote too. */
  noted?: store.KeptEntry[]
}

/**
 * Drives an order from "placing" as far as it goes: stock is promised, money is taken, stock is sold, the order is confirmed.
 * Each step may be repeated and does its work once, so a crash between any two is mended by driving again (ORD-02).
 */
export async function advance(
  ctx: Context,
  order: Order,
  details: { card_number?: string; scenario?: string } = {},
  attempt = 'first',
): Promise<Progress> {
  await holdCode(ctx, order)
  const stock = await reserve(ctx, order, order.reserved_until)
  if (!stock.reserved) {
    await giveUp(ctx, order, 'insufficient_stock')
    throw insufficientStock(
      stock.shortages.map((short) => {
        const index = order.lines.findIndex((line) => line.variant_id === short.variant_id)
        const line = order.lines[index]
        return {
          pointer: `/lines/${index}`,
          code: 'insufficient_stock',
          detail: `${line?.name}: ${short.available} left, ${line?.quantity} wanted.`,
        }
      }),
    )
  }
  const { payment } = await ctx.call('payments.process', {
    order_id: order.id,
    order_number: order.number,
    customer_id: order.customer_id,
    branch_id: order.branch_id,
    method: order.payment_method.code,
    amount: minorToJson(order.total_minor, order.currency),
    attempt,
    description: `Order ${order.number}`,
    return_url: `${ctx.runtime.config.publicUrl}/${order.locale}/orders/${order.number}/return?access=${order.access_token}`,
    card_number: details.card_number ?? null,
    scenario: details.scenario ?? null,
  })
  return afterPayment(ctx, order, payment)
}

// Takes the use of the order's code before anything else is taken; of many at once only as many as its limit allows get on.
async function holdCode(ctx: Context, order: Order): Promise<void> {
  // What goods that came back were worth is nobody's to take twice: their return is.
  if (order.reduction === null || order.reduction.kind === 'exchange') return
  const { refusal } = await ctx.call('promotions.hold', {
    order_id: order.id,
    number: order.number,
    branch_id: order.branch_id,
    coupon_id: order.reduction.id,
    version: order.reduction.version ?? null,
    kind: order.reduction.kind,
    code: order.reduction.code,
    customer_id: order.customer_id,
    email: order.email,
    discount: minorToJson(order.discount_minor, order.currency),
    base_discount: order.reduction.base,
  })
  if (!refusal) return
  await giveUp(ctx, order, refusal.code)
  throw codeRefused(refusal)
}

// Promises the order its stock; which pieces are still to come is frozen on its lines (CAT-45).
async function reserve(ctx: Context, order: Order, until: string): Promise<Calls['catalog.reserveStock']['output']> {
  const lines = order.lines.map(({ variant_id, quantity }) => ({ variant_id, quantity }))
  const stock = await ctx.call('catalog.reserveStock', {
    order_id: order.id,
    branch_id: order.branch_id,
    expires_at: until,
    lines,
  })
  if (stock.backorders.length === 0) return stock
  await store.noteBackorders(ctx.db, order.id, stock.backorders)
  for (const line of order.lines) {
    const late = stock.backorders.find((candidate) => candidate.variant_id === line.variant_id)
    Object.assign(line, { backordered: late?.quantity ?? 0, restock_date: late?.restock_date ?? null })
  }
  return stock
}

/** Goes on from what became of the payment: confirmed, or waiting for another try. */
export async function afterPayment(ctx: Context, order: Order, payment: PaymentFacts): Promise<Progress> {
  const deferred = payment.method === 'pay_on_delivery' && payment.status === 'pending'
  if (payment.status === 'succeeded' || payment.status === 'authorized' || deferred) return confirm(ctx, order, payment)
  const failed = payment.status !== 'pending'
  const status = failed ? 'failed' : 'pending'
  const note = failed
    ? entry(ctx, 'payment_failed', null, payment.reason ? { reason: payment.reason } : {})
    : entry(ctx, 'payment_waiting', null)
  const event = orderEvent(ctx, 'order.payment_changed', summaryOf({ ...order, payment_status: status }, countOf(order)))
  const moved = await store.changeOrder(
    ctx.db,
    order.id,
    ['placing', 'awaiting_payment'],
    { payment_status: status, step: 'awaiting_payment', placed: true },
    [note],
    [event],
  )
  if (!moved) return { order, payment }
  ctx.committed([event])
  return { order: { ...order, ...moved }, payment, noted: [{ ...note, at: moved.step_at }] }
}

/** Sells the promised stock and confirms the order; when the stock is gone after all, the money goes back. */
async function confirm(ctx: Context, order: Order, payment: PaymentFacts): Promise<Progress> {
  const { confirmed } = await ctx.call('catalog.confirmStock', { order_id: order.id })
  if (!confirmed && !(await reserveAgain(ctx, order))) {
    await giveUp(ctx, order, 'stock_lost_after_payment')
    const done = await store.findOrder(ctx.db, { id: order.id })
    return { order: done ?? order, payment: (await ctx.call('payments.listForOrder', { order_id: order.id })).payments[0] }
  }
  const paid = payment.status === 'succeeded' ? 'paid' : payment.status === 'authorized' ? 'authorized' : 'pending'
  const change = { status: 'confirmed', payment_status: paid }
  const notes = [...(paid === 'paid' ? [entry(ctx, 'paid', null)] : []), entry(ctx, 'confirmed', 'confirmed')]
  const events = [
    placedEvent(ctx, order, change),
    orderEvent(ctx, 'order.confirmed', summaryOf({ ...order, ...change }, countOf(order))),
  ]
  const moved = await store.changeOrder(
    ctx.db,
    order.id,
    ['placing', 'awaiting_payment'],
    { ...change, step: 'done', placed: true },
    notes,
    events,
  )
  if (moved) {
    ctx.committed(events)
    ctx.runtime.metrics.count('orders_total', { status: 'confirmed' })
    ctx.runtime.metrics.observe('order_duration_seconds', {}, Math.max(0, ctx.now() - Date.parse(order.created_at)))
    return { order: { ...order, ...moved }, payment, noted: notes.map((note) => ({ ...note, at: moved.step_at })) }
  }
  // Someone else moved it on meanwhile: a second run, or a cancellation that must not leave sold stock behind.
  const now = (await store.findOrder(ctx.db, { id: order.id })) ?? order
  if (now.status === 'cancelled' || now.status === 'rejected') await undo(ctx, now, 'cancelled while it was being paid')
  return { order: now, payment }
}

async function reserveAgain(ctx: Context, order: Order): Promise<boolean> {
  const stock = await reserve(ctx, order, new Date(ctx.now() + 60_000).toISOString())
  return stock.reserved && (await ctx.call('catalog.confirmStock', { order_id: order.id })).confirmed
}

/** Ends an order that cannot come about, and gives everything back. */
export async function giveUp(ctx: Context, order: Order, reason: string): Promise<void> {
  const event = orderEvent(ctx, 'order.cancelled', { ...summaryOf({ ...order, status: 'cancelled' }, countOf(order)), reason })
  const moved = await store.changeOrder(
    ctx.db,
    order.id,
    ['placing', 'awaiting_payment'],
    { status: 'cancelled', step: 'undoing' },
    [entry(ctx, 'cancel', 'cancelled', { reason })],
    [event],
  )
  if (!moved) return
  ctx.committed([event])
  ctx.runtime.metrics.count('orders_total', { status: 'cancelled' })
  await undo(ctx, { ...order, ...moved }, reason)
}

/** Gives stock, money and cart back; each is given back once, however often this runs. */
export async function undo(ctx: Context, order: Order, reason: string): Promise<Order> {
  await ctx.call('catalog.releaseStock', { order_id: order.id, reason })
  const { payments } = await ctx.call('payments.undo', { order_id: order.id, reason })
  if (order.reduction !== null && order.reduction.kind !== 'exchange')
    await ctx.call('promotions.giveBack', { order_id: order.id })
  await ctx.call('cart.finish', { order_id: order.id, outcome: 'given_back' })
  const refunded = payments.some((payment) => payment.status === 'refunded')
  const change = { step: 'done' as const, ...(refunded ? { payment_status: 'refunded' } : {}) }
  const event = orderEvent(ctx, 'order.payment_changed', summaryOf({ ...order, ...change }, countOf(order)))
  const done = await store.changeOrder(
    ctx.db,
    order.id,
    ['undoing'],
    change,
    // The timeline tells of money when it is given back, by whatever gateway and whenever (see note-refund.ts).
    [],
    refunded ? [event] : [],
  )
  if (done && refunded) ctx.committed([event])
  return { ...order, ...done }
}

/** Takes up every order whose saga stands still: after a crash, a lost message, or when the time to pay is over. */
export async function recover(ctx: Context, seconds: number): Promise<number> {
  const stuck = await store.listStuck(ctx.db, seconds)
  for (const { id } of stuck) {
    const order = await store.findOrder(ctx.db, { id })
    if (!order) continue
    try {
      await resume(ctx, order)
    } catch (error) {
      ctx.runtime.log.warn({ err: error, order: order.number }, 'an order could not be taken up yet')
    }
  }
  return stuck.length
}

async function resume(ctx: Context, order: Order): Promise<void> {
  if (order.step === 'undoing') {
    await undo(ctx, order, 'recovery')
    return
  }
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  const taken = payments.find((payment) => payment.status === 'succeeded' || payment.status === 'authorized')
  if (taken) await afterPayment(ctx, order, taken)
  else if (Date.parse(order.reserved_until) <= ctx.now()) await giveUp(ctx, order, 'not_paid_in_time')
  else if (order.step === 'placing') await advance(ctx, order)
}

function countOf(order: Order): number {
  return order.lines.reduce((sum, line) => sum + line.quantity, 0)
}
