import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkVersion, staleVersion, versionInput } from '#platform/operation/version.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'
import { ttlOf } from './owner.ts'
import * as store from './store.ts'

/** Takes everything out of the caller's cart. */
export const clearCart = operation('cart.clear', {
  access: open,
  input: Type.Object(versionInput, { additionalProperties: false }),
  output: Cart,
  fails: ['stale_version'],
  emits: ['cart.expired'],
  async run(ctx, input) {
    const cart = await currentCart(ctx)
    checkVersion(input.version, cart?.version ?? 0)
    if (!cart) return viewCart(ctx, undefined)
    const emptied = await store.clearLines(ctx.db, cart.id, await ttlOf(ctx), input.version ?? null)
    if (!emptied) throw staleVersion((await currentCart(ctx))?.version ?? 0)
    return viewCart(ctx, { ...cart, ...emptied, lines: [] })
  },
})
