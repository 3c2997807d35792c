import type { PaymentFacts } from '#contracts/calls.ts'
import type { EventPayloads } from '#contracts/events.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'
import { withArchived } from './archive/with-archived.ts'
import { orderBusy } from './edits/edit-order.ts'
import { entry, orderEvent, summaryOf } from './entry.ts'
import { noteFailedRefund } from './note-failed-refund.ts'
import { keptOf, noteRefund, REFUND_EMITS } from './note-refund.ts'
import { noteDifference } from './pay-difference.ts'
import { findUnpaid, reopenReturn } from './returns/reopen-return.ts'
import { afterPayment, SAGA_EMITS } from './saga.ts'
import * as store from './store.ts'

/** Events that following payments may lead to. */
export const FOLLOW_EMITS = [...new Set([...SAGA_EMITS, ...REFUND_EMITS, 'order.restored' as const])]

const REFUNDS: readonly string[] = ['payment.refunded', 'payment.refund_failed']

/** Takes what became of payments into their orders: those that waited go on, money given back is noted, and where that failed. */
export async function followPayments(ctx: Context, events: StoredEvent[]): Promise<void> {
  // Most payments are settled while their order is placed; only those that others wait for are looked at.
  const settled = events.filter(({ name }) => !REFUNDS.includes(name))
  const waiting = new Set(
    await store.listFollowed(
      ctx.db,
      settled.map((event) => event.aggregate_id),
    ),
  )
  for (const event of events) {
    if (REFUNDS.includes(event.name)) await followRefund(ctx, event)
    else if (event.payload['late'] || waiting.has(event.aggregate_id)) await followSettled(ctx, event)
  }
}

async function followSettled(ctx: Context, event: StoredEvent): Promise<void> {
  const order = await store.findOrder(ctx.db, { id: event.aggregate_id })
  if (!order) return
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  const payment = payments.find((candidate) => candidate.id === event.payload['id'])
  if (!payment) return
  if (order.step === 'awaiting_payment') {
    if (payment.status !== 'failed' || order.payment_status !== 'failed') await afterPayment(ctx, order, payment)
  } else if (event.payload['late'] && order.step !== 'placing') {
    await returnLate(ctx, order, payment, payments)
  } else if (order.step === 'done' && order.payment_status === 'authorized' && payment.status === 'succeeded') {
    await noteCapture(ctx, order.id)
  } else if (order.step === 'done' && order.payment_status === 'pending') {
    await noteDifference(ctx, order)
  }
}

// Money for an order that has ended, or that was paid in another way meanwhile, goes back.
async function returnLate(
  ctx: Context,
  order: store.OrderRow,
  late: PaymentFacts,
  payments: readonly PaymentFacts[],
): Promise<void> {
  if (order.status === 'cancelled' || order.status === 'rejected') {
    await ctx.call('payments.undo', { order_id: order.id, reason: 'paid too late' })
    return
  }
  const kept = keptOf(payments) - order.total_minor
  const own = parseMoney(late.amount.amount, late.amount.currency).minor
  const surplus = kept < own ? kept : own
  if (surplus <= 0n) return
  await ctx.call('payments.refund', {
    order_id: order.id,
    key: `late ${late.id}`,
    amount: minorToJson(surplus, order.currency),
    reason: 'paid twice',
  })
}

// Money that was only promised when the order was confirmed has been taken.
async function noteCapture(ctx: Context, orderId: string): Promise<void> {
  await ctx.tx(async (tx) => {
    const order = await store.lockOrder(tx, orderId)
    if (order?.payment_status !== 'authorized') return
    const told = summaryOf({ ...order, payment_status: 'paid' }, await store.countPieces(tx, orderId))
    const event = orderEvent(ctx, 'order.payment_changed', told)
    await store.changeOrder(tx, orderId, ['done'], { payment_status: 'paid' }, [entry(ctx, 'paid', null)], [event])
    ctx.after(tx, [event])
  })
}

async function followRefund(ctx: Context, event: StoredEvent): Promise<void> {
  const { refund } = event.payload as EventPayloads['payment.refunded']
  if (!refund) return
  const { payments } = await ctx.call('payments.listForOrder', { order_id: event.aggregate_id })
  const hasFailed = event.name === 'payment.refund_failed'
  const unpaid = hasFailed ? await findUnpaid(ctx, event.aggregate_id, refund.key) : undefined
  await ctx.tx(async (tx) => {
    const note = async (order: store.OrderRow) => {
      // A change of it is just being made; the event comes again.
      if (order.step === 'editing') throw orderBusy()
      // An order that is still to be paid goes by the payment that it waits for.
      if (order.step !== 'done' && order.step !== 'undoing') return
      if (!hasFailed) return void (await noteRefund(ctx, tx, order, refund, payments))
      await noteFailedRefund(ctx, tx, order, { ...refund, event: event.id }, payments)
      if (unpaid) await reopenReturn(tx, unpaid)
    }
    const order = await store.lockOrder(tx, event.aggregate_id)
    await (order ? note(order) : withArchived(ctx, tx, event.aggregate_id, note))
  })
}
