import Type from 'typebox'
import { Currency, Id, Instant, Nullable } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { internal, signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import * as store from './store.ts'

const MOST = 500
const AT_ONCE = 500

/** Puts a product on the signed-in person's wishlist (IDN-08). */
export const addWish = operation('wishlist.add', {
  access: signedIn,
  input: Type.Object({ product_id: Id }, { additionalProperties: false }),
  output: Type.Object({ favorite: Type.Boolean() }),
  fails: ['product_not_found', 'wishlist_full', 'unknown_currency'],
  emits: ['wishlist.item_added'],
  async run(ctx, { product_id: productId }) {
    const accountId = ctx.actor.id ?? ''
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const where = { branch_id: shop.branch.id, currency, locale: ctx.locale }
    const { cards } = await ctx.call('catalog.describeCards', { ...where, product_ids: [productId] })
    if (cards.length === 0) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    return ctx.tx(async (tx) => {
      if ((await store.countWishes(tx, accountId)) >= MOST)
        throw new AppError('conflict', 'wishlist_full', `A wishlist has room for ${MOST} products; remove one first.`)
      const isNew = await store.addWish(tx, { accountId, productId, branchId: shop.branch.id, currency })
      const told = { user_id: accountId, product_id: productId }
      await appendEvents(tx, isNew ? [ctx.event('wishlist.item_added', accountId, told)] : [])
      return { favorite: true }
    })
  },
})

/** Takes a product off the signed-in person's wishlist. */
export const removeWish = operation('wishlist.remove', {
  access: signedIn,
  input: Type.Object({ product_id: Id }, { additionalProperties: false }),
  output: Type.Object({ favorite: Type.Boolean() }),
  emits: ['wishlist.item_removed'],
  run: (ctx, { product_id: productId }) =>
    ctx.tx(async (tx) => {
      const accountId = ctx.actor.id ?? ''
      const wasThere = await store.removeWish(tx, accountId, productId)
      const told = { user_id: accountId, product_id: productId }
      await appendEvents(tx, wasThere ? [ctx.event('wishlist.item_removed', accountId, told)] : [])
      return { favorite: false }
    }),
})

/** What somebody wishes for, by id; other services mark it where they show products. */
export const listFavorites = operation('wishlist.list_ids', {
  access: internal,
  input: Type.Object({ user_id: Id }, { additionalProperties: false }),
  output: Type.Object({ product_ids: Type.Array(Id) }),
  run: async (ctx, input) => ({
    product_ids: (await store.listWishes(ctx.db, input.user_id)).map((wish) => wish.product_id),
  }),
})

/** Who wishes for a product and agreed to hear of offers, a page at a time (CAT-37). */
export const listWishers = operation('wishlist.list_wishers', {
  access: internal,
  input: Type.Object(
    { product_id: Id, branch_id: Id, currencies: Type.Array(Currency), before: Instant, after: Nullable(Id) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    users: Type.Array(Type.Object({ id: Id, email: Type.String(), locale: Type.String(), currency: Currency })),
  }),
  run: async (ctx, { product_id: productId, branch_id: branchId, ...ask }) => ({
    users: await store.listWishers(ctx.db, { productId, branchId, ...ask, limit: AT_ONCE }),
  }),
})
