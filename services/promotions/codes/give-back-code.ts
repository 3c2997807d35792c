import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { giveBackCode as giveBack } from './store.ts'

/** Gives back what an order's code took: its use, and the points of a gift. Once, however often it is asked. */
export const giveBackCode = operation('promotion.give_back', {
  access: internal,
  input: Type.Object({ order_id: Id }, { additionalProperties: false }),
  output: Type.Object({ given_back: Type.Boolean() }),
  emits: ['coupon.given_back'],
  async run(ctx, input) {
    const event = ctx.event('coupon.given_back', input.order_id, { order_id: input.order_id })
    const done = await giveBack(ctx.db, input.order_id, event)
    if (done) ctx.committed([event])
    return { given_back: done }
  },
})
