import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Order, viewOrder } from '../order-view.ts'
import * as orders from '../store.ts'
import { visibleOrder } from '../visible-order.ts'
import * as store from './store.ts'

/** Takes an order out of the archive, so that it can be worked with again. */
export const restoreOrder = operation('order.restore', {
  access: permission('order.archive'),
  input: Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
  output: Order,
  fails: ['order_not_found', 'not_archived'],
  emits: ['order.restored'],
  idempotent: 'own',
  audited: true,
  locks: locksOn('order'),
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    await ctx.tx(async (tx) => {
      const back = await store.restore(tx, order.id)
      if (!back) throw new AppError('conflict', 'not_archived', 'This order is not in the archive.')
      await appendEvents(tx, [ctx.event('order.restored', back.id, back, back.branch_id)])
    })
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, (await orders.findOrder(ctx.db, { id: order.id })) ?? order, payments)
  },
})
