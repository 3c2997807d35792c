import type { Translations } from '#lib/locale.ts'
import type { Media, Money } from './types.ts'

/** The states of a product's life. */
export const PRODUCT_STATUSES = [
  'draft',
  'pending_review',
  'in_review',
  'approved',
  'rejected',
  'published',
  'unpublished',
  'out_of_stock',
  'discontinued',
  'archived',
  'deleted',
] as const

/** One state of a product's life. */
export type ProductStatus = (typeof PRODUCT_STATUSES)[number]

/** The moves between states, each an operation of the API. */
export const PRODUCT_MOVES = [
  'submit_review',
  'start_review',
  'approve',
  'reject',
  'redraft',
  'publish',
  'unpublish',
  'discontinue',
  'archive',
  'delete',
  'restore',
] as const

/** One move between states. */
export type ProductMove = (typeof PRODUCT_MOVES)[number]

/** What sort of thing is sold. */
export const PRODUCT_TYPES = ['physical', 'digital', 'service', 'bundle'] as const

/** One sort of thing sold. */
export type ProductType = (typeof PRODUCT_TYPES)[number]

/** A product as a row of the staff's list. */
export type ProductRow = {
  id: string
  sku: string
  status: ProductStatus
  type: ProductType
  name: string
  image: Media | null
  price_range: { min: Money; max: Money } | null
  variant_count: number
  available: number
  category_names: string[]
  created_at: string
  updated_at: string
  published_at: string | null
}

/** The texts of a product in one language. */
export type ProductTexts = {
  name: string
  slug?: string
  description?: string
  short_description?: string
  seo?: { title?: string; description?: string }
}

/** A price in one currency, major units. */
export type PriceInput = { currency: string; amount: number; compare_at?: number | null; cost?: number | null }

/** What a variant costs more or less than its product: percent, or an amount in the base currency. */
export type PriceModifier = { type: 'percentage' | 'fixed'; value: number }

/** What is promised, there and left of a variant. */
export type Inventory = {
  on_hand: number
  reserved: number
  available: number
  low_stock_threshold: number
  track_inventory: boolean
  allow_backorder: boolean
  backorder_limit: number
}

/** How stock is given when a product is saved. */
export type InventoryInput = {
  quantity?: number
  low_stock_threshold?: number
  track_inventory?: boolean
  allow_backorder?: boolean
  backorder_limit?: number
}

/** A variant as it is sent. */
export type VariantInput = {
  id?: string
  sku?: string
  options: { attribute: string; value: string }[]
  prices?: PriceInput[]
  price_modifier?: PriceModifier | null
  inventory?: InventoryInput
  media_id?: string | null
  enabled?: boolean
  weight_grams?: number
}

/** A variant as it is answered. */
export type Variant = {
  id: string
  sku: string
  options: { attribute: string; attribute_name: string; value: string; value_label: string }[]
  prices: PriceInput[]
  price_modifier: PriceModifier | null
  /** Null until the branch has kept it. */
  inventory: Inventory | null
  enabled: boolean
  media_id: string | null
  weight_grams: number
}

/** What a product has of a feature; which of the four it is, the feature's kind says. */
export type ProductFeature = {
  feature: string
  text?: Translations<string>
  number?: number
  flag?: boolean
  choices?: string[]
}

/** How a product may go with another. */
export const RELATIONS = ['related', 'accessory', 'upsell'] as const

/** A product chosen by hand to go with another. */
export type Relation = { kind: (typeof RELATIONS)[number]; product_id: string }

/** A variant inside a bundle, and how many of it. */
export type Part = { variant_id: string; quantity: number }

/** A product as it is sent to be created or replaced. */
export type ProductInput = {
  type: ProductType
  sku?: string
  translations: Translations<ProductTexts>
  prices: PriceInput[]
  inventory?: InventoryInput
  options?: string[]
  variants?: VariantInput[]
  categories: string[]
  tags: string[]
  features?: ProductFeature[]
  brand_id?: string | null
  related?: Relation[]
  parts?: Part[]
  media: { id: string; order: number }[]
  version?: number
}

/** A product as staff see it. */
export type Product = Omit<
  ProductInput,
  'variants' | 'media' | 'version' | 'sku' | 'inventory' | 'brand_id' | 'related' | 'parts'
> & {
  id: string
  brand_id: string | null
  related: Relation[]
  parts: Part[]
  sku: string
  status: ProductStatus
  version: number
  author_id: string | null
  created_at: string
  updated_at: string
  published_at: string | null
  publish_at: string | null
  unpublish_at: string | null
  discontinue_reason: string | null
  replacement_id: string | null
  allowed_moves: ProductMove[]
  publish_blockers: { code: string; detail: string }[]
  variants: Variant[]
  media: (Media & { order: number })[]
  price_range: { min: Money; max: Money } | null
}

/** One line of the stock ledger. */
export type Movement = {
  id: string
  variant_id: string
  type: string
  quantity: number
  before: number
  after: number
  reason: string | null
  reference: string | null
  actor_name: string | null
  created_at: string
}

/** One kept state of a product. */
export type Revision = { id: string; number: number; type: string; actor_name: string | null; created_at: string }

/** A file of products on its way into the catalogue. */
export type Import = {
  id: string
  file_name: string
  status: 'queued' | 'running' | 'completed' | 'failed'
  dry_run: boolean
  total_rows: number
  processed_rows: number
  created: number
  updated: number
  failed_rows: number
  warnings: number
  errors: ImportIssue[]
  report_url: string | null
  created_at: string
  finished_at: string | null
}

/** What is wrong with a row of an imported file. */
export type ImportIssue = {
  line: number
  column: string
  code: string
  detail: string
  severity: 'error' | 'warning'
}
