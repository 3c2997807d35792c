import Type from 'typebox'
import { ownerOr } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Order, viewOrder } from './order-view.ts'
import { visibleOrder } from './visible-order.ts'

/** An order with its lines, bill, payment and timeline; by id or number. */
export const getOrder = operation('order.get', {
  access: ownerOr('order.view'),
  input: Type.Object(
    { id: Type.String({ minLength: 1, maxLength: 40 }), access: Type.Optional(Type.String({ maxLength: 100 })) },
    { additionalProperties: false },
  ),
  output: Order,
  fails: ['order_not_found'],
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id, input.access)
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, order, payments)
  },
})
