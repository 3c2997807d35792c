import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Contact } from './contact.ts'
import { hashOf } from './owner.ts'
import * as store from './store.ts'

/** Hands a cart to an order that is being placed: nobody can change it meanwhile. Asking again gives the same cart. */
export const takeCart = operation('cart.take', {
  access: internal,
  relaxed: true,
  input: Type.Object(
    {
      order_id: Id,
      customer_id: Nullable(Id),
      token: Nullable(Type.String({ maxLength: 200 })),
      contact: Type.Optional(Contact),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    cart: Nullable(
      Type.Object({
        id: Id,
        branch_id: Id,
        currency: Type.String(),
        code: Nullable(Type.String()),
        lines: Type.Array(Type.Object({ id: Id, variant_id: Id, quantity: Type.Integer(), added_price_minor: Type.String() })),
      }),
    ),
  }),
  async run(ctx, input) {
    const owner = {
      customerId: input.customer_id,
      tokenHash: input.customer_id === null && input.token ? hashOf(input.token) : null,
    }
    const mayExpire = await ctx.setting<boolean>('auto_expire_enabled')
    const cart = await store.takeCart(ctx.db, input.order_id, owner, input.contact ?? null, mayExpire)
    if (!cart) return { cart: null }
    const lines = cart.lines.map((line) => ({
      id: line.id,
      variant_id: line.variant_id,
      quantity: line.quantity,
      added_price_minor: String(line.added_minor),
    }))
    return { cart: { id: cart.id, branch_id: cart.branch_id, currency: cart.currency, code: cart.code, lines } }
  },
})
