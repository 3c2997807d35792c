import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkVersion, staleVersion, versionInput } from '#platform/operation/version.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'
import { ownerOf, ttlOf } from './owner.ts'
import { checkQuantity } from './quantity.ts'
import * as store from './store.ts'

/** Sets how many of a line are wanted; zero takes it out. */
export const setQuantity = operation('cart.set_quantity', {
  access: open,
  input: Type.Object(
    { id: Id, quantity: Type.Integer({ minimum: 0, maximum: 100_000 }), ...versionInput },
    { additionalProperties: false },
  ),
  output: Cart,
  fails: ['line_not_found', 'variant_not_found', 'insufficient_stock', 'quantity_limits', 'stale_version'],
  emits: ['cart.expired'],
  limit: 300,
  run: (ctx, input) => changeLine(ctx, input.id, input.quantity, input.version),
})

/** Takes a line out of the cart. */
export const removeLine = operation('cart.remove_line', {
  access: open,
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Cart,
  fails: ['line_not_found', 'stale_version'],
  emits: ['cart.expired'],
  limit: 300,
  run: (ctx, input) => changeLine(ctx, input.id, 0, input.version),
})

async function changeLine(ctx: Context, lineId: string, quantity: number, version: number | undefined): Promise<Cart> {
  const cart = await currentCart(ctx)
  checkVersion(version, cart?.version ?? 0)
  const line = cart?.lines.find((candidate) => candidate.id === lineId)
  if (!cart || !line) throw new AppError('not_found', 'line_not_found', 'Your cart has no such line.')
  if (quantity > line.quantity) {
    const shop = await shopOf(ctx)
    const query = {
      branch_id: shop.branch.id,
      currency: currencyOf(ctx, shop),
      locale: ctx.locale,
      variant_ids: [line.variant_id],
    }
    checkQuantity(
      (await ctx.call('catalog.getOffers', query)).offers[0],
      quantity,
      await ctx.setting<number>('max_quantity_per_line'),
    )
  }
  const changed = await store.setQuantity(ctx.db, cart.id, lineId, quantity, await ttlOf(ctx), version ?? null)
  const now = await store.findCart(ctx.db, ownerOf(ctx))
  if (!changed && version !== undefined) throw staleVersion(now?.version ?? 0)
  return viewCart(ctx, now)
}
