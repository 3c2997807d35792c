import type { Locale } from '#lib/locale.ts'
import type { Feature, ProductFeature } from '../features/feature.ts'
import type { Kind } from '../media/draw/kinds/index.ts'

/** One value for every language the shop speaks. */
export type InEveryLocale<T> = Readonly<Record<Locale, T>>

/** A price as the API takes it, in major units. */
export type DemoPrice = { currency: string; amount: number; compare_at?: number; cost?: number }

/** The texts of a product in one language. */
export type DemoTexts = {
  name: string
  slug: string
  short_description: string
  description: string
  seo: { title: string; description: string }
}

/** Stock as the API takes it. */
export type DemoInventory = { quantity: number; low_stock_threshold: number; allow_backorder?: boolean; backorder_limit?: number }

/** One of a product's variants; `image` is the index of the drawing that shows it. */
export type DemoVariant = {
  sku: string
  options: { attribute: string; value: string }[]
  inventory: DemoInventory
  prices?: DemoPrice[]
  image?: number
  weight_grams: number
}

/** A demo product, ready to be created: its drawing, and everything `product.create` asks for. */
export type DemoProduct = {
  key: string
  sku: string
  kind: Kind
  /** Colours of each drawing, by view; the drawing's own where there are none. */
  colours: (readonly string[] | undefined)[]
  images: number
  categories: string[]
  translations: InEveryLocale<DemoTexts>
  prices: DemoPrice[]
  options: string[]
  variants: DemoVariant[]
  inventory?: DemoInventory
  tags: string[]
  features: ProductFeature[]
  weight_grams: number
  status: 'published' | 'draft' | 'pending_review'
}

/** A demo category: its texts, what its picture shows and what lies below it. */
export type DemoCategory = {
  key: string
  kinds: readonly Kind[]
  translations: InEveryLocale<{ name: string; slug: string; description: string }>
  children?: readonly DemoCategory[]
}

/** A feature that demo products are specified by. */
export type DemoFeature = Pick<Feature, 'code' | 'kind' | 'group' | 'filterable' | 'translations'> & {
  values: { code: string; translations: Feature['values'][number]['translations'] }[]
}

/** An attribute that makes variants differ, with its values. */
export type DemoAttribute = {
  code: string
  translations: InEveryLocale<{ name: string }>
  values: readonly { code: string; translations: InEveryLocale<{ label: string }>; swatch?: string }[]
}
