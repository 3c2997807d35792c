import Type from 'typebox'
import { Id, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { parseMoney } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import type { Charge, ChargeState } from './gateway.ts'
import { gatewayOf, unknownMethod } from './gateways/gateways.ts'
import { type Door, doorOf, gatewayCodeOf } from './link.ts'
import { PaymentShape, paymentEvent } from './payment-shape.ts'
import { SETTLE_EMITS, settlePayment } from './settle-payment.ts'
import * as store from './store.ts'

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
      order_number: Type.Optional(Type.String({ maxLength: 40 })),
      customer_id: Type.Optional(Nullable(Id)),
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
    const code = await gatewayCodeOf(ctx, input.branch_id, input.method)
    const { deferred } = gatewayOf(code)
    if (code === 'demo' && ctx.runtime.config.production) throw unknownMethod(code)
    const { minor, currency } = parseMoney(input.amount.amount, input.amount.currency)
    const id = newId()
    const event = paymentEvent(
      ctx,
      { id, order_id: input.order_id, branch_id: input.branch_id, method: input.method, amount_minor: minor, currency },
      'pending',
    )
    // Before a gateway is asked the attempt is on disk, and with it all that led to it.
    const { row, isNew } = await store.insertPayment(
      deferred ? ctx.relaxedDb : ctx.db,
      {
        id,
        orderId: input.order_id,
        orderNumber: input.order_number ?? '',
        customerId: input.customer_id ?? null,
        branchId: input.branch_id,
        method: input.method,
        gateway: code,
        attempt: input.attempt,
        status: deferred ? 'pending' : 'created',
        minor,
        currency,
        returnUrl: input.return_url,
      },
      event,
    )
    if (isNew) ctx.committed([event])
    if (deferred || row.status !== 'created') return { payment: store.factsOf(row) }
    const state = await begin(ctx, await doorOf(ctx, row), {
      paymentId: row.id,
      amountMinor: minor,
      currency,
      description: input.description,
      returnUrl: `${ctx.runtime.config.publicUrl}/pay/${row.id}/return`,
      cardNumber: input.card_number,
      scenario: input.scenario,
    })
    return { payment: store.factsOf((await settlePayment(ctx, row, state, ctx.relaxedDb)) ?? row) }
  },
})

// A gateway that cannot be asked takes no money: the shopper tries again or pays in another way (PAY-05).
async function begin(ctx: Context, door: Door, charge: Charge): Promise<ChargeState> {
  try {
    return await door.gateway.create(door.link, charge)
  } catch (error) {
    ctx.runtime.log.warn(
      { err: error, payment: charge.paymentId, gateway: door.gateway.code },
      'a gateway could not be asked for money',
    )
    return { status: 'failed', reference: null, reason: 'gateway_unreachable' }
  }
}
