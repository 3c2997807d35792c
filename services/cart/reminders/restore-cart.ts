import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { newId, newToken } from '#lib/id.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Cart, viewCart } from '../cart-view.ts'
import { currentCart } from '../current-cart.ts'
import { hashOf, ownerOf, ttlOf } from '../owner.ts'
import * as carts from '../store.ts'
import { LINK_FAILS, leftBehind } from './left-behind.ts'
import { restoreLines } from './restore-store.ts'
import * as store from './store.ts'

/**
 * Puts what a reminder is about into the caller's cart, or a new one: as many as were left or there are, at today's prices.
 * Asking again adds nothing; once it led to an order the link is used up (CRT-07).
 */
export const restoreCart = operation('cart.restore', {
  access: open,
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Cart,
  fails: [...LINK_FAILS, 'reminder_ordered', 'nothing_left'],
  emits: ['cart.restored', 'cart.updated', 'cart.expired'],
  limit: 30,
  async run(ctx, input) {
    const { reminder, currency, branchId, offers, lines } = await leftBehind(ctx, input.token)
    if (reminder.ordered_at !== null)
      throw new AppError('conflict', 'reminder_ordered', 'You have ordered this already; the link is used up.')
    if (lines.length === 0)
      throw new AppError(
        'conflict',
        'nothing_left',
        'None of what you left can be had any more; have a look around for something else.',
      )
    const current = await currentCart(ctx)
    const active = current?.status === 'active' ? current : undefined
    const known = ownerOf(ctx)
    const token = known.customerId === null && (!active || known.tokenHash === null) ? newToken() : undefined
    const owner = token === undefined ? known : { customerId: null, tokenHash: hashOf(token) }
    const ttlHours = await ttlOf(ctx)
    const cartId = await ctx.tx(async (tx) => {
      const id = await restoreLines(tx, {
        cartId: active?.id ?? newId(),
        owner,
        branchId,
        currency,
        ttlHours,
        from: reminder.cart_id,
        locale: ctx.locale,
        lines: lines.map((line) => ({ id: newId(), ...line })),
      })
      await store.noteRestored(tx, reminder.id, id, new Date(ctx.now()).toISOString())
      const count = lines.reduce((sum, line) => sum + line.quantity, 0)
      await appendEvents(tx, [
        ctx.event('cart.restored', id, { id, reminder_id: reminder.id, from: reminder.cart_id }, branchId),
        ctx.event('cart.updated', id, { id, item_count: count }, branchId),
      ])
      return id
    })
    const now = await carts.findCart(ctx.db, owner)
    const known_offers = now?.lines.every((line) => offers.some((offer) => offer.variant_id === line.variant_id))
    const view = await viewCart(
      ctx,
      now?.id === cartId ? now : undefined,
      known_offers && now?.currency === currency ? offers : undefined,
    )
    return token === undefined ? view : { ...view, token }
  },
})
