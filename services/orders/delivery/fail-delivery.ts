import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { entry, orderEvent, summaryOf } from '../entry.ts'
import { Order, viewOrder } from '../order-view.ts'
import * as store from '../store.ts'
import { visibleOrder } from '../visible-order.ts'

/** Says that an order could not be delivered and why; it stays shipped until it is tried again (ORD-06). */
export const failDelivery = operation('order.fail_delivery', {
  access: permission('order.deliver'),
  input: Type.Object(
    {
      id: Type.String({ minLength: 1, maxLength: 40 }),
      reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    },
    { additionalProperties: false },
  ),
  output: Order,
  fails: ['order_not_found', 'not_on_its_way'],
  emits: ['order.delivery_failed'],
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    const reason = input.reason.trim()
    const moved = await ctx.tx(async (tx) => {
      const locked = await store.lockOrder(tx, order.id)
      if (locked?.status !== 'shipped') throw notOnItsWay(locked?.status)
      const told = { ...summaryOf(locked, await store.countPieces(tx, order.id)), reason }
      const event = orderEvent(ctx, 'order.delivery_failed', told)
      const done = await store.changeOrder(tx, order.id, ['done'], {}, [entry(ctx, 'delivery_failed', null, { reason })], [event])
      ctx.after(tx, [event])
      return done
    })
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, { ...order, ...moved }, payments)
  },
})

/** 409: only what has left the shop is delivered, or not. */
export function notOnItsWay(status: string | undefined): AppError {
  return new AppError('conflict', 'not_on_its_way', `This order is ${status}; it is not on its way.`, { status })
}
