import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'
import * as store from './store.ts'

/** Takes everything out of the caller's cart. */
export const clearCart = operation('cart.clear', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Cart,
  async run(ctx) {
    const cart = await currentCart(ctx)
    if (cart) await store.clearLines(ctx.db, cart.id)
    return viewCart(ctx, cart && { ...cart, lines: [] })
  },
})
