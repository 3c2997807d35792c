import { createHash } from 'node:crypto'
import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { onceByKey, scope } from '#platform/operation/transact.ts'
import { noteRefund, REFUND_EMITS } from './note-refund.ts'
import { Order, viewOrder } from './order-view.ts'
import * as store from './store.ts'
import { workableOrder } from './visible-order.ts'

// Refusals that come from payments.
const REFUND_FAILS = ['refund_too_large', 'refund_refused'] as const

/** Gives a part or all of what was paid for an order back, with a reason that the customer sees (PAY-04). */
export const refundOrder = operation('order.refund', {
  access: permission('order.refund'),
  input: Type.Object(
    {
      id: Type.String({ minLength: 1, maxLength: 40 }),
      /** How much, in the currency of the order. */
      amount: Type.Number({ exclusiveMinimum: 0 }),
      reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
      /** It was given back already, in cash or by a transfer; no gateway is asked. */
      by_hand: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Order,
  fails: [
    'order_not_found',
    'order_archived',
    'not_paid',
    ...REFUND_FAILS,
    'invalid_price',
    'idempotency_key_reused',
    'idempotency_in_progress',
  ],
  emits: REFUND_EMITS,
  idempotent: 'required',
  audited: true,
  locks: locksOn('order'),
  run: (ctx, input) =>
    onceByKey(ctx, input, async () => {
      const order = await workableOrder(ctx, input.id)
      const { refunds, payments } = await ctx.call('payments.refund', {
        order_id: order.id,
        key: `staff ${createHash('sha256')
          .update(`${scope(ctx)} ${ctx.facts.idempotencyKey}`)
          .digest('base64url')}`,
        amount: { amount: input.amount, currency: order.currency },
        reason: input.reason.trim(),
        ...(input.by_hand ? { by_hand: true } : {}),
      })
      const noted = await ctx.tx(async (tx) => {
        let locked = await store.lockOrder(tx, order.id)
        if (!locked) throw new AppError('not_found', 'order_not_found', 'There is no such order.')
        for (const refund of refunds.filter(({ status }) => status !== 'failed'))
          locked = await noteRefund(ctx, tx, locked, refund, payments)
        return locked
      })
      return viewOrder(ctx, { ...order, ...noted }, payments)
    }),
})
