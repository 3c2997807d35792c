import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import type { Subscription } from '#platform/service.ts'
import { doorOf, knownOf } from './link.ts'
import { PaymentShape } from './payment-shape.ts'
import { SETTLE_EMITS, settlePayment } from './settle-payment.ts'
import * as store from './store.ts'

/** Takes the money that was only promised for an order; taking it twice takes it once. */
export const capturePayments = operation('payment.capture', {
  access: internal,
  input: Type.Object({ order_id: Id }, { additionalProperties: false }),
  output: Type.Object({ payments: Type.Array(PaymentShape) }),
  emits: SETTLE_EMITS,
  async run(ctx, input) {
    await captureOrder(ctx, input.order_id)
    return { payments: (await store.listForOrder(ctx.db, input.order_id)).map(store.factsOf) }
  },
})

/** What goes out is paid for: promised money is taken when the order is shipped. */
export const captureOnShipping: Subscription = {
  name: 'capture on shipping',
  events: ['order.shipped'],
  async handle(ctx, events) {
    for (const event of events) await captureOrder(ctx, event.aggregate_id)
  },
}

async function captureOrder(ctx: Context, orderId: string): Promise<void> {
  for (const row of await store.listForOrder(ctx.db, orderId)) {
    if (row.status !== 'authorized') continue
    const { gateway, link } = await doorOf(ctx, row)
    const state = await gateway.capture?.(link, knownOf(row))
    if (state && state.status !== 'authorized') await settlePayment(ctx, row, state)
  }
}
