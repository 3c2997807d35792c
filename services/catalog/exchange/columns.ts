import { currencyDecimals, isCurrency } from '#lib/currency.ts'
import { isLocale, LOCALES, type Locale } from '#lib/locale.ts'

/** What a column of Serai's own file varies by: a language, a currency, and perhaps a branch. */
export interface Rule {
  by?: 'locale' | 'currency' | 'locale?'
  branch?: boolean
  /** Said once for a product, on its first row; else for each variant. */
  variant?: boolean
}

/** Everything a file can say of a product (CAT-11), in the order in which an export writes it. */
export const FIELDS = {
  sku: {},
  type: {},
  status: {},
  tax_class: {},
  cart_ttl_hours: {},
  branches: {},
  name: { by: 'locale' },
  slug: { by: 'locale' },
  short_description: { by: 'locale' },
  description: { by: 'locale' },
  seo_title: { by: 'locale' },
  seo_description: { by: 'locale' },
  categories: {},
  category_names: { by: 'locale' },
  tags: {},
  brand: {},
  brand_name: {},
  features: { by: 'locale?' },
  feature_kinds: {},
  feature_names: { by: 'locale' },
  parts: {},
  related: {},
  images: {},
  image_alts: { by: 'locale?' },
  price: { by: 'currency', branch: true },
  compare_at: { by: 'currency', branch: true },
  cost: { by: 'currency' },
  variant_sku: { variant: true },
  option1: {},
  option1_names: {},
  option1_value: { variant: true },
  option1_labels: { variant: true },
  option1_swatch: { variant: true },
  option1_place: { variant: true },
  option2: {},
  option2_names: {},
  option2_value: { variant: true },
  option2_labels: { variant: true },
  option2_swatch: { variant: true },
  option2_place: { variant: true },
  option3: {},
  option3_names: {},
  option3_value: { variant: true },
  option3_labels: { variant: true },
  option3_swatch: { variant: true },
  option3_place: { variant: true },
  variant_price: { by: 'currency', branch: true, variant: true },
  variant_compare_at: { by: 'currency', branch: true, variant: true },
  variant_cost: { by: 'currency', variant: true },
  price_modifier: { variant: true },
  variant_image: { variant: true },
  enabled: { variant: true },
  weight_grams: { variant: true },
  stock: { branch: true, variant: true },
  low_stock_threshold: { branch: true, variant: true },
  track_inventory: { branch: true, variant: true },
  allow_backorder: { branch: true, variant: true },
  backorder_limit: { branch: true, variant: true },
} as const satisfies Record<string, Rule>

/** A field of Serai's own file. */
export type Field = keyof typeof FIELDS

/** A column by its meaning: `price:USD@main` is the price in USD at the branch main. */
export interface Column {
  field: Field
  locale?: Locale
  currency?: string
  branch?: string
}

const NAME = /^([a-z0-9_]+)(?::([A-Za-z]+))?(?:@(.+))?$/

/** Reads the name of a column; undefined when it is none of Serai's. */
export function readColumn(name: string): Column | undefined {
  const [, field = '', by, branch] = NAME.exec(name.trim()) ?? []
  if (!isField(field)) return undefined
  const rule: Rule = FIELDS[field]
  if (branch !== undefined && !rule.branch) return undefined
  const at = branch === undefined ? {} : { branch }
  if (by === undefined) return rule.by === undefined || rule.by === 'locale?' ? { field, ...at } : undefined
  if (rule.by?.startsWith('locale') && isLocale(by.toLowerCase())) return { field, locale: by.toLowerCase() as Locale }
  if (rule.by === 'currency' && isCurrency(by.toUpperCase())) return { field, currency: by.toUpperCase(), ...at }
  return undefined
}

/** The name of a column. */
export function columnName({ field, locale, currency, branch }: Column): string {
  const by = locale ?? currency
  return `${field}${by ? `:${by}` : ''}${branch ? `@${branch}` : ''}`
}

/** What a shop's columns vary by. */
export interface ColumnScope {
  locales: readonly Locale[]
  currencies: readonly string[]
  /** Slugs of the branches. */
  branches: readonly string[]
  /** Slugs of the branches, and currencies, in which some price holds that does not elsewhere. */
  branchPrices: readonly { branch: string; currency: string }[]
  costs: boolean
}

/** All columns of a shop's file. */
export function columnsFor(scope: ColumnScope): Column[] {
  return (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const rule: Rule = FIELDS[field]
    if (field.endsWith('cost') && !scope.costs) return []
    if (rule.by === 'locale') return scope.locales.map((locale) => ({ field, locale }))
    if (rule.by === 'locale?') return [{ field }, ...scope.locales.map((locale) => ({ field, locale }))]
    if (rule.by === 'currency')
      return [
        ...scope.currencies.map((currency) => ({ field, currency })),
        ...(rule.branch ? scope.branchPrices.map((place) => ({ field, ...place })) : []),
      ]
    return rule.branch ? scope.branches.map((branch) => ({ field, branch })) : [{ field }]
  })
}

/** Whether a column is said for each variant of a product. */
export function isOfVariant({ field }: Column): boolean {
  return (FIELDS[field] as Rule).variant === true
}

/** An amount in minor units as a plain decimal number. */
export function decimal(minor: number | bigint, currency: string): string {
  const decimals = currencyDecimals(currency)
  const digits = BigInt(minor)
    .toString()
    .padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Every language a file may speak. */
export const FILE_LOCALES: readonly Locale[] = LOCALES

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name)
}
