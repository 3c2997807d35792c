import { type Column, decimal, isOfVariant } from '../exchange/columns.ts'
import { pack, packAll, packTexts } from '../exchange/packed.ts'
import type { PriceRow, ProductTexts, VariantRow } from '../products/source.ts'
import type { ExportFacts } from './facts.ts'
import { featureKindsCell, featureNamesCell, featuresCell } from './feature-cells.ts'
import type { ExportedProduct } from './load-batch.ts'

/** The rows of a product in Serai's own file, one a variant; what is said of the product stands on its first. */
export function rowsOf(exported: ExportedProduct, facts: ExportFacts): string[][] {
  const { product } = exported
  const variants: (VariantRow | undefined)[] = product.variants.length > 0 ? product.variants : [undefined]
  return variants.map((variant, row) =>
    facts.columns.map((column) => {
      if (column.field === 'sku') return product.sku
      if (isOfVariant(column)) return variant ? variantCell(exported, variant, column, facts) : ''
      return row === 0 ? productCell(exported, column, facts) : ''
    }),
  )
}

function productCell(exported: ExportedProduct, column: Column, facts: ExportFacts): string {
  const { product } = exported
  const { field, locale } = column
  const texts = locale && product.translations[locale]
  switch (field) {
    case 'type':
      return product.type
    case 'status':
      return product.status
    case 'tax_class':
      return product.tax_class ?? 'standard'
    case 'cart_ttl_hours':
      return product.cart_ttl_hours == null ? '' : String(product.cart_ttl_hours)
    case 'branches':
      return pack(exported.branches.flatMap((id) => facts.branches.get(id) ?? []))
    case 'name':
    case 'slug':
    case 'short_description':
    case 'description':
    case 'seo_title':
    case 'seo_description':
      return texts ? textCell(texts, field) : ''
    case 'categories':
      return packAll(product.categories.flatMap((id) => facts.ways.get(id)?.slugs ?? []))
    case 'category_names':
      return locale ? packAll(product.categories.map((id) => facts.ways.get(id)?.names[locale] ?? '')) : ''
    case 'tags':
      return pack(product.tags)
    case 'features':
      return featuresCell(product.features, locale)
    case 'feature_kinds':
      return featureKindsCell(product.features, facts)
    case 'feature_names':
      return locale ? featureNamesCell(product.features, facts, locale) : ''
    case 'brand':
      return facts.brands.get(product.brand_id ?? '')?.slug ?? ''
    case 'brand_name':
      return facts.brands.get(product.brand_id ?? '')?.name ?? ''
    case 'parts':
      return packAll(exported.parts.map(({ sku, quantity }) => pack([sku, String(quantity)], '=')))
    case 'related':
      return packAll(exported.related.map(({ kind, sku }) => pack([kind, sku], '=')))
    case 'images':
      return pack(product.media.map((media) => absolute(media.url, facts)))
    case 'image_alts':
      return altsCell(product.media.map(({ alt, alts }) => (locale ? alts?.[locale] : alt) ?? ''))
    case 'price':
    case 'compare_at':
    case 'cost':
      return priceCell(exported, null, column, facts)
    default:
      return optionCell(product.options, column, facts)
  }
}

// One place for each picture, unless nothing is said of any.
function altsCell(words: string[]): string {
  return words.some(Boolean) ? pack(words) : ''
}

function textCell(
  texts: ProductTexts,
  field: 'name' | 'slug' | 'short_description' | 'description' | 'seo_title' | 'seo_description',
) {
  if (field === 'seo_title') return texts.seo.title ?? ''
  return field === 'seo_description' ? (texts.seo.description ?? '') : texts[field]
}

function variantCell(exported: ExportedProduct, variant: VariantRow, column: Column, facts: ExportFacts): string {
  switch (column.field) {
    case 'variant_sku':
      return variant.sku
    case 'variant_price':
    case 'variant_compare_at':
    case 'variant_cost':
      return priceCell(exported, variant.id, column, facts)
    case 'price_modifier':
      return modifierCell(variant, facts)
    case 'variant_image': {
      const media = exported.product.media.find((one) => one.id === variant.media_id)
      return media ? absolute(media.url, facts) : ''
    }
    case 'enabled':
      return String(variant.enabled)
    case 'weight_grams':
      return String(variant.weight_grams)
    case 'stock':
    case 'low_stock_threshold':
    case 'track_inventory':
    case 'allow_backorder':
    case 'backorder_limit':
      return stockCell(exported, variant, column, facts)
    default:
      return valueCell(exported.product.options, variant, column, facts)
  }
}

function priceCell(
  exported: ExportedProduct,
  owner: string | null,
  { field, currency, branch }: Column,
  facts: ExportFacts,
): string {
  const isHere = (price: PriceRow) => price.variant_id === owner && price.currency === currency
  const price = branch
    ? exported.branchPrices.find((one) => isHere(one) && facts.branches.get(one.branch_id) === branch)
    : exported.product.prices.find(isHere)
  if (!price || !currency) return ''
  if (field.endsWith('cost')) {
    const cost = price.cost === null ? undefined : facts.readCost(price.cost)
    return cost === undefined ? '' : decimal(cost, currency)
  }
  const minor = field.endsWith('compare_at') ? price.compare_at_minor : price.amount_minor
  return minor === null ? '' : decimal(minor, currency)
}

function modifierCell({ price_modifier: modifier }: VariantRow, facts: ExportFacts): string {
  if (!modifier) return ''
  const sign = modifier.value < 0 ? '-' : ''
  const size = Math.abs(modifier.value)
  return modifier.type === 'percentage' ? `${sign}${size / 100}%` : `${sign}${decimal(size, facts.shop.base_currency)}`
}

function stockCell(exported: ExportedProduct, variant: VariantRow, { field, branch }: Column, facts: ExportFacts): string {
  const stock = exported.stock.find((one) => one.variant_id === variant.id && facts.branches.get(one.branch_id) === branch)
  if (!stock) return ''
  if (field === 'stock') return String(stock.on_hand)
  if (field === 'track_inventory') return String(stock.track)
  if (field === 'allow_backorder') return String(stock.allow_backorder)
  return String(field === 'backorder_limit' ? stock.backorder_limit : stock.low_stock_threshold)
}

function optionCell(options: readonly string[], { field }: Column, facts: ExportFacts): string {
  const code = options[Number(field[6]) - 1]
  if (code === undefined) return ''
  if (!field.endsWith('_names')) return code
  const translations = facts.attributes.get(code)?.row.translations ?? {}
  return packTexts(Object.fromEntries(Object.entries(translations).map(([locale, texts]) => [locale, texts.name])))
}

function valueCell(options: readonly string[], variant: VariantRow, { field }: Column, facts: ExportFacts): string {
  const code = options[Number(field[6]) - 1]
  const value = variant.options.find((option) => option.attribute === code)?.value
  if (code === undefined || value === undefined) return ''
  if (field.endsWith('_value')) return value
  if (field.endsWith('_place'))
    return pack([facts.places.of('attribute', code), facts.places.of(`attribute.${code}`, value)], '=')
  const known = facts.attributes.get(code)?.values.get(value)
  if (field.endsWith('_swatch')) return known?.swatch ?? ''
  return packTexts(Object.fromEntries(Object.entries(known?.translations ?? {}).map(([locale, texts]) => [locale, texts.label])))
}

function absolute(url: string, facts: ExportFacts): string {
  return url.startsWith('/') ? `${facts.publicUrl}${url}` : url
}
