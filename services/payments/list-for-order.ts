import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { PaymentShape } from './payment-shape.ts'
import * as store from './store.ts'

/** All payments of an order, newest first. */
export const listForOrder = operation('payment.list_for_order', {
  access: internal,
  input: Type.Object({ order_id: Id }, { additionalProperties: false }),
  output: Type.Object({ payments: Type.Array(PaymentShape) }),
  run: async (ctx, input) => ({ payments: (await store.listForOrder(ctx.db, input.order_id)).map(store.factsOf) }),
})
