import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { ttlOf } from './owner.ts'
import * as store from './store.ts'

/** Ends the hand-over of a cart: closed with its order, or given back whole. */
export const finishCart = operation('cart.finish', {
  access: internal,
  input: Type.Object({ order_id: Id, outcome: OneOf(['ordered', 'given_back']) }, { additionalProperties: false }),
  output: Type.Object({ done: Type.Boolean() }),
  async run(ctx, input) {
    if (input.outcome === 'ordered') return { done: (await store.closeCarts(ctx.db, [input.order_id])) > 0 }
    const ttl = await ttlOf(ctx)
    return { done: await ctx.tx((tx) => store.giveBack(tx, input.order_id, ttl)) }
  },
})
