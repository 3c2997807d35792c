import Type, { type Static } from 'typebox'
import { ProductCard } from '#contracts/cards.ts'
import { Id, Media, MoneyShape, Nullable, StockState } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { favoritesOf, marked } from '#platform/favorites.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { ShownBundle, shownBundle } from '../bundles/shown-bundle.ts'
import { PageDocument, PageVideo } from '../media/shapes.ts'
import { type Card, cardIn, rangeOf } from './card.ts'
import { chosenCards } from './chosen-cards.ts'
import type { Page, PageVariant } from './page.ts'
import * as store from './store.ts'

const RELATED = 4

const Variant = Type.Object({
  id: Id,
  sku: Type.String(),
  options: Type.Array(Type.Object({ attribute: Type.String(), value: Type.String() })),
  price: MoneyShape,
  compare_at: Nullable(MoneyShape),
  lowest_30_days: Nullable(MoneyShape),
  converted: Type.Boolean(),
  stock: StockState,
  available_hint: Nullable(Type.Integer()),
  backorders: Type.Boolean(),
  restock_date: Nullable(Type.String()),
  media_id: Nullable(Id),
})

/** A published product's page by its slug in any language, in the caller's language and currency. */
export const getProductBySlug = operation('product.get_by_slug', {
  access: open,
  relaxed: true,
  input: Type.Object({ slug: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({
    id: Id,
    slug: Type.String(),
    slugs: Type.Record(Type.String(), Type.String()),
    sku: Type.String(),
    name: Type.String(),
    description: Type.String(),
    short_description: Type.String(),
    seo: Type.Object({ title: Type.String(), description: Type.String() }),
    breadcrumbs: Type.Array(Type.Object({ id: Id, slug: Type.String(), name: Type.String() })),
    media: Type.Array(Media),
    videos: Type.Array(PageVideo),
    documents: Type.Array(PageDocument),
    price: MoneyShape,
    price_max: MoneyShape,
    compare_at: Nullable(MoneyShape),
    lowest_30_days: Nullable(MoneyShape),
    converted: Type.Boolean(),
    on_sale: Type.Boolean(),
    stock: StockState,
    options: ProductCard.properties.option_summary,
    variants: Type.Array(Variant),
    features: Type.Array(
      Type.Object({ code: Type.String(), name: Type.String(), value: Type.String(), group: Nullable(Type.String()) }),
    ),
    tags: Type.Array(Type.String()),
    tag_links: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() })),
    brand: Nullable(Type.Object({ id: Id, slug: Type.String(), name: Type.String(), logo: Nullable(Media) })),
    type: Type.String(),
    bundle: Nullable(ShownBundle),
    related: Type.Array(ProductCard),
    related_by_hand: Type.Boolean(),
    accessories: Type.Array(ProductCard),
    upsells: Type.Array(ProductCard),
    favorite: ProductCard.properties.favorite,
  }),
  fails: ['product_not_found', 'unknown_currency'],
  cache: {
    tags: (_input, output) => [
      `product:${output.id}`,
      // What was chosen by hand shows at once what it costs now; neighbours may lag a little.
      ...[...(output.related_by_hand ? output.related : []), ...output.accessories, ...output.upsells].map(
        (card) => `product:${card.id}`,
      ),
      // What is inside is shown at its price and under its name of now.
      ...(output.bundle?.parts ?? []).map((part) => `product:${part.product_id}`),
      'prices',
      'shop',
    ],
  },
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const locale = shop.locales.includes(ctx.locale) ? ctx.locale : shop.default_locale
    const found = await store.findPage(ctx.db, shop.branch.id, input.slug, locale, RELATED)
    const page = found?.page as Page | undefined
    const range = page && rangeOf(page, currency)[0]?.[1]
    if (!page || !range) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    const chosen = await chosenCards(ctx, page.relations ?? [], { branchId: shop.branch.id, locale, currency })
    const beside = ((found?.related ?? []) as Card[]).flatMap((card) => cardIn(card, currency) ?? [])
    const money = (amount: number) => ({ amount, currency })
    const favorites = await favoritesOf(ctx)
    const {
      category_ids: _,
      created_at: __,
      published_at: ___,
      relations: _____,
      terms: ______,
      numbers: _______,
      ...shown
    } = page
    return {
      ...shown,
      videos: page.videos ?? [],
      documents: page.documents ?? [],
      slugs: page.slugs as Record<string, string>,
      price: money(range.min),
      price_max: money(range.max),
      compare_at: range.compare_at === null ? null : money(range.compare_at),
      lowest_30_days: range.compare_at === null || !range.lowest ? null : money(range.compare_at),
      converted: range.converted ?? false,
      on_sale: range.compare_at !== null,
      variants: page.variants.flatMap((variant) => variantIn(variant, currency)),
      features: page.features.map(({ code = '', name, value, group = null }) => ({ code, name, value, group })),
      tag_links: page.tag_links ?? [],
      brand: page.brand ?? null,
      ...(favorites ? { favorite: favorites.has(page.id) } : {}),
      accessories: marked(chosen.accessories, favorites),
      upsells: marked(chosen.upsells, favorites),
      bundle: await shownBundle(ctx, page, { branchId: shop.branch.id, locale, currency }),
      related: marked(chosen.related.length > 0 ? chosen.related : beside, favorites),
      related_by_hand: chosen.related.length > 0,
    }
  },
})

function variantIn(variant: PageVariant, currency: string): Static<typeof Variant>[] {
  const price = variant.prices[currency]
  if (!price) return []
  const { id, sku, options, stock, left, media_id } = variant
  return [
    {
      id,
      sku,
      options,
      stock,
      media_id,
      available_hint: left,
      // Pages written before the upgrade say nothing of these until they are refreshed.
      backorders: variant.backorders ?? false,
      restock_date: variant.restock_date ?? null,
      price: { amount: price.amount, currency },
      compare_at: price.compare_at === null ? null : { amount: price.compare_at, currency },
      lowest_30_days: price.compare_at === null || !price.lowest ? null : { amount: price.compare_at, currency },
      converted: price.converted,
    },
  ]
}
