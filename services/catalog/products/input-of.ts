import type { Shop } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import type { Snapshot } from '../revisions/store.ts'
import { type ProductInput, productFields } from './shapes.ts'
import type { PriceRow } from './source.ts'
import { modifierView } from './view.ts'

/** Reads a sealed cost, in minor units. */
export type CostReader = (text: string) => bigint | undefined

/** What staff would have to say for a product to be as it is, or was: the way in for changes of a part, restored states and copies. */
export function inputOf(product: Snapshot, shop: Shop, readCost?: CostReader): ProductInput {
  const price = (row: PriceRow) => {
    const cost = row.cost === null ? undefined : readCost?.(row.cost)
    return {
      currency: row.currency,
      amount: minorToJson(row.amount_minor, row.currency).amount,
      compare_at: row.compare_at_minor === null ? null : minorToJson(row.compare_at_minor, row.currency).amount,
      ...(cost === undefined ? {} : { cost: minorToJson(cost, row.currency).amount }),
    }
  }
  return {
    type:
      (productFields.type as unknown as { enum: ProductInput['type'][] }).enum.find((type) => type === product.type) ??
      'physical',
    sku: product.sku,
    translations: product.translations,
    prices: product.prices.filter((row) => row.variant_id === null).map(price),
    options: product.options,
    variants: product.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      options: variant.options,
      prices: product.prices.filter((row) => row.variant_id === variant.id).map(price),
      price_modifier: modifierView(variant.price_modifier ?? null, shop),
      enabled: variant.enabled,
      media_id: variant.media_id,
      weight_grams: variant.weight_grams,
    })),
    categories: product.categories,
    tags: product.tags,
    features: product.features,
    ...(product.brand_id === undefined ? {} : { brand_id: product.brand_id }),
    ...(product.tax_class === undefined ? {} : { tax_class: product.tax_class }),
    ...(product.cart_ttl_hours === undefined ? {} : { cart_ttl_hours: product.cart_ttl_hours }),
    ...(product.parts === undefined ? {} : { parts: product.parts }),
    ...(product.related === undefined ? {} : { related: product.related }),
    media: [...product.media, ...(product.attached ?? [])].map(({ id }, order) => ({ id, order })),
  }
}
