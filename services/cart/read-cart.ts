import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { hashOf } from './owner.ts'
import * as store from './store.ts'

/** An owner's active cart, for a bill that is only looked at. */
export const readCart = operation('cart.read', {
  access: internal,
  input: Type.Object(
    { customer_id: Nullable(Id), token: Nullable(Type.String({ maxLength: 200 })) },
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
    const cart = owner.customerId === null && owner.tokenHash === null ? undefined : await store.findCart(ctx.db, owner)
    if (cart?.status !== 'active' || (cart.overdue && (await ctx.setting<boolean>('auto_expire_enabled')))) return { cart: null }
    const lines = cart.lines.map((line) => ({
      id: line.id,
      variant_id: line.variant_id,
      quantity: line.quantity,
      added_price_minor: String(line.added_minor),
    }))
    return { cart: { id: cart.id, branch_id: cart.branch_id, currency: cart.currency, code: cart.code, lines } }
  },
})
