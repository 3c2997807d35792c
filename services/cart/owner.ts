import { createHash } from 'node:crypto'
import type { Context } from '#platform/operation/context.ts'
import type { Owner } from './store.ts'

/** Whose cart a request means: the customer's, else the guest's with the token. */
export function ownerOf(ctx: Context): Owner {
  if (ctx.actor.kind === 'customer' || ctx.actor.kind === 'staff') return { customerId: ctx.actor.id, tokenHash: null }
  return { customerId: null, tokenHash: ctx.facts.cartToken ? hashOf(ctx.facts.cartToken) : null }
}

/** What is kept of a guest's token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** How long carts live, in hours; null when they do not expire (CRT-04). */
export async function ttlOf(ctx: Context, branchId = ctx.facts.branchId): Promise<number | null> {
  return (await ctx.setting<boolean>('auto_expire_enabled')) ? ctx.setting<number>('cart_ttl_hours', branchId) : null
}
