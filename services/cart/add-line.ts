import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId, newToken } from '#lib/id.ts'
import { parseMoney } from '#lib/money.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { Cart, viewCart } from './cart-view.ts'
import { currentCart } from './current-cart.ts'
import { hashOf, ownerOf, ttlOf } from './owner.ts'
import { checkQuantity } from './quantity.ts'
import * as store from './store.ts'

/** Puts a variant into the caller's cart; a guest without one gets one, by an unguessable token (CRT-01, 02). */
export const addLine = operation('cart.add_line', {
  access: open,
  input: Type.Object(
    { variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 100_000 }) },
    { additionalProperties: false },
  ),
  output: Cart,
  fails: ['variant_not_found', 'insufficient_stock', 'quantity_limits', 'unknown_currency', 'cart_changed'],
  emits: ['cart.updated', 'cart.expired'],
  limit: 300,
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const current = await currentCart(ctx)
    const cart = current?.status === 'active' ? current : undefined
    const lines = cart?.lines ?? []
    const variants = [...new Set([...lines.map((line) => line.variant_id), input.variant_id])]
    const { offers } = await ctx.call('catalog.getOffers', {
      branch_id: shop.branch.id,
      currency,
      locale: ctx.locale,
      variant_ids: variants,
    })
    const offer = offers.find((candidate) => candidate.variant_id === input.variant_id)
    const line = lines.find((candidate) => candidate.variant_id === input.variant_id)
    const quantity = (line?.quantity ?? 0) + input.quantity
    checkQuantity(offer, quantity, await ctx.setting<number>('max_quantity_per_line'))
    const known = ownerOf(ctx)
    const isGuest = known.customerId === null
    const token = isGuest && (!cart || known.tokenHash === null) ? newToken() : undefined
    const owner = token === undefined ? known : { customerId: null, tokenHash: hashOf(token) }
    const minor = parseMoney(offer.unit_price.amount, currency).minor
    const cartId = cart?.id ?? newId()
    const lineId = line?.id ?? newId()
    const event = ctx.event(
      'cart.updated',
      cartId,
      { id: cartId, item_count: lines.reduce((sum, row) => sum + row.quantity, 0) + input.quantity },
      shop.branch.id,
    )
    const added = await store.addLine(
      ctx.db,
      {
        cartId,
        isNew: !cart,
        owner,
        branchId: shop.branch.id,
        currency,
        lineId,
        variantId: input.variant_id,
        quantity: input.quantity,
        minor,
        ttlHours: await ttlOf(ctx),
        goodsTtl: offer.cart_ttl_hours,
        locale: ctx.locale,
      },
      event,
    )
    // The cart went to checkout, or expired, between the look at it and the change.
    if (!added) throw new AppError('conflict', 'cart_changed', 'Your cart has just changed; look at it and try again.')
    ctx.committed([event])
    const changed = { id: lineId, variant_id: input.variant_id, quantity, added_minor: Number(minor) }
    const view = await viewCart(
      ctx,
      {
        id: cartId,
        currency,
        version: added.version,
        code: cart?.code ?? null,
        status: 'active',
        expires_at: added.expires_at,
        is_expired: false,
        lines: [...lines.filter((row) => row !== line), changed],
      },
      offers,
    )
    return token === undefined ? view : { ...view, token }
  },
})
