import type { Locale } from '#lib/locale.ts'
import type { StockState } from './shapes.ts'

/** A product as its flat document carries it into the index: one per language. */
export interface IndexedProduct {
  product_id: string
  branch_id: string
  locale: Locale
  slug: string
  published: boolean
  text: { name: string; category: string; tags: string; body: string; sku: string }
  category_ids: string[]
  /** `attribute:value`, `@brand:slug`, `.feature:value`. */
  option_values: string[]
  /** Addresses of its tags. */
  tags: string[]
  /** Numbers by the feature they are of. */
  numbers: Record<string, number>
  prices: { currency: string; min: string; max: string; compare_at: string | null }[]
  stock: StockState
  published_at: string | null
  card: Record<string, unknown>
}

/** What a value that products are filtered by is called in a language; of the attribute itself where `value` is empty. */
export interface FacetLabel {
  locale: Locale
  attribute: string
  value: string
  label: string
  swatch: string | null
  unit: string
  position: number
}
