import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Which of these orders, and of those with these variants, are not at their end yet: up to a hundred. */
export const listOpen = operation('order.list_open', {
  access: internal,
  input: Type.Object(
    { order_ids: Type.Array(Id, { maxItems: 1_000 }), variant_ids: Type.Array(Id, { maxItems: 2_000 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    orders: Type.Array(Type.Object({ id: Id, number: Type.String(), variant_ids: Type.Array(Id) })),
  }),
  run: async (ctx, input) => ({ orders: await store.listOpen(ctx.db, input.order_ids, input.variant_ids) }),
})
