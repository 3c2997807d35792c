import { sql } from 'kysely'
import Type from 'typebox'
import type { FacetLabel, IndexedProduct } from '#contracts/calls.ts'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { attributesOf } from '../attributes/attributes.ts'
import { featuresOf } from '../features/features.ts'
import { plainText } from '../products/html.ts'
import { cardOf } from './card.ts'
import { BRAND, labelsOf } from './labels.ts'
import type { Page } from './page.ts'

const BODY_MAX = 20_000

/** Products as the search index keeps them: one document per branch (all, or some) and language, with prices in minor units; and what the values they are filtered by are called. */
export const getDocuments = operation('document.list', {
  access: internal,
  input: Type.Object(
    { product_ids: Type.Array(Id, { maxItems: 1_000 }), branch_ids: Type.Optional(Type.Array(Id, { maxItems: 1_000 })) },
    { additionalProperties: false },
  ),
  output: Type.Unsafe<{ documents: IndexedProduct[]; labels: FacetLabel[] }>(
    Type.Object({ documents: Type.Array(Type.Unknown()), labels: Type.Array(Type.Unknown()) }),
  ),
  async run(ctx, input) {
    const found = await ctx.rows(
      sql<{ product_id: string; branch_id: string; locale: IndexedProduct['locale']; visible: boolean; page: Page }>`
        select product_id, branch_id, locale, visible and card is not null as visible, page from product_document
          where product_id = any(${input.product_ids}::uuid[]) ${input.branch_ids ? sql`and branch_id = any(${input.branch_ids}::uuid[])` : sql``}`,
    )
    return {
      documents: found.map((row) => documentOf(row, row.page)),
      labels: labelsOf(found, await attributesOf(ctx), await featuresOf(ctx)),
    }
  },
})

function documentOf(
  row: { product_id: string; branch_id: string; locale: IndexedProduct['locale']; visible: boolean },
  page: Page,
): IndexedProduct {
  const { prices: _, ...card } = cardOf(page)
  const currencies = Object.keys(page.variants[0]?.prices ?? {})
  return {
    product_id: row.product_id,
    branch_id: row.branch_id,
    locale: row.locale,
    slug: page.slug,
    published: row.visible,
    text: {
      name: page.name,
      sku: [page.sku, ...page.variants.map((variant) => variant.sku)].join(' '),
      category: page.breadcrumbs.map((crumb) => crumb.name).join(' '),
      tags: [
        ...page.tags,
        ...(page.tag_links ?? []).map((tag) => tag.name),
        page.brand?.name ?? '',
        ...page.features.map((feature) => feature.value),
        ...page.options.flatMap((option) => option.values.map((value) => value.label)),
      ].join(' '),
      body: `${page.short_description} ${plainText(page.description)}`.slice(0, BODY_MAX),
    },
    category_ids: page.category_ids,
    option_values: [
      ...new Set(page.variants.flatMap((variant) => variant.options.map((option) => `${option.attribute}:${option.value}`))),
      ...(page.terms ?? []),
      ...(page.brand ? [`${BRAND}:${page.brand.slug}`] : []),
    ],
    tags: (page.tag_links ?? []).map((tag) => tag.slug),
    numbers: page.numbers ?? {},
    prices: currencies.map((currency) => {
      const prices = page.variants.flatMap((variant) => variant.prices[currency] ?? [])
      const cheapest = prices.reduce((low, price) => (price.minor < low.minor ? price : low))
      return {
        currency,
        min: String(cheapest.minor),
        max: String(Math.max(...prices.map((price) => price.minor))),
        compare_at: cheapest.compare_at === null ? null : String(cheapest.compare_at),
      }
    }),
    stock: page.stock,
    published_at: page.published_at,
    card: { ...card, prices: cardOf(page).prices },
  }
}
