import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Cart, viewCart } from '../cart-view.ts'
import { LINK_FAILS, leftBehind } from './left-behind.ts'

/** What a reminder's link is about, at today's prices and as far as it can be had; looking changes nothing. */
export const showLeft = operation('cart.show_left', {
  access: open,
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({ cart: Cart, is_ordered: Type.Boolean() }),
  fails: [...LINK_FAILS],
  limit: 60,
  async run(ctx, input) {
    const { reminder, currency, offers, lines } = await leftBehind(ctx, input.token)
    const cart = await viewCart(
      ctx,
      {
        id: reminder.cart_id,
        currency,
        version: 0,
        status: 'left',
        code: null,
        expires_at: null,
        is_expired: false,
        lines: lines.map(({ variant_id, quantity, minor }) => ({ id: variant_id, variant_id, quantity, added_minor: minor })),
      },
      offers,
    )
    return { cart, is_ordered: reminder.ordered_at !== null }
  },
})
