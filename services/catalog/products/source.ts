import type { Media } from '#contracts/shapes.ts'
import type { Translations } from '#lib/locale.ts'
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

/** A variant as it is kept, with its inventory at the branch it was read for. */
export interface VariantRow {
  id: string
  sku: string
  options: { attribute: string; value: string }[]
  enabled: boolean
  media_id: string | null
  weight_grams: number
  position: number
  inventory: {
    on_hand: number
    reserved: number
    low_stock_threshold: number
    track: boolean
    allow_backorder: boolean
    backorder_limit: number
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
  features: { name: string; value: string; locale?: string }[]
  version: number
  published_at: string | null
  created_at: string
  updated_at: string
  listed: boolean
  translations: Translations<ProductTexts>
  prices: PriceRow[]
  variants: VariantRow[]
  categories: string[]
  media: Media[]
}

/** The price of a variant in a currency: its own, else the product's. */
export function priceOf(product: ProductSource, variantId: string, currency: string): PriceRow | undefined {
  return (
    product.prices.find((price) => price.variant_id === variantId && price.currency === currency) ??
    product.prices.find((price) => price.variant_id === null && price.currency === currency)
  )
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
