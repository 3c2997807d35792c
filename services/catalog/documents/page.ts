import type { Shop } from '#contracts/calls.ts'
import type { Media, StockState } from '#contracts/shapes.ts'
import { fallbackChain, LOCALES, type Locale } from '#lib/locale.ts'
import { type Attributes, attributeName, valueLabel } from '../attributes/attributes.ts'
import { brandName } from '../brands/brand.ts'
import { breadcrumbs, type Tree } from '../categories/tree.ts'
import { shownFeatures } from '../features/features.ts'
import { termsOf } from '../features/terms.ts'
import { type MediaWords, mediaWords } from '../media/media-words.ts'
import { attachedOf } from '../media/shapes.ts'
import type { PagePrice } from '../prices/effective.ts'
import { type ProductSource, type ProductTexts, stockOf } from '../products/source.ts'
import type { Relation } from '../relations/relation.ts'
import { tagName } from '../tags/tag.ts'
import type { Names } from './names.ts'

/** Everything a product page shows, in one language, in all currencies. */
export interface Page {
  id: string
  slug: string
  slugs: Partial<Record<Locale, string>>
  sku: string
  type: string
  name: string
  description: string
  short_description: string
  seo: { title: string; description: string }
  breadcrumbs: { id: string; slug: string; name: string }[]
  category_ids: string[]
  media: Media[]
  /** Absent from pages written before there were any. */
  videos?: ReturnType<typeof attachedOf>['videos']
  documents?: ReturnType<typeof attachedOf>['documents']
  options: { attribute: string; name: string; values: { value: string; label: string; swatch: string | null }[] }[]
  variants: PageVariant[]
  features: { code?: string; name: string; value: string; group?: string | null }[]
  /** What filters find it by, of features: `.material:linen`, and numbers by feature. */
  terms?: string[]
  numbers?: Record<string, number>
  tags: string[]
  /** Its tags as shoppers meet them. Pages written before tags had addresses lack them, like the next two. */
  tag_links?: { slug: string; name: string }[]
  brand?: { id: string; slug: string; name: string; logo: Media | null } | null
  /** What was chosen by hand to go with it. */
  relations?: Relation[]
  /** The class that it is taxed in; absent from pages written before there were classes. */
  tax_class?: string
  /** How long a cart with it lives, in hours; absent where it does not say. */
  cart_ttl_hours?: number | null
  stock: StockState
  created_at: string
  published_at: string | null
}

/** A variant on a product page. */
export interface PageVariant {
  id: string
  sku: string
  options: { attribute: string; value: string }[]
  media_id: string | null
  weight_grams: number
  stock: StockState
  left: number | null
  /** Whether it is sold before it is there. */
  backorders: boolean
  /** When more is expected, where little or nothing is left and that is known. */
  restock_date: string | null
  prices: Record<string, PagePrice>
}

const RANK: Record<StockState, number> = { in_stock: 3, low_stock: 2, backorder: 1, out_of_stock: 0 }

/** Builds a product's page in a language; `prices` are those of its enabled variants, by variant and currency. */
export function pageOf(
  product: ProductSource,
  prices: Map<string, Record<string, PagePrice>>,
  locale: Locale,
  shop: Shop,
  attributes: Attributes,
  tree: Tree,
  names: Names,
): Page {
  const chain = fallbackChain(locale, shop.default_locale)
  const text = <K extends keyof ProductTexts>(key: K) =>
    chain.map((code) => product.translations[code]?.[key]).find((value) => (typeof value === 'string' ? value : undefined))
  const words = (medium: MediaWords) => mediaWords(medium, locale, shop.default_locale)
  const variants = product.variants
    .filter((variant) => variant.enabled)
    .map((variant) => variantOf(variant, prices.get(variant.id) ?? {}))
  const nodes = product.categories.flatMap((id) => tree.byId.get(id) ?? [])
  const brand = product.brand_id === null ? undefined : names.brands.get(product.brand_id)
  const seo = product.translations[locale]?.seo ?? {}
  const name = (text('name') as string | undefined) ?? product.sku
  const summary = (text('short_description') as string | undefined) ?? ''
  const best = variants.reduce<StockState>(
    (found, variant) => (RANK[variant.stock] > RANK[found] ? variant.stock : found),
    'out_of_stock',
  )
  return {
    id: product.id,
    slug: (text('slug') as string | undefined) ?? product.id,
    slugs: Object.fromEntries(
      LOCALES.flatMap((code) => (product.translations[code] ? [[code, product.translations[code].slug]] : [])),
    ),
    sku: product.sku,
    type: product.type,
    name,
    description: (text('description') as string | undefined) ?? '',
    short_description: summary,
    seo: { title: seo.title ?? name, description: seo.description ?? summary },
    breadcrumbs: nodes[0] ? breadcrumbs(nodes[0]) : [],
    category_ids: [...new Set(nodes.flatMap((node) => breadcrumbs(node).map((crumb) => crumb.id)))],
    media: product.media.map(({ alts = {}, ...media }) => ({ ...media, alt: words({ alt: media.alt, alts }) || name })),
    ...attachedOf(product.attached ?? [], words),
    options: product.options.map((attribute) => optionOf(attribute, variants, attributes, locale)),
    variants,
    features: shownFeatures(product.features, names.features, locale, shop.default_locale),
    ...termsOf(product.features, names.features),
    tags: product.tags,
    tag_links: product.tags.flatMap((tag) => {
      const known = names.tags.get(tag)
      return known ? [{ slug: known.slug, name: tagName(known, locale) }] : []
    }),
    brand: brand ? { id: brand.id, slug: brand.slug, name: brandName(brand, locale), logo: brand.logo } : null,
    relations: product.related,
    tax_class: product.tax_class ?? 'standard',
    cart_ttl_hours: product.cart_ttl_hours ?? null,
    stock: variants.length > 0 && variants.some((variant) => variant.stock === 'in_stock') ? 'in_stock' : best,
    created_at: product.created_at,
    published_at: product.published_at,
  }
}

function variantOf(variant: ProductSource['variants'][number], prices: Record<string, PagePrice>): PageVariant {
  const { state, left } = stockOf(variant.inventory)
  return {
    id: variant.id,
    sku: variant.sku,
    options: variant.options,
    media_id: variant.media_id,
    weight_grams: variant.weight_grams,
    stock: state,
    left,
    backorders: variant.inventory?.track === true && variant.inventory.allow_backorder,
    restock_date: state === 'in_stock' ? null : (variant.inventory?.restock_date ?? null),
    prices,
  }
}

function optionOf(attribute: string, variants: PageVariant[], attributes: Attributes, locale: Locale) {
  const used = new Set(
    variants.flatMap((variant) =>
      variant.options.filter((option) => option.attribute === attribute).map((option) => option.value),
    ),
  )
  const order = [...(attributes.get(attribute)?.values.keys() ?? [])]
  const values = [...used].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return {
    attribute,
    name: attributeName(attributes, attribute, locale),
    values: values.map((value) => ({
      value,
      label: valueLabel(attributes, attribute, value, locale),
      swatch: attributes.get(attribute)?.values.get(value)?.swatch ?? null,
    })),
  }
}
