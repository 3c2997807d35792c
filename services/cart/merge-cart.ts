import { sql } from 'kysely'
import Type from 'typebox'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'
import { hashOf, ttlOf } from './owner.ts'
import * as store from './store.ts'

/** After signing in: the guest's cart becomes the customer's, or joins it; quantities add up to what there is (CRT-01). */
export const mergeCart = operation('cart.merge', {
  access: signedIn,
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Cart,
  emits: ['cart.expired'],
  async run(ctx, input) {
    const own = await currentCart(ctx)
    const ttl = await ttlOf(ctx)
    await ctx.tx(async (tx) => {
      const guest = await store.findCart(tx, { customerId: null, tokenHash: hashOf(input.token) })
      if (guest?.status !== 'active' || guest.lines.length === 0) return
      if (own?.status === 'active') await store.mergeLines(tx, guest.id, own.id, ttl)
      else
        await sql`update cart set customer_id = ${ctx.actor.id}, token_hash = null, updated_at = now() where id = ${guest.id} and status = 'active'`.execute(
          tx,
        )
    })
    const merged = await currentCart(ctx)
    const view = await viewCart(ctx, merged)
    const tooMany = view.lines.filter((line) => line.available !== null && line.quantity > line.available)
    if (!merged || tooMany.length === 0) return view
    for (const line of tooMany) await store.setQuantity(ctx.db, merged.id, line.id, line.available ?? 0, ttl)
    return viewCart(ctx, await currentCart(ctx))
  },
})
