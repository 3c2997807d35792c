import Type from 'typebox'
import { ProductCard } from '#contracts/cards.ts'
import { Time } from '#contracts/shapes.ts'
import { signedIn } from '#platform/operation/access.ts'
import { pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import * as store from './store.ts'

/** The signed-in person's wishlist, the newest first, at the prices and with the stock of now; what is sold no more is left out. */
export const listWishes = operation('wishlist.list', {
  access: signedIn,
  input: Type.Object(pageInput, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(Type.Object({ ...ProductCard.properties, added_at: Time })),
    meta: Type.Object({ page: Type.Integer(), per_page: Type.Integer(), total: Type.Integer() }),
  }),
  fails: ['unknown_currency'],
  async run(ctx, input) {
    const page = pageOf(input)
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const locale = shop.locales.includes(ctx.locale) ? ctx.locale : shop.default_locale
    const wishes = await store.listWishes(ctx.db, ctx.actor.id ?? '')
    const { cards } = await ctx.call('catalog.describeCards', {
      branch_id: shop.branch.id,
      currency,
      locale,
      product_ids: wishes.map((wish) => wish.product_id),
    })
    const known = new Map(cards.map((card) => [card.id, card]))
    const shown = wishes.flatMap((wish) => {
      const card = known.get(wish.product_id)
      return card ? [{ ...card, favorite: true, added_at: wish.created_at }] : []
    })
    const { offset, limit } = page.window
    return { data: shown.slice(offset, offset + limit), meta: page.meta(shown.length) }
  },
})
