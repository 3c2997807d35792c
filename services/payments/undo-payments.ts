import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { carryOut, leftOf, noteParts, REFUND_EMITS } from './give-back.ts'
import { doorOf, knownOf } from './link.ts'
import { PaymentShape, paymentEvent } from './payment-shape.ts'
import { listRefunds, type RefundRow } from './refund-store.ts'
import * as store from './store.ts'

const KEY = 'undo'
const OPEN: readonly string[] = ['created', 'pending', 'authorized']

/** Gives all money of an order back: what was taken is refunded, what was not is voided. Doing it twice gives it back once. */
export const undoPayments = operation('payment.undo', {
  access: internal,
  input: Type.Object({ order_id: Id, reason: Type.String({ maxLength: 500 }) }, { additionalProperties: false }),
  output: Type.Object({ payments: Type.Array(PaymentShape) }),
  emits: ['payment.voided', ...REFUND_EMITS],
  async run(ctx, input) {
    for (const row of await store.listForOrder(ctx.db, input.order_id))
      if (OPEN.includes(row.status)) await voidPayment(ctx, row, input.reason)
    for (const refund of await noteRest(ctx, input.order_id, input.reason)) await carryOut(ctx, refund)
    return { payments: (await store.listForOrder(ctx.db, input.order_id)).map(store.factsOf) }
  },
})

// The gateway is asked first: repeated, it answers the same. What it had taken meanwhile is refunded with the rest.
async function voidPayment(ctx: Context, row: store.PaymentRow, reason: string): Promise<void> {
  const { gateway, link } = await doorOf(ctx, row)
  const state = await gateway.void(link, knownOf(row))
  await ctx.tx(async (tx) => {
    const locked = (await store.lockForOrder(tx, row.order_id)).find((candidate) => candidate.id === row.id)
    if (!locked || !OPEN.includes(locked.status)) return
    if (state.status === 'succeeded') {
      await store.markEnded(tx, row.id, 'succeeded', reason, state.reference)
      await noteParts(ctx, tx, [{ payment: locked, minor: row.amount_minor }], KEY, reason)
      return
    }
    await store.markEnded(tx, row.id, 'voided', reason)
    await appendEvents(tx, [paymentEvent(ctx, row, 'voided', reason)])
  })
}

// Notes what is left of what was taken, and gives all that is on its way for this reason.
function noteRest(ctx: Context, orderId: string, reason: string): Promise<RefundRow[]> {
  return ctx.tx(async (tx) => {
    const payments = await store.lockForOrder(tx, orderId)
    const parts = payments.map((payment) => ({ payment, minor: leftOf(payment) })).filter(({ minor }) => minor > 0n)
    await noteParts(ctx, tx, parts, KEY, reason)
    return (await listRefunds(tx, orderId)).filter((row) => row.status === 'asked')
  })
}
