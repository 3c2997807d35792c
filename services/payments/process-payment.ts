import Type from 'typebox'
import { Id, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { parseMoney } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import type { ChargeState } from './gateway.ts'
import { gatewayOf } from './gateways/gateways.ts'
import { PaymentShape, paymentEvent } from './payment-shape.ts'
import * as store from './store.ts'

/** Events that a gateway's answer may lead to. */
export const SETTLE_EMITS = [
  'payment.created',
  'payment.authorized',
  'payment.succeeded',
  'payment.failed',
  'payment.voided',
  'payment.refunded',
  'payment.refund_failed',
] as const

const Text = Nullable(Type.String({ maxLength: 500 }))

/**
 * Takes money for an order: the attempt is noted, then the gateway is asked outside any transaction, then its answer is
 * written. Asking again for the same attempt charges once; a crash in between is cleared up by asking the gateway.
 */
export const processPayment = operation('payment.process', {
  access: internal,
  input: Type.Object(
    {
      order_id: Id,
      branch_id: Id,
      method: Type.String({ maxLength: 40 }),
      amount: MoneyShape,
      attempt: Type.String({ maxLength: 255 }),
      description: Type.String({ maxLength: 200 }),
      return_url: Type.String({ maxLength: 1_000 }),
      card_number: Text,
      scenario: Text,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ payment: PaymentShape }),
  fails: ['unknown_payment_method'],
  emits: SETTLE_EMITS,
  async run(ctx, input) {
    const gateway = gatewayOf(input.method)
    const { minor, currency } = parseMoney(input.amount.amount, input.amount.currency)
    const id = newId()
    const event = paymentEvent(
      ctx,
      { id, order_id: input.order_id, branch_id: input.branch_id, method: input.method, amount_minor: minor, currency },
      'pending',
    )
    // Before a gateway is asked the attempt is on disk, and with it all that led to it.
    const { row, isNew } = await store.insertPayment(
      gateway.deferred ? ctx.relaxedDb : ctx.db,
      {
        id,
        orderId: input.order_id,
        branchId: input.branch_id,
        method: input.method,
        attempt: input.attempt,
        status: gateway.deferred ? 'pending' : 'created',
        minor,
        currency,
        returnUrl: input.return_url,
      },
      event,
    )
    if (isNew) ctx.committed([event])
    if (gateway.deferred || row.status !== 'created') return { payment: store.factsOf(row) }
    const state = await gateway.create(ctx, {
      paymentId: row.id,
      amountMinor: minor,
      currency,
      description: input.description,
      returnUrl: input.return_url,
      cardNumber: input.card_number,
      scenario: input.scenario,
    })
    return { payment: store.factsOf((await settlePayment(ctx, row, state, ctx.relaxedDb)) ?? row) }
  },
})

/** Writes what a gateway says of a payment, once, and tells of it; gives the payment as it is then. */
export async function settlePayment(
  ctx: Context,
  row: store.PaymentRow,
  state: ChargeState,
  db = ctx.db,
): Promise<store.PaymentRow | undefined> {
  const event = paymentEvent(ctx, row, state.status, state.reason)
  const settled = await store.settle(db, row.id, state, event)
  if (!settled) return store.findPayment(ctx.db, row.id)
  ctx.committed([event])
  if (state.status === 'failed') ctx.runtime.metrics.count('payment_errors_total', { method: row.method })
  return settled
}
