import type { Input, Output, Row } from '#sdk'

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
export type ProductRow = Row<'product.list'>

/** The texts of a product in one language. */
export type ProductTexts = NonNullable<ProductInput['translations']['en']>

/** A price in one currency, major units. */
export type PriceInput = ProductInput['prices'][number]

/** What a variant costs more or less than its product: percent, or an amount in the base currency. */
export type PriceModifier = NonNullable<Variant['price_modifier']>

/** What is promised, there and left of a variant. */
export type Inventory = NonNullable<Variant['inventory']>

/** How stock is given when a product is saved. */
export type InventoryInput = NonNullable<ProductInput['inventory']>

/** A variant as it is sent. */
export type VariantInput = NonNullable<ProductInput['variants']>[number]

/** A variant as it is answered. */
export type Variant = Product['variants'][number]

/** What a product has of a feature; which of the four it is, the feature's kind says. */
export type ProductFeature = NonNullable<ProductInput['features']>[number]

/** How a product may go with another. */
export const RELATIONS = ['related', 'accessory', 'upsell'] as const

/** A product chosen by hand to go with another. */
export type Relation = NonNullable<ProductInput['related']>[number]

/** A variant inside a bundle, and how many of it. */
export type Part = NonNullable<ProductInput['parts']>[number]

/** A product as it is sent to be created or replaced. */
export type ProductInput = Omit<Input<'product.update'>, 'id' | 'version'> & { version?: number }

/** A product as staff see it. */
export type Product = Output<'product.get'>

/** One kept state of a product. */
export type Revision = Row<'product.list_revisions'>

/** A file of products on its way into the catalogue. */
export type Import = Output<'import.get'>

/** What is wrong with a row of an imported file. */
export type ImportIssue = Import['errors'][number]
