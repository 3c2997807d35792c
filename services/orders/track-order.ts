import Type from 'typebox'
import { ownerOr } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Order, viewOrder } from './order-view.ts'
import { visibleOrder } from './visible-order.ts'

/** Where an order is: its status, its way of delivery and what happened so far; by id or number. */
export const trackOrder = operation('order.track', {
  access: ownerOr('order.view'),
  input: Type.Object(
    { id: Type.String({ minLength: 1, maxLength: 40 }), access: Type.Optional(Type.String({ maxLength: 100 })) },
    { additionalProperties: false },
  ),
  output: Type.Pick(Order, [
    'id',
    'number',
    'status',
    'payment_status',
    'delivery_method',
    'delivery_slot',
    'tracking_number',
    'tracking_url',
    'carrier',
    'deliverer_name',
    'proof_url',
    'placed_at',
    'shipped_at',
    'delivered_at',
    'timeline',
    'version',
  ]),
  fails: ['order_not_found'],
  async run(ctx, input) {
    const order = await viewOrder(ctx, await visibleOrder(ctx, input.id, input.access), undefined)
    const { id, number, status, payment_status, delivery_method, delivery_slot, timeline, version } = order
    const { tracking_number, tracking_url, carrier, deliverer_name, proof_url, placed_at, shipped_at, delivered_at } = order
    return {
      ...{ id, number, status, payment_status, delivery_method, delivery_slot, timeline, version },
      ...{ tracking_number, tracking_url, carrier, deliverer_name, proof_url, placed_at, shipped_at, delivered_at },
    }
  },
})
