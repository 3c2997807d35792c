import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { ownerOf } from './owner.ts'
import * as store from './store.ts'
import { expireCart } from './sweep-store.ts'

/** The caller's cart. One whose time is over is marked expired and emptied by this very look at it (CRT-05). */
export async function currentCart(ctx: Context): Promise<store.CartRow | undefined> {
  const owner = ownerOf(ctx)
  if (owner.customerId === null && owner.tokenHash === null) return undefined
  const cart = await store.findCart(ctx.db, owner)
  if (cart?.status !== 'active' || !cart.overdue || !(await ctx.setting<boolean>('auto_expire_enabled'))) return cart
  await ctx.tx(async (tx) => {
    const expired = await expireCart(tx, cart.id)
    if (expired.length > 0) await appendEvents(tx, [ctx.event('cart.expired', cart.id, { ids: expired })])
  })
  return { ...cart, status: 'expired', is_expired: true, lines: [] }
}
