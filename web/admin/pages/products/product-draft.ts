import { LOCALES, type Locale } from '#lib/locale.ts'
import type { ProductMedia } from '../../api/media.ts'
import type {
  Inventory,
  InventoryInput,
  Part,
  PriceInput,
  PriceModifier,
  Product,
  ProductFeature,
  ProductInput,
  ProductTexts,
  ProductType,
  Relation,
} from '../../api/product-types.ts'
import type { Media } from '../../api/types.ts'

/** A price being edited; an empty amount means no price in that currency. */
export type PriceDraft = { amount?: number | null; compare_at?: number | null; cost?: number | null }

/** The stock rules being edited; an emptied limit counts as none. */
export type StockRules = { [Rule in keyof InventoryInput]: InventoryInput[Rule] | null }

/** A variant being edited. */
export type VariantDraft = {
  id?: string
  sku: string
  options: { attribute: string; value: string }[]
  prices: Record<string, PriceDraft>
  price_modifier: PriceModifier | null
  inventory: StockRules
  stock?: Inventory
  media_id: string | null
  enabled: boolean
  weight_grams: number | null
}

/** The attributes that make variants differ, and the variants. */
export type Matrix = { options: string[]; variants: VariantDraft[] }

/** A product being edited. */
export type Draft = {
  type: ProductType
  sku: string
  translations: Record<Locale, Partial<ProductTexts>>
  prices: Record<string, PriceDraft>
  inventory: StockRules
  matrix: Matrix
  categories: string[]
  tags: string[]
  features: ProductFeature[]
  brand_id: string | null
  tax_class: string
  cart_ttl_hours: number | null
  related: Relation[]
  parts: Part[]
  media: Media[]
  files: ProductMedia[]
  /** The one variant of a product without options when it has prices of its own; they are what is edited then. */
  only?: { id: string; shared: PriceInput[] } | undefined
}

/** An empty product. */
export function emptyDraft(): Draft {
  return {
    type: 'physical',
    sku: '',
    translations: { en: {}, fa: {}, ar: {}, uk: {} },
    prices: {},
    inventory: { quantity: 0, low_stock_threshold: 5, track_inventory: true, allow_backorder: false, backorder_limit: null },
    matrix: { options: [], variants: [] },
    categories: [],
    tags: [],
    features: [],
    brand_id: null,
    tax_class: 'standard',
    cart_ttl_hours: null,
    related: [],
    parts: [],
    media: [],
    files: [],
  }
}

/** A stored product as it is edited. */
export function draftOf(product: Product): Draft {
  const first = product.variants[0]
  const options = product.options ?? []
  const { en, fa, ar, uk } = product.translations
  const only = options.length === 0 && first && first.prices.length > 0 ? first : undefined
  return {
    type: product.type,
    sku: product.sku,
    translations: { en: en ?? {}, fa: fa ?? {}, ar: ar ?? {}, uk: uk ?? {} },
    prices: priceDrafts([...product.prices, ...(only?.prices ?? [])]),
    only: only && { id: only.id, shared: product.prices },
    inventory: rules(first?.inventory),
    matrix: {
      options,
      variants:
        options.length === 0
          ? []
          : product.variants.map((variant) => ({
              id: variant.id,
              sku: variant.sku,
              options: variant.options.map(({ attribute, value }) => ({ attribute, value })),
              prices: priceDrafts(variant.prices),
              price_modifier: variant.price_modifier,
              inventory: rules(variant.inventory),
              ...(variant.inventory && { stock: variant.inventory }),
              media_id: variant.media_id,
              enabled: variant.enabled,
              weight_grams: variant.weight_grams ?? null,
            })),
    },
    categories: product.categories,
    tags: product.tags,
    features: product.features ?? [],
    brand_id: product.brand_id,
    tax_class: product.tax_class,
    cart_ttl_hours: product.cart_ttl_hours,
    related: product.related,
    parts: product.parts,
    media: inOrder(product).filter((one): one is typeof one & Media => one.kind === 'image'),
    files: inOrder(product).filter((one) => one.kind !== 'image'),
  }
}

function inOrder(product: Product): ProductMedia[] {
  return [...product.media].sort((a, b) => a.order - b.order)
}

