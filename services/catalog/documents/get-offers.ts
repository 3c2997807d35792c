import Type, { type Static } from 'typebox'
import type { Offer } from '#contracts/calls.ts'
import { Currency, Id, LocaleCode, Media, MoneyShape, Nullable } from '#contracts/shapes.ts'
import type { Locale } from '#lib/locale.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { type Attributes, attributeName, attributesOf, valueLabel } from '../attributes/attributes.ts'
import { partOf } from '../bundles/shown-bundle.ts'
import { listParts, type PartRow } from '../bundles/store.ts'
import { availableOf } from '../inventory/available.ts'
import type { Page } from './page.ts'
import { listPagesOf } from './store.ts'

const OfferPart = Type.Object({
  product_id: Id,
  variant_id: Id,
  name: Type.String(),
  sku: Type.String(),
  options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  quantity: Type.Integer(),
})
const Input = Type.Object(
  { branch_id: Id, currency: Currency, locale: LocaleCode, variant_ids: Type.Array(Id, { maxItems: 500 }) },
  { additionalProperties: false },
)

/** What variants are offered for right now: price and texts as they are, pieces that can be promised. One round trip when the texts are known. */
export const getOffers = operation('offer.list', {
  access: internal,
  relaxed: true,
  input: Input,
  output: Type.Object({
    offers: Type.Array(
      Type.Object({
        variant_id: Id,
        product_id: Id,
        slug: Type.String(),
        name: Type.String(),
        sku: Type.String(),
        options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
        image: Nullable(Media),
        unit_price: MoneyShape,
        compare_at: Nullable(MoneyShape),
        available: Nullable(Type.Integer()),
        free: Nullable(Type.Integer()),
        restock_date: Nullable(Type.String()),
        weight_grams: Type.Integer(),
        tax_class: Type.String(),
        /** How long a cart with it lives, in hours; null where it does not say. */
        cart_ttl_hours: Nullable(Type.Number()),
        category_ids: Type.Array(Id),
        parts: Nullable(Type.Array(OfferPart)),
        sellable: Type.Boolean(),
      }),
    ),
  }),
  async run(ctx, input) {
    const [known, stock] = await Promise.all([factsOf(ctx, input), availableOf(ctx, input.branch_id, input.variant_ids)])
    const byVariant = new Map(stock.map(({ variant_id, ...row }) => [variant_id, row]))
    return {
      offers: known.flatMap(({ offer }) => (offer ? [{ ...offer, ...(byVariant.get(offer.variant_id) ?? NOTHING) }] : [])),
    }
  },
})

// Products with more variants than this have each of them read when it is asked for.
const SIBLINGS = 24
// What a branch has of a variant that has no place in it.
const NOTHING = { available: 0, free: 0, restock_date: null }
// What is inside, and its weight where the bundle says none.
function withParts(offer: Facts['offer'], inside: readonly PartRow[]): Facts['offer'] {
  if (!offer || inside.length === 0) return offer
  const known = inside.map((row) => ({ ...partOf(row), row }))
  const weight = known.reduce((sum, { variant, quantity }) => sum + (variant?.weight_grams ?? 0) * quantity, 0)
  return {
    ...offer,
    weight_grams: offer.weight_grams || weight,
    parts: known.map(({ row, name, sku, options, quantity }) => ({
      product_id: row.product_id,
      variant_id: row.variant_id,
      name,
      sku,
      options,
      quantity,
    })),
  }
}

interface Facts {
  offer: Omit<Offer, 'available' | 'free' | 'restock_date'> | null
}

// Texts and prices of variants, from their products' pages, kept until a page is refreshed. What is not known yet is read at once.
async function factsOf(ctx: Context, query: Static<typeof Input>): Promise<Facts[]> {
  const { cache } = ctx.runtime
  const shop = await shopOf(ctx, query.branch_id)
  const locale = shop.locales.includes(query.locale) ? query.locale : shop.default_locale
  const keyOf = (id: string) => `offer ${id} ${query.branch_id} ${query.currency} ${locale}`
  const found = new Map(query.variant_ids.map((id) => [id, cache.get(keyOf(id)) as Facts | undefined]))
  const missing = query.variant_ids.filter((id) => !found.get(id))
  if (missing.length > 0) {
    const mark = cache.mark()
    const attributes = await attributesOf(ctx)
    const pages = await listPagesOf(ctx.db, missing, query.branch_id, locale)
    const bundles = pages.filter((row) => (row.page as Page).type === 'bundle').map((row) => row.variant_id)
    const parts = bundles.length > 0 ? await listParts(ctx.db, bundles, query.branch_id, locale) : []
    for (const row of pages) {
      const page = row.page as Page
      const keep = (id: string, inside: readonly PartRow[]): Facts => {
        const plain = offerOf(page, { variant_id: id, visible: row.visible }, query.currency, attributes, locale)
        const facts = { offer: withParts(plain, inside) }
        const shown = [page.id, ...inside.map((part) => part.product_id)].map((product) => `product:${product}`)
        cache.set(keyOf(id), facts, [...shown, 'prices', 'shop', 'attributes'], 1_500, mark)
        return facts
      }
      found.set(
        row.variant_id,
        keep(
          row.variant_id,
          parts.filter((part) => part.bundle_variant_id === row.variant_id),
        ),
      )
      // The page is at hand: whoever compares sizes asks for the others next. What bundles hold is read for each of them alone.
      if (page.type !== 'bundle' && page.variants.length <= SIBLINGS)
        for (const sibling of page.variants) if (!found.has(sibling.id)) keep(sibling.id, [])
    }
  }
  return [...found.values()].flatMap((facts) => facts ?? [])
}

function offerOf(
  page: Page,
  row: { variant_id: string; visible: boolean },
  currency: string,
  attributes: Attributes,
  locale: Locale,
): Facts['offer'] {
  const variant = page.variants.find((candidate) => candidate.id === row.variant_id)
  const price = variant?.prices[currency]
  if (!variant || !price) return null
  return {
    variant_id: variant.id,
    product_id: page.id,
    slug: page.slug,
    name: page.name,
    sku: variant.sku,
    options: variant.options.map(({ attribute, value }) => ({
      name: attributeName(attributes, attribute, locale),
      value: valueLabel(attributes, attribute, value, locale),
    })),
    image: page.media.find((media) => media.id === variant.media_id) ?? page.media[0] ?? null,
    unit_price: { amount: price.amount, currency },
    compare_at: price.compare_at === null ? null : { amount: price.compare_at, currency },
    weight_grams: variant.weight_grams,
    tax_class: page.tax_class ?? 'standard',
    cart_ttl_hours: page.cart_ttl_hours ?? null,
    category_ids: page.category_ids,
    parts: null,
    sellable: row.visible,
  }
}
