import { LOCALES, type Locale } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import type { Kind } from '../media/draw/kinds/index.ts'
import { DEMO_ATTRIBUTES } from './demo-attributes.ts'
import { DEMO_FEATURES, type FeatureName, type FeatureValue } from './demo-features.ts'
import { NOTES, type Note } from './demo-notes.ts'
import type { DemoInventory, DemoPrice, DemoProduct, DemoTexts, DemoVariant, InEveryLocale } from './demo-types.ts'

/** Amounts in dollars, euros and, where the shop sets them by hand, rials; the rest is converted. */
type Amounts = { usd: number; eur: number; irr?: number }
type Price = Amounts & { was?: Amounts; cost: number }
type Words = { name: string; short: string; about: string; detail: string }

/** A demo product as it is written down. */
export type DemoSource = {
  key: string
  sku: string
  kind: Kind
  colours?: readonly (readonly string[])[]
  images?: number
  categories: readonly string[]
  tags: readonly string[]
  price: Price
  /** Prices of variants with a given option value, where they differ. */
  priceOf?: Readonly<Record<string, Price>>
  options?: Readonly<Record<string, readonly string[]>>
  /** Pieces in stock: of the product, or of its variants in order (repeated as needed). */
  stock: number | readonly number[]
  backorder?: number
  grams: number
  features: readonly (readonly [FeatureName, FeatureValue | InEveryLocale<string>])[]
  notes: readonly [Note, Note, ...Note[]]
  text: InEveryLocale<Words>
  status?: DemoProduct['status']
}

function pricesOf({ usd, eur, irr, was, cost }: Price): DemoPrice[] {
  const price = (currency: string, amount: number, before: number | undefined): DemoPrice => ({
    currency,
    amount,
    ...(before === undefined ? {} : { compare_at: before }),
    ...(currency === 'USD' ? { cost } : {}),
  })
  const rials = irr === undefined ? [] : [price('IRR', irr, was?.irr)]
  return [price('USD', usd, was?.usd), price('EUR', eur, was?.eur), ...rials]
}

function textsOf({ name, short, about, detail }: Words, locale: Locale, notes: readonly Note[]): DemoTexts {
  const list = notes.map((note) => `<li>${NOTES[note][locale]}</li>`).join('')
  return {
    name,
    slug: slugify(name),
    short_description: short,
    description: `<p>${about}</p><p>${detail}</p><ul>${list}</ul>`,
    seo: { title: `${name} | Serai`, description: short },
  }
}

const inEveryLocale = <T>(make: (locale: Locale) => T): InEveryLocale<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>

function combinations(options: DemoSource['options'] = {}): { attribute: string; value: string }[][] {
  return Object.entries(options).reduce<{ attribute: string; value: string }[][]>(
    (rows, [attribute, values]) => rows.flatMap((row) => values.map((value) => [...row, { attribute, value }])),
    [[]],
  )
}

function inventoryOf(quantity: number, backorder: number | undefined): DemoInventory {
  const inventory = { quantity, low_stock_threshold: 5 }
  return backorder === undefined ? inventory : { ...inventory, allow_backorder: true, backorder_limit: backorder }
}

function variantsOf(source: DemoSource): DemoVariant[] {
  if (!source.options) return []
  const stock = typeof source.stock === 'number' ? [source.stock] : source.stock
  return combinations(source.options).map((options, at) => {
    const own = options.map(({ value }) => source.priceOf?.[value]).find((price) => price !== undefined)
    const colour = options.find(({ attribute }) => attribute === 'colour' || attribute === 'material')
    const image = colour ? source.options?.[colour.attribute]?.indexOf(colour.value) : undefined
    return {
      sku: [source.sku, ...options.map(({ value }) => value.toUpperCase().slice(0, 5))].join('-'),
      options,
      inventory: inventoryOf(stock[at % stock.length] ?? 0, source.backorder),
      ...(own ? { prices: pricesOf(own) } : {}),
      ...(image === undefined ? {} : { image }),
      weight_grams: source.grams,
    }
  })
}

function swatchesOf(options: DemoSource['options'] = {}): string[][] {
  return (options.colour ?? options.material ?? []).flatMap((code) => {
    const swatch = DEMO_ATTRIBUTES.flatMap(({ values }) => values).find((value) => value.code === code && value.swatch)?.swatch
    return swatch ? [[swatch]] : []
  })
}

// Choices by their code, numbers without their unit, all else in words.
function featureOf(feature: FeatureName, value: FeatureValue | InEveryLocale<string>): DemoProduct['features'][number] {
  if (typeof value === 'string') return { feature, choices: [value] }
  const kind = DEMO_FEATURES.find((known) => known.code === feature)?.kind
  return kind === 'number' ? { feature, number: Number.parseFloat(value.en) } : { feature, text: value }
}

/** Writes a demo product out in full: slugs, HTML, every variant and price. */
export function demoProduct(source: DemoSource): DemoProduct {
  const swatches = swatchesOf(source.options)
  const asked = source.colours ?? swatches
  const images = source.images ?? Math.max(asked.length, 2)
  return {
    key: source.key,
    sku: source.sku,
    kind: source.kind,
    colours: Array.from({ length: images }, (_, view) => (asked.length > 0 ? asked[view % asked.length] : undefined)),
    images,
    categories: [...source.categories],
    translations: inEveryLocale((locale) => textsOf(source.text[locale], locale, source.notes)),
    prices: pricesOf(source.price),
    options: Object.keys(source.options ?? {}),
    variants: variantsOf(source),
    ...(typeof source.stock === 'number' && !source.options ? { inventory: inventoryOf(source.stock, source.backorder) } : {}),
    tags: [...source.tags],
    features: [
      ...source.features.map(([name, value]) => featureOf(name, value)),
      ...(source.notes.includes('handmade') ? [{ feature: 'handmade', flag: true }] : []),
    ],
    weight_grams: source.grams,
    status: source.status ?? 'published',
  }
}