/** What is sent to the API for a draft. */
export function inputOf(draft: Draft, currencies: string[]): ProductInput {
  const translations: ProductInput['translations'] = {}
  const only = draft.matrix.options.length === 0 ? draft.only : undefined
  for (const locale of LOCALES) {
    const texts = draft.translations[locale]
    if (hasText(texts)) translations[locale] = { ...filled(texts), name: texts.name ?? '' }
  }
  return {
    type: draft.type,
    ...(draft.sku && { sku: draft.sku }),
    translations,
    prices: only ? only.shared : pricesOf(draft.prices, currencies),
    ...(draft.matrix.options.length === 0 && draft.type !== 'bundle' && { inventory: given(draft.inventory) }),
    ...(only && { variants: [{ id: only.id, options: [], prices: pricesOf(draft.prices, currencies) }] }),
    options: draft.matrix.options,
    ...(!only && draft.type !== 'bundle' && variantsOf(draft.matrix, currencies)),
    categories: draft.categories,
    tags: draft.tags,
    features: draft.features.map(({ text, ...own }) => ({ ...own, ...(text && { text: written(text) }) })),
    brand_id: draft.brand_id ?? null,
    tax_class: draft.tax_class,
    cart_ttl_hours: draft.cart_ttl_hours ?? null,
    related: draft.related,
    ...(draft.type === 'bundle' && { parts: draft.parts }),
    media: [...draft.media, ...draft.files].map(({ id }, order) => ({ id, order })),
  }
}

// A product without attributes has its one variant said only where it is what is left of several.
function variantsOf({ options, variants }: Matrix, currencies: string[]): Pick<ProductInput, 'variants'> {
  if (options.length === 0 && variants.length === 0) return {}
  return {
    variants: variants.map((variant) => ({
      ...(variant.id && { id: variant.id }),
      ...(variant.sku && { sku: variant.sku }),
      options: variant.options,
      prices: pricesOf(variant.prices, currencies),
      price_modifier: variant.price_modifier?.value ? variant.price_modifier : null,
      // Rules of what has no attributes are said of the product.
      ...(options.length > 0 && { inventory: given(variant.inventory) }),
      media_id: variant.media_id,
      enabled: variant.enabled,
      weight_grams: variant.weight_grams ?? 0,
    })),
  }
}

function written(text: NonNullable<ProductFeature['text']>): NonNullable<ProductFeature['text']> {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words?.trim()))
}

/** The prices that were given, in the order of the shop's currencies. */
export function pricesOf(prices: Record<string, PriceDraft>, currencies: string[]): PriceInput[] {
  return currencies.flatMap((currency) => {
    const price = prices[currency]
    if (price?.amount === undefined || price.amount === null) return []
    return [
      {
        currency,
        amount: price.amount,
        compare_at: price.compare_at ?? null,
        ...(price.cost !== undefined && { cost: price.cost }),
      },
    ]
  })
}

/** Whether anything was written in a language. */
export function hasText(texts: Partial<ProductTexts> | undefined): texts is Partial<ProductTexts> {
  return Boolean(texts && (texts.name || texts.description || texts.short_description || texts.slug))
}

function priceDrafts(prices: PriceInput[]): Record<string, PriceDraft> {
  return Object.fromEntries(prices.map(({ currency, ...price }) => [currency, price]))
}

function rules(stock: Inventory | null | undefined): StockRules {
  if (!stock) return emptyDraft().inventory
  const { low_stock_threshold, track_inventory, allow_backorder, backorder_limit } = stock
  return { low_stock_threshold, track_inventory, allow_backorder, backorder_limit }
}

function given({ quantity, low_stock_threshold, track_inventory, allow_backorder, backorder_limit }: StockRules): InventoryInput {
  return {
    ...(quantity !== undefined && { quantity: quantity ?? 0 }),
    low_stock_threshold: low_stock_threshold ?? 0,
    track_inventory: track_inventory ?? true,
    allow_backorder: allow_backorder ?? false,
    backorder_limit: backorder_limit ?? 0,
  }
}

function filled(texts: Partial<ProductTexts>): Partial<ProductTexts> {
  const entries = Object.entries(texts).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(entries) as Partial<ProductTexts>
}
