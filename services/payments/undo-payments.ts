import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { gatewayOf } from './gateways/gateways.ts'
import { PaymentShape, paymentEvent } from './payment-shape.ts'
import * as store from './store.ts'

/** Gives all money of an order back: what was taken is refunded, what was not is voided. Doing it twice gives it back once. */
export const undoPayments = operation('payment.undo', {
  access: internal,
  input: Type.Object({ order_id: Id, reason: Type.String({ maxLength: 500 }) }, { additionalProperties: false }),
  output: Type.Object({ payments: Type.Array(PaymentShape) }),
  emits: ['payment.voided', 'payment.refunded'],
  async run(ctx, input) {
    for (const row of await store.listForOrder(ctx.db, input.order_id)) {
      if (row.status === 'failed' || row.status === 'voided' || row.status === 'refunded') continue
      const gateway = gatewayOf(row.method)
      const reference = row.reference ?? `${row.method}_${row.id}`
      const taken = row.status === 'succeeded'
      // The gateway is asked first and keeps the refund under the payment's reference: repeated, it answers the same.
      const state = taken ? await gateway.refund(ctx, reference, row.amount_minor) : await gateway.void(ctx, reference)
      await ctx.tx(async (tx) => {
        const locked = (await store.listForOrder(tx, input.order_id, true)).find((candidate) => candidate.id === row.id)
        if (!locked || locked.status === 'voided' || locked.status === 'refunded') return
        const status = state.status === 'refunded' ? 'refunded' : 'voided'
        await store.markReturned(
          tx,
          row.id,
          status,
          status === 'refunded' ? row.amount_minor - row.refunded_minor : 0n,
          input.reason,
        )
        await appendEvents(tx, [paymentEvent(ctx, row, status, input.reason)])
      })
    }
    return { payments: (await store.listForOrder(ctx.db, input.order_id)).map(store.factsOf) }
  },
})
