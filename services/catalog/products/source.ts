import type { Shop } from '#contracts/calls.ts'
import type { Media } from '#contracts/shapes.ts'
import { grouped } from '#lib/grouped.ts'
import type { Translations } from '#lib/locale.ts'
import { divideHalfEven } from '#lib/money.ts'
import { convertFor } from '#platform/shop.ts'
import type { Part } from '../bundles/part.ts'
import type { ProductFeature } from '../features/feature.ts'
import type { MediaWords } from '../media/media-words.ts'
import type { MediaItem } from '../media/shapes.ts'
import type { Relation } from '../relations/relation.ts'
import type { TYPES } from './shapes.ts'
import type { State } from './states.ts'

/** Texts of a product in one language. */
export interface ProductTexts {
  name: string
  slug: string
  description: string
  short_description: string
  seo: { title?: string; description?: string }
}

/** A price as it is kept: minor units; `cost` is encrypted. */
export interface PriceRow {
  variant_id: string | null
  currency: string
  amount_minor: number
  compare_at_minor: number | null
  cost: string | null
}

/** What a variant costs more or less than its product: basis points, or minor units of the base currency. */
export interface PriceModifier {
  type: 'percentage' | 'fixed'
  value: number
}

/** A variant as it is kept, with its inventory at the branch it was read for. */
export interface VariantRow {
  id: string
  sku: string
  options: { attribute: string; value: string }[]
  enabled: boolean
  media_id: string | null
  weight_grams: number
  position: number
  price_modifier: PriceModifier | null
  inventory: {
    on_hand: number
    reserved: number
    low_stock_threshold: number
    track: boolean
    allow_backorder: boolean
    backorder_limit: number
    /** When more is expected (ISO date); older snapshots do not say. */
    restock_date?: string | null
  } | null
}

/** A product whole, as one query reads it. */
export interface ProductSource {
  id: string
  sku: string
  type: (typeof TYPES)[number]
  status: State
  author_id: string | null
  options: string[]
  tags: string[]
  features: ProductFeature[]
  brand_id: string | null
  /** The class that it is taxed in; older snapshots do not say. */
  tax_class?: string
  /** How long a cart with it lives, in hours; null where it does not say. */
  cart_ttl_hours?: number | null
  /** What goes with it, chosen by hand. */
  related: Relation[]
  /** What a bundle is made of. */
  parts: Part[]
  version: number
  published_at: string | null
  discontinue_reason: string | null
  replacement_id: string | null
  /** When it is planned to go on sale, and to leave it. */
  publish_at: string | null
  unpublish_at: string | null
  created_at: string
  updated_at: string
  listed: boolean
  translations: Translations<ProductTexts>
  prices: PriceRow[]
  /** Prices that hold only in the branch it was read for. */
  branch_prices: PriceRow[]
  variants: VariantRow[]
  categories: string[]
  /** Its pictures, the featured one first. */
  media: (Media & MediaWords)[]
  /** Its videos and documents; older snapshots have none. */
  attached?: MediaItem[]
}

const variantsById = grouped((variant: VariantRow) => variant.id)
const byPlace = grouped((price: PriceRow) => `${price.variant_id} ${price.currency}`)
const byOwner = grouped((price: PriceRow) => String(price.variant_id))

/** The price that is written for a variant, or for the product itself (null), in a currency. */
export function priceRow(prices: readonly PriceRow[], owner: string | null, currency: string): PriceRow | undefined {
  return byPlace(prices, `${owner} ${currency}`)[0]
}

/** All prices that are written for a variant, or for the product itself (null). */
export function pricesOfOwner(prices: readonly PriceRow[], owner: string | null): readonly PriceRow[] {
  return byOwner(prices, String(owner))
}

/**
 * What a variant is listed for in a currency, before discounts (CAT-30). The most specific price wins: of the variant in the
 * branch, of the product in the branch, of the variant, of the product; a variant without its own adds its modifier.
 */
export function priceOf(product: ProductSource, variantId: string, shop: Shop, currency: string): PriceRow | undefined {
  const found =
    priceRow(product.branch_prices, variantId, currency) ??
    priceRow(product.branch_prices, null, currency) ??
    priceRow(product.prices, variantId, currency) ??
    priceRow(product.prices, null, currency)
  const modifier = variantsById(product.variants, variantId)[0]?.price_modifier
  if (!found || found.variant_id !== null || !modifier) return found
  const more = (minor: number) => modified(minor, modifier, shop, currency)
  return {
    ...found,
    amount_minor: more(found.amount_minor),
    compare_at_minor: found.compare_at_minor === null ? null : more(found.compare_at_minor),
  }
}

/** A price with a variant's modifier; it is never less than the smallest unit. */
export function modified(minor: number, modifier: PriceModifier, shop: Shop, currency: string): number {
  const value = BigInt(modifier.value)
  const amount =
    modifier.type === 'percentage'
      ? divideHalfEven(BigInt(minor) * (10_000n + value), 10_000n)
      : BigInt(minor) + convertFor(shop, { minor: value, currency: shop.base_currency }, currency).minor
  return Number(amount > 1n ? amount : 1n)
}

/** How well a variant can be had, from its inventory; null inventory cannot be had at all. */
export function stockOf(inventory: VariantRow['inventory']): {
  state: 'in_stock' | 'low_stock' | 'backorder' | 'out_of_stock'
  left: number | null
} {
  if (!inventory) return { state: 'out_of_stock', left: null }
  const free = inventory.on_hand - inventory.reserved
  if (!inventory.track || free > inventory.low_stock_threshold) return { state: 'in_stock', left: null }
  if (free > 0) return { state: 'low_stock', left: free }
  return { state: inventory.allow_backorder && free + inventory.backorder_limit > 0 ? 'backorder' : 'out_of_stock', left: null }
}
