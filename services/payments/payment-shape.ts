import Type from 'typebox'
import type { EventName, EventPayloads } from '#contracts/events.ts'
import { Id, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import type { ChargeState } from './gateway.ts'
import type { PaymentRow } from './store.ts'

/** A payment as other services see it. */
export const PaymentShape = Type.Object({
  id: Id,
  order_id: Id,
  method: Type.String(),
  status: OneOf(['pending', 'authorized', 'succeeded', 'failed', 'voided', 'refunded']),
  amount: MoneyShape,
  refunded: MoneyShape,
  card_brand: Nullable(Type.String()),
  card_last4: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  action: Nullable(Type.Object({ type: Type.Literal('redirect'), url: Type.String() })),
})

type News = ChargeState['status'] | 'refund_failed'

const EVENTS: Partial<Record<News, EventName>> = {
  authorized: 'payment.authorized',
  succeeded: 'payment.succeeded',
  failed: 'payment.failed',
  voided: 'payment.voided',
  refunded: 'payment.refunded',
  refund_failed: 'payment.refund_failed',
}

/** The event that tells what became of a payment. */
export function paymentEvent(
  ctx: Context,
  row: Pick<PaymentRow, 'id' | 'order_id' | 'branch_id' | 'method' | 'amount_minor' | 'currency'> &
    Partial<Pick<PaymentRow, 'status' | 'order_number'>>,
  news: News,
  reason?: string | null,
  refund?: EventPayloads['payment.refunded']['refund'],
  late = false,
): NewEvent {
  const payload = {
    id: row.id,
    order_id: row.order_id,
    ...(row.order_number ? { number: row.order_number } : {}),
    method: row.method,
    status: refund && row.status ? row.status : news,
    amount: minorToJson(row.amount_minor, row.currency),
    ...(reason ? { reason } : {}),
    ...(refund ? { refund } : {}),
    ...(late ? { late } : {}),
  }
  return ctx.event((EVENTS[news] ?? 'payment.created') as 'payment.created', row.order_id, payload, row.branch_id)
}
