import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Gives an order's stock back, promised or sold; doing it twice gives it back once (CAT-42). */
export const releaseStock = operation('stock.release', {
  access: internal,
  input: Type.Object({ order_id: Id, reason: Type.String({ maxLength: 500 }) }, { additionalProperties: false }),
  output: Type.Object({ released: Type.Boolean() }),
  emits: ['stock.released'],
  async run(ctx, input) {
    const event = ctx.event('stock.released', input.order_id, { order_id: input.order_id, branch_id: input.order_id, lines: [] })
    const released = await store.release(ctx.db, input.order_id, input.reason, event)
    if (released) ctx.committed([event])
    return { released }
  },
})
