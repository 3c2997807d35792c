import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { entry, orderEvent } from './entry.ts'
import { Order, viewOrder } from './order-view.ts'
import * as store from './store.ts'
import { visibleOrder } from './visible-order.ts'

/** A note of the staff on an order's timeline; shoppers do not see it. */
export const commentOrder = operation('order.comment', {
  access: permission('order.comment'),
  input: Type.Object(
    { id: Type.String({ minLength: 1, maxLength: 40 }), text: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  output: Order,
  fails: ['order_not_found'],
  emits: ['order.commented'],
  idempotent: 'own',
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    await ctx.tx(async (tx) => {
      await store.addEntry(tx, order.id, entry(ctx, 'comment', null, { text: input.text.trim() }))
      await appendEvents(tx, [
        orderEvent(ctx, 'order.commented', { id: order.id, number: order.number, text: input.text.trim() }),
      ])
    })
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, order, payments)
  },
})
