import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Which of these orders there are, at whatever step, in the archive too. */
export const listKnown = operation('order.list_known', {
  access: internal,
  input: Type.Object({ order_ids: Type.Array(Id, { maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Type.Object({ order_ids: Type.Array(Id) }),
  run: async (ctx, input) => ({ order_ids: await store.listKnown(ctx.db, input.order_ids) }),
})
