import { minorToJson } from '#lib/money.ts'
import { parts, plain } from '../exchange/packed.ts'
import type { PriceRow } from '../products/source.ts'
import { modifierView } from '../products/view.ts'
import type { ExportFacts } from './facts.ts'
import type { ExportedProduct } from './load-batch.ts'

/** A product as one JSON object: the line of a JSONL file. Branches are named by their slugs, categories by their ways. */
export function documentOf(exported: ExportedProduct, facts: ExportFacts, fields: readonly string[] | null): object {
  const { product } = exported
  const slugOf = (branchId: string) => facts.branches.get(branchId) ?? branchId
  const costs = facts.columns.some((column) => column.field === 'cost')
  const price = (row: PriceRow & { branch_id?: string }) => {
    const cost = row.cost === null ? undefined : facts.readCost(row.cost)
    return {
      currency: row.currency,
      ...(row.branch_id ? { branch: slugOf(row.branch_id) } : {}),
      amount: minorToJson(row.amount_minor, row.currency).amount,
      compare_at: row.compare_at_minor === null ? null : minorToJson(row.compare_at_minor, row.currency).amount,
      ...(costs && !row.branch_id ? { cost: cost === undefined ? null : minorToJson(cost, row.currency).amount } : {}),
    }
  }
  const pricesOf = (owner: string | null) =>
    [...product.prices, ...exported.branchPrices].filter((row) => row.variant_id === owner).map(price)
  const whole: Record<string, unknown> = {
    id: product.id,
    sku: product.sku,
    type: product.type,
    status: product.status,
    tax_class: product.tax_class ?? 'standard',
    cart_ttl_hours: product.cart_ttl_hours ?? null,
    created_at: product.created_at,
    updated_at: product.updated_at,
    published_at: product.published_at,
    branches: exported.branches.map(slugOf),
    translations: product.translations,
    categories: product.categories.flatMap((id) => {
      const way = facts.ways.get(id)
      return way ? [parts(way.slugs, '>').map(plain)] : []
    }),
    tags: product.tags,
    brand: facts.brands.get(product.brand_id ?? '')?.slug ?? null,
    features: product.features,
    parts: exported.parts,
    related: exported.related,
    images: product.media.map(({ url, alt, alts = {} }) => ({
      url: url.startsWith('/') ? `${facts.publicUrl}${url}` : url,
      alt,
      alts,
    })),
    prices: pricesOf(null),
    options: product.options,
    variants: product.variants.map(({ id, sku, options, enabled, weight_grams, price_modifier }) => ({
      sku,
      options,
      enabled,
      weight_grams,
      price_modifier: modifierView(price_modifier, facts.shop),
      prices: pricesOf(id),
      inventory: exported.stock
        .filter((stock) => stock.variant_id === id)
        .map(({ variant_id: _, branch_id, ...stock }) => ({ branch: slugOf(branch_id), ...stock })),
    })),
  }
  if (!fields) return whole
  const wanted = new Set(['sku', ...fields.map(partOf)])
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.has(name)))
}

// The part of a document in which a field of the table lies.
function partOf(field: string): string {
  const name = field.split(/[:@]/, 1)[0] ?? ''
  if (/^(name|slug|short_description|description|seo_)/.test(name)) return 'translations'
  if (/^(price|compare_at|cost)$/.test(name)) return 'prices'
  if (/^option\d$/.test(name)) return 'options'
  if (/^(variant_|option|price_modifier|enabled|weight|stock|low_stock|track|allow_backorder|backorder)/.test(name))
    return 'variants'
  return name === 'category_names' ? 'categories' : name === 'image_alts' ? 'images' : name
}
