import type { Locale, Translations } from '#lib/locale.ts'
import type { Feature } from '../../features/feature.ts'
import type { ProductInput } from '../../products/shapes.ts'
import type { State } from '../../products/states.ts'
import type { Relation } from '../../relations/relation.ts'

/** Something wrong, or worth knowing, in a row of the file. */
export interface Remark {
  line: number
  column: string
  code: string
  detail: string
  severity: 'error' | 'warning'
}

/** A row by the names of its columns. */
export interface FileLine {
  line: number
  cells: Record<string, string>
}

/** The rows of one product: they follow each other and share what names it. */
export interface FileGroup {
  key: string
  lines: FileLine[]
}

/** An option of the file: its attribute and the values that occur, with their texts and perhaps their places in the order of the shop. */
export interface FileOption {
  code: string
  names: Translations<string>
  place?: number | undefined
  values: Map<string, { labels: Translations<string>; swatch: string | null; place?: number | undefined }>
}

/** A category by its way from the root. */
export type FileCategory = { slug: string; names: Translations<string> }[]

/** A feature as the file has it: by its code or a name, with what stands behind it, in a language or for all. */
export interface FileFeature {
  column: string
  name: string
  value: string
  locale: Locale | undefined
}

/** What a feature is, for a shop that does not know it yet. */
export interface FileFeatureWords {
  code: string
  kind: Feature['kind']
  filterable: boolean
  group: string | null
  names: Translations<{ name: string; unit?: string }>
  place: number | undefined
  values: Map<string, { translations: Translations<{ label: string }>; place: number | undefined }>
  groupNames: Translations<{ name: string }>
  groupPlace: number | undefined
}

/** Who makes a product: the brand's address, and its name where the file has one. */
export interface FileBrand {
  slug: string
  name: string
}

/** A price that holds in one branch. */
export interface FileBranchPrice {
  branch_id: string
  /** Which variant of the file; null is the product. */
  variant: number | null
  currency: string
  amount: number
  compare_at: number | null
}

/** What a branch has of a variant of the file. */
export interface FileStock {
  branch_id: string
  variant: number
  quantity?: number
  low_stock_threshold?: number
  track_inventory?: boolean
  allow_backorder?: boolean
  backorder_limit?: number
}

type Variant = NonNullable<ProductInput['variants']>[number]

/** A product of the file. What the file does not speak of is undefined: a new product gets the usual, a known one keeps its own. */
export interface FileProduct {
  key: string
  /** By what a product that is there already is known. */
  sku: string | undefined
  slug: string | undefined
  type: ProductInput['type'] | undefined
  taxClass?: string | undefined
  /** How long a cart with it lives, in hours. */
  cartTtl?: number | undefined
  status: State | undefined
  translations: ProductInput['translations']
  prices: ProductInput['prices'] | undefined
  variants: Variant[]
  options: FileOption[]
  categories: FileCategory[] | undefined
  tags: string[] | undefined
  features: FileFeature[] | undefined
  featureWords: FileFeatureWords[]
  brand: FileBrand | undefined
  /** What is inside a bundle, by SKUs of variants. */
  parts: { sku: string; quantity: number }[] | undefined
  /** What goes with it, by SKUs of products. */
  related: { kind: Relation['kind']; sku: string }[] | undefined
  /** `alt` is what its description is in languages that `alts` do not name; undefined where the file has no words for pictures. */
  images: { src: string; alt: string | undefined; alts: Translations<string>; line: number }[] | undefined
  /** Address of the picture of each variant. */
  variantImages: (string | undefined)[]
  branches: string[] | undefined
  branchPrices: FileBranchPrice[]
  stock: FileStock[]
  /** Says everything of the product: variants that it does not name go, and a picture is drawn where it has none. */
  isWhole: boolean
  firstLine: number
  lastLine: number
  lines: number
  remarks: Remark[]
}

/** Whether a product of the file cannot be written as it is. */
export function isBroken(product: FileProduct): boolean {
  return product.remarks.some((remark) => remark.severity === 'error')
}
