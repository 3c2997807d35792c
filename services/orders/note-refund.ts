import type { PaymentFacts, RefundFacts } from '#contracts/calls.ts'
import { parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { entry, orderEvent, summaryOf } from './entry.ts'
import { reasonInWords } from './messages.ts'
import * as store from './store.ts'

const ENDED: readonly string[] = ['cancelled', 'rejected']

/** Events that tell of money given back. */
export const REFUND_EMITS = ['order.refunded', 'order.payment_changed'] as const

/** What is owed for an order once money of it was given back: all of it, a part, or nothing that matters (what was paid too much). */
export function statusAfterRefund(
  order: Pick<store.OrderRow, 'total_minor' | 'payment_status'>,
  payments: readonly PaymentFacts[],
): string {
  const kept = keptOf(payments)
  const given = payments.some(({ refunded }) => refunded.amount > 0)
  if (!given || kept >= order.total_minor) return order.payment_status
  return kept === 0n ? 'refunded' : 'partially_refunded'
}

/** What was taken for an order and not given back. */
export function keptOf(payments: readonly PaymentFacts[]): bigint {
  const minor = (money: { amount: number; currency: string }) => parseMoney(money.amount, money.currency).minor
  return payments
    .filter(({ status }) => status === 'succeeded' || status === 'refunded')
    .reduce((sum, payment) => sum + minor(payment.amount) - minor(payment.refunded), 0n)
}

/**
 * Writes into an order that money of it was given back: what is owed now, an entry of the timeline for each refund, and the
 * events. The refund's id names its entry, so that whoever hears of it second writes nothing. The order must be locked.
 */
export async function noteRefund(
  ctx: Context,
  tx: Tx,
  order: store.OrderRow,
  refund: Pick<RefundFacts, 'id' | 'key' | 'amount' | 'reason'>,
  payments: readonly PaymentFacts[],
): Promise<store.OrderRow> {
  if (await store.hasEntry(tx, order.id, refund.id)) return order
  const payment_status = statusAfterRefund(order, payments)
  const told = summaryOf({ ...order, payment_status }, await store.countPieces(tx, order.id))
  const { amount, reason } = refund
  const events = [
    orderEvent(ctx, 'order.refunded', { ...told, refunded: amount, reason: reasonInWords(reason, order.locale) }),
    ...(payment_status === order.payment_status ? [] : [orderEvent(ctx, 'order.payment_changed', told)]),
  ]
  const noted = {
    ...entry(ctx, 'refunded', null, { amount, ...(ENDED.includes(order.status) ? {} : { reason }) }),
    id: refund.id,
  }
  const moved = await store.changeOrder(tx, order.id, ['undoing', 'done'], { payment_status }, [noted], events)
  if (moved) ctx.after(tx, events)
  return moved ?? order
}
