import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'

/** The caller's cart with today's prices; an empty one when there is none. */
export const getCart = operation('cart.get', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Cart,
  emits: ['cart.expired'],
  run: async (ctx) => viewCart(ctx, await currentCart(ctx)),
})
