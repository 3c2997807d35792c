import { sql } from 'kysely'
import Type from 'typebox'
import type { Offer } from '#contracts/calls.ts'
import { Currency, Id, LocaleCode, Media, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { attributeName, attributesOf, valueLabel } from '../attributes/attributes.ts'
import { treeOf } from '../categories/tree.ts'
import { listAvailable } from '../inventory/store.ts'
import { isVisible } from '../products/states.ts'
import { loadProducts } from '../products/store.ts'
import { pageOf } from './page.ts'

const Input = Type.Object({ branch_id: Id, currency: Currency, locale: LocaleCode, variant_ids: Type.Array(Id, { maxItems: 500 }) }, { additionalProperties: false })

/** What variants are offered for right now: price and texts as they are, pieces that can be promised. One round trip when the texts are known. */
export const getOffers = operation('offer.list', {
  access: internal,
  input: Input,
  output: Type.Object({
    offers: Type.Array(
      Type.Object({
        variant_id: Id, product_id: Id, slug: Type.String(), name: Type.String(), sku: Type.String(),
        options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
        image: Nullable(Media), unit_price: MoneyShape, compare_at: Nullable(MoneyShape),
        available: Nullable(Type.Integer()), weight_grams: Type.Integer(), sellable: Type.Boolean(),
      }),
    ),
  }),
  async run(ctx, input) {
    const [known, stock] = await Promise.all([Promise.all(input.variant_ids.map((id) => factsOf(ctx, id, input))), listAvailable(ctx.db, input.branch_id, input.variant_ids)])
    const available = new Map(stock.map((row) => [row.variant_id, row.available]))
    return { offers: known.flatMap(({ offer }) => (offer ? [{ ...offer, available: available.has(offer.variant_id) ? (available.get(offer.variant_id) ?? null) : 0 }] : [])) }
  },
})

interface Facts {
  offer: Omit<Offer, 'available'> | null
}

// Texts and prices of a variant, read from the product itself and kept until its event says that it changed.
function factsOf(ctx: Context, variantId: string, query: { branch_id: string; currency: string; locale: Offer['slug'] }): Promise<Facts> {
  const locale = query.locale as Parameters<typeof treeOf>[1]
  return ctx.runtime.cache.load(`offer ${variantId} ${query.branch_id} ${query.currency} ${locale}`, async () => {
    const row = await ctx.first(sql<{ product_id: string }>`select product_id from variant where id = ${variantId} and deleted_at is null`)
    const [product] = row ? await loadProducts(ctx.db, [row.product_id], query.branch_id) : []
    if (!product) return { value: { offer: null } satisfies Facts, tags: ['offers'], bytes: 100 }
    const shop = await shopOf(ctx, query.branch_id)
    const [attributes, tree] = [await attributesOf(ctx), await treeOf(ctx, locale)]
    const page = pageOf(product, locale, shop, attributes, tree)
    const variant = page.variants.find((candidate) => candidate.id === variantId)
    const price = variant?.prices[query.currency]
    const tags = [`product:${product.id}`, 'prices', 'shop']
    if (!variant || !price) return { value: { offer: null } satisfies Facts, tags, bytes: 200 }
    const money = (amount: number) => ({ amount, currency: query.currency })
    const offer = {
      variant_id: variantId,
      product_id: product.id,
      slug: page.slug,
      name: page.name,
      sku: variant.sku,
      options: variant.options.map(({ attribute, value }) => ({ name: attributeName(attributes, attribute, locale), value: valueLabel(attributes, attribute, value, locale) })),
      image: page.media.find((media) => media.id === variant.media_id) ?? page.media[0] ?? null,
      unit_price: money(price.amount),
      compare_at: price.compare_at === null ? null : money(price.compare_at),
      weight_grams: variant.weight_grams,
      sellable: product.listed && isVisible(product.status),
    }
    return { value: { offer } satisfies Facts, tags, bytes: 1_500 }
  }) as Promise<Facts>
}
