import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { entry, orderEvent, summaryOf } from '../entry.ts'
import { Order, viewOrder } from '../order-view.ts'
import { keepPhoto, PHOTO_FAILS } from '../photos.ts'
import * as store from '../store.ts'
import { visibleOrder } from '../visible-order.ts'
import { notOnItsWay } from './fail-delivery.ts'

const STATES: readonly string[] = ['shipped', 'delivered']

/** Keeps a photo that proves where an order was left; a later one takes its place (ORD-06). */
export const proveDelivery = operation('order.prove_delivery', {
  access: permission('order.deliver'),
  input: Type.Object(
    {
      id: Type.String({ minLength: 1, maxLength: 40 }),
      file: Type.Object(
        { path: Type.String(), file_name: Type.String(), bytes: Type.Integer() },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
  output: Order,
  fails: ['order_not_found', 'not_on_its_way', ...PHOTO_FAILS],
  emits: ['order.delivery_proved'],
  audited: true,
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    if (!STATES.includes(order.status)) throw notOnItsWay(order.status)
    const proof_url = await keepPhoto(ctx.runtime.storage, input.file.path)
    const moved = await ctx.tx(async (tx) => {
      const locked = await store.lockOrder(tx, order.id)
      if (!locked || !STATES.includes(locked.status)) throw notOnItsWay(locked?.status)
      const event = orderEvent(ctx, 'order.delivery_proved', summaryOf(locked, await store.countPieces(tx, order.id)))
      const done = await store.changeOrder(tx, order.id, ['done'], { sent: { proof_url } }, [entry(ctx, 'proof', null)], [event])
      ctx.after(tx, [event])
      return done
    })
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, { ...order, ...moved }, payments)
  },
})
