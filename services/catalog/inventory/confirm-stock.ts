import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Turns an order's promise into a sale: on_hand and reserved fall together, once. False when nothing was held any more (CAT-42). */
export const confirmStock = operation('stock.confirm', {
  access: internal,
  relaxed: true,
  input: Type.Object({ order_id: Id }, { additionalProperties: false }),
  output: Type.Object({ confirmed: Type.Boolean() }),
  async run(ctx, input) {
    const event = ctx.event('stock.confirmed', input.order_id, { order_id: input.order_id, branch_id: input.order_id, lines: [] })
    const confirmed = await store.confirm(ctx.db, input.order_id, event)
    ctx.committed([event])
    return { confirmed }
  },
})
