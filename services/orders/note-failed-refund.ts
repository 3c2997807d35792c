import type { PaymentFacts, RefundFacts } from '#contracts/calls.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { entry, orderEvent, summaryOf } from './entry.ts'
import { keepSoon } from './invoices/issue.ts'
import { keptOf } from './note-refund.ts'
import * as store from './store.ts'

const GIVEN_BACK: readonly string[] = ['refunded', 'partially_refunded']
const ENDED: readonly string[] = ['cancelled', 'rejected']

/** How an order is paid once a refund of it has failed: as before it, or less what else of it was given back. */
export function statusAfterFailure(
  order: Pick<store.OrderRow, 'status' | 'total_minor' | 'payment_status'>,
  payments: readonly PaymentFacts[],
): string {
  if (!GIVEN_BACK.includes(order.payment_status)) return order.payment_status
  const kept = keptOf(payments)
  if (kept === 0n) return order.payment_status
  if (kept >= BigInt(order.total_minor)) return 'paid'
  if (payments.some(({ refunded }) => refunded.amount > 0)) return 'partially_refunded'
  return ENDED.includes(order.status) ? 'paid' : 'pending'
}

/**
 * Takes back, once, that money of an order was given back: its payment state, its timeline, its invoices. A refund that was never
 * noted leaves nothing to take back. The order must be locked; the event that tells of the failure names the entry.
 */
export async function noteFailedRefund(
  ctx: Context,
  tx: Tx,
  order: store.OrderRow,
  refund: Pick<RefundFacts, 'id' | 'amount'> & { event: string },
  payments: readonly PaymentFacts[],
): Promise<void> {
  if (!(await store.hasEntry(tx, order.id, refund.id)) || (await store.hasEntry(tx, order.id, refund.event))) return
  const payment_status = statusAfterFailure(order, payments)
  const told = summaryOf({ ...order, payment_status }, await store.countPieces(tx, order.id))
  const events = payment_status === order.payment_status ? [] : [orderEvent(ctx, 'order.payment_changed', told)]
  const noted = { ...entry(ctx, 'refund_failed', null, { amount: refund.amount }), id: refund.event }
  await store.changeOrder(tx, order.id, ['undoing', 'done'], { payment_status }, [noted], events)
  ctx.after(tx, events)
  await keepSoon(tx, order.id)
}
