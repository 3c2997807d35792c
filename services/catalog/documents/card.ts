import type { Page, PageVariant } from './page.ts'

/** A price as shoppers see it. */
function priceIn(variant: PageVariant, currency: string) {
  return variant.prices[currency]
}

/** What lists show of a product, in all currencies; the list picks one. */
export interface Card {
  id: string
  slug: string
  name: string
  short_description: string | null
  image: Page['media'][number] | null
  stock: Page['stock']
  default_variant_id: string | null
  option_summary: { attribute: string; name: string; values: { value: string; label: string; swatch: string | null }[] }[]
  category: { id: string; slug: string; name: string } | null
  brand: { slug: string; name: string } | null
  created_at: string
  prices: Record<string, PriceSpan>
}

/** Lowest and highest price of a product in a currency (CAT-35), with the price before of the cheapest. */
export interface PriceSpan {
  min: number
  max: number
  compare_at: number | null
  /** The price before is the lowest of the 30 days before the reduction. */
  lowest?: true
  converted?: true
}

/** A product's card, from its page. */
export function cardOf(page: Page): Card {
  const currencies = Object.keys(page.variants[0]?.prices ?? {})
  return {
    id: page.id,
    slug: page.slug,
    name: page.name,
    short_description: page.short_description || null,
    image: page.media[0] ?? null,
    stock: page.stock,
    default_variant_id: page.variants.length === 1 ? (page.variants[0]?.id ?? null) : null,
    option_summary: page.options,
    category: page.breadcrumbs.at(-1) ?? null,
    brand: page.brand ? { slug: page.brand.slug, name: page.brand.name } : null,
    created_at: page.created_at,
    prices: Object.fromEntries(currencies.flatMap((currency) => rangeOf(page, currency))),
  }
}

/** Lowest and highest price of a page's variants in a currency, with the price before of the cheapest. */
export function rangeOf(page: Page, currency: string): [string, PriceSpan][] {
  const prices = page.variants.flatMap((variant) => priceIn(variant, currency) ?? [])
  const [first] = prices
  if (!first) return []
  const cheapest = prices.reduce((low, price) => (price.minor < low.minor ? price : low), first)
  const dearest = prices.reduce((high, price) => (price.minor > high.minor ? price : high), first)
  const { amount: min, compare_at, lowest, converted } = cheapest
  const span = { min, max: dearest.amount, compare_at, ...(lowest ? { lowest } : {}), ...(converted ? { converted } : {}) }
  return [[currency, span]]
}

/** A card in one currency. */
export function cardIn(card: Card, currency: string) {
  const { prices, brand = null, ...rest } = card
  const range = prices[currency]
  if (!range) return undefined
  const money = (amount: number) => ({ amount, currency })
  return {
    ...rest,
    brand,
    price: money(range.min),
    price_max: money(range.max),
    compare_at: range.compare_at === null ? null : money(range.compare_at),
    on_sale: range.compare_at !== null,
  }
}
