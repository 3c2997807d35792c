import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'
import * as store from './store.ts'

/**
 * Keeps a coupon's or a gift's code with the caller's cart. One that does not apply is refused by its reason (PRM-01); guessing is
 * slowed down to a few tries a minute.
 */
export const applyCode = operation('cart.apply_code', {
  access: open,
  input: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }) }, { additionalProperties: false }),
  output: Cart,
  fails: ['cart_empty', 'code_not_applicable', 'unknown_currency', 'cart_changed'],
  emits: ['cart.expired'],
  limit: 10,
  async run(ctx, input) {
    const cart = await currentCart(ctx)
    if (cart?.status !== 'active' || cart.lines.length === 0)
      throw new AppError('conflict', 'cart_empty', 'The cart is empty; put something in first.')
    const code = input.code.trim().toUpperCase()
    const view = await viewCart(ctx, { ...cart, code })
    const refusal = view.code?.refusal
    if (refusal)
      throw new AppError('invalid', 'code_not_applicable', refusal.detail, {
        reason: refusal.code,
        missing: refusal.missing,
        errors: [{ pointer: '/code', code: refusal.code, detail: refusal.detail }],
      })
    return keep(ctx, cart, code, view)
  },
})

/** Takes the code off the caller's cart. */
export const removeCode = operation('cart.remove_code', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Cart,
  fails: ['unknown_currency', 'cart_changed'],
  emits: ['cart.expired'],
  async run(ctx) {
    const cart = await currentCart(ctx)
    const view = await viewCart(ctx, cart && { ...cart, code: null })
    return cart?.status === 'active' && cart.code !== null ? keep(ctx, cart, null, view) : view
  },
})

async function keep(ctx: Context, cart: store.CartRow, code: string | null, view: Cart): Promise<Cart> {
  const kept = await store.setCode(ctx.db, cart.id, code)
  if (!kept) throw new AppError('conflict', 'cart_changed', 'Your cart has just changed; look at it and try again.')
  return { ...view, ...kept }
}
