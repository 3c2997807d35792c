import type { Shop } from '#contracts/calls.ts'
import { AppError, type FieldError, invalidField } from '#lib/errors.ts'
import { newCode, newId } from '#lib/id.ts'
import { isLocale, type Locale, type Translations } from '#lib/locale.ts'
import { parseMoney } from '#lib/money.ts'
import { slugify } from '#lib/slug.ts'
import type { Attributes } from '../attributes/attributes.ts'
import { type Part, partsOf } from '../bundles/part.ts'
import type { Features } from '../features/features.ts'
import { readFeatures } from '../features/read-features.ts'
import { modifierFits, readModifier } from '../prices/modifier.ts'
import { type Relation, relationsOf } from '../relations/relation.ts'
import { sealCost } from './cost.ts'
import { safeHtml } from './html.ts'
import type { ProductInput } from './shapes.ts'
import { type PriceModifier, type PriceRow, type ProductSource, type ProductTexts, priceRow, pricesOfOwner } from './source.ts'

const MAX_OPTIONS = 3
const MAX_VARIANTS = 2_000

/** What products may be described with: the shop's attributes and features. */
export interface Words {
  attributes: Attributes
  features: Features
}

/** A product ready to be written. */
export interface Draft {
  sku: string
  type: string
  options: string[]
  tags: string[]
  features: ProductSource['features']
  brand_id: string | null
  tax_class: string
  cart_ttl_hours: number | null
  related: Relation[]
  parts: Part[]
  translations: Translations<ProductTexts>
  prices: PriceRow[]
  variants: DraftVariant[]
  categories: string[]
  media: { id: string; collection?: string; position: number }[]
}

/** A variant ready to be written; `inventory` is what the request said, if anything. */
export interface DraftVariant {
  id: string
  sku: string
  options: { attribute: string; value: string }[]
  options_key: string
  enabled: boolean
  media_id: string | null
  weight_grams: number
  position: number
  price_modifier: PriceModifier | null
  inventory: NonNullable<ProductInput['inventory']>
}

/**
 * Turns what staff said into a product that can be written, or refuses it naming every wrong place (CAT-12).
 * `before` is the product being changed: variants keep their ids and SKUs.
 */
export function draftOf(input: ProductInput, words: Words, costKey: string, shop: Shop, before?: ProductSource): Draft {
  const parts = partsOf(input, before)
  const translations = textsOf(input)
  const name = Object.values(translations)[0]?.name ?? ''
  const sku = input.sku ?? before?.sku ?? suggestSku(name)
  const variants = variantsOf(input, sku, shop, before)
  const options = input.options ?? [...new Set(variants.flatMap((variant) => variant.options.map((option) => option.attribute)))]
  refuseConflicts(options, variants, words.attributes, before)
  return {
    sku,
    type: input.type,
    options,
    tags: [...new Set(input.tags.map((tag) => tag.trim()).filter(Boolean))],
    features: readFeatures(input.features ?? before?.features ?? [], words.features, before?.features ?? []),
    brand_id: input.brand_id === undefined ? (before?.brand_id ?? null) : input.brand_id,
    tax_class: taxClassOf(input, shop, before),
    cart_ttl_hours: input.cart_ttl_hours === undefined ? (before?.cart_ttl_hours ?? null) : input.cart_ttl_hours,
    related: relationsOf(input.related ?? before?.related ?? [], before?.id),
    parts,
    translations,
    prices: pricesThatHold(pricesOf(input, variants, costKey, before), variants, shop),
    variants,
    categories: [...new Set(input.categories)],
    media: [...input.media]
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ id, collection }, position) => ({ id, position, ...(collection ? { collection } : {}) })),
  }
}

function taxClassOf(input: ProductInput, shop: Shop, before?: ProductSource): string {
  const code = input.tax_class ?? before?.tax_class ?? 'standard'
  if (input.tax_class === undefined || shop.tax_classes.includes(code)) return code
  throw invalidField('/tax_class', 'tax_class_not_found', `Choose a tax class: ${shop.tax_classes.join(', ')}.`)
}

/** A SKU made from a name, with a few letters of chance so that it is free. */
export function suggestSku(name: string): string {
  const words = slugify(name)
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
  return `${words || 'P'}-${newCode(5)}`
}

/** Canonical text of a variant's options, the same in whatever order they are given. */
export function optionsKey(options: readonly { attribute: string; value: string }[]): string {
  return JSON.stringify([...options].map(({ attribute, value }) => [attribute, value]).sort())
}

function textsOf(input: ProductInput): Translations<ProductTexts> {
  const entries = Object.entries(input.translations).filter(
    (entry): entry is [Locale, NonNullable<ProductInput['translations']['en']>] => isLocale(entry[0]),
  )
  if (entries.length === 0) throw invalidField('/translations', 'name_needed', 'A product needs a name in at least one language.')
  return Object.fromEntries(
    entries.map(([locale, texts]) => {
      const slug = slugify(texts.slug || texts.name)
      if (!slug) throw invalidField(`/translations/${locale}/slug`, 'invalid_slug', 'A slug needs letters or digits.')
      const { title, description } = texts.seo ?? {}
      const seo = { ...(title ? { title } : {}), ...(description ? { description } : {}) }
      return [
        locale,
        {
          name: texts.name.trim(),
          slug,
          description: safeHtml(texts.description ?? ''),
          short_description: texts.short_description?.trim() ?? '',
          seo,
        },
      ]
    }),
  )
}

function variantsOf(input: ProductInput, sku: string, shop: Shop, before?: ProductSource): DraftVariant[] {
  const given: NonNullable<ProductInput['variants']> = input.variants?.length
    ? input.variants
    : [{ options: [], ...(input.inventory ? { inventory: input.inventory } : {}) }]
  if (given.length > MAX_VARIANTS)
    throw new AppError(
      'invalid',
      'variant_conflict',
      `A product has at most ${MAX_VARIANTS} variants; these are ${given.length}.`,
    )
  const known = new Map(before?.variants.map((variant) => [variant.id, variant]))
  const byOptions = new Map(before?.variants.map((variant) => [optionsKey(variant.options), variant]))
  return given.map((variant, position) => {
    if (variant.id !== undefined && !known.has(variant.id))
      throw invalidField(`/variants/${position}/id`, 'variant_not_found', 'This product has no such variant.')
    const key = optionsKey(variant.options)
    const old = variant.id === undefined ? byOptions.get(key) : known.get(variant.id)
    const suffix = variant.options
      .map((option) => slugify(option.value).toUpperCase())
      .filter(Boolean)
      .join('-')
    return {
      id: old?.id ?? newId(),
      sku: variant.sku ?? old?.sku ?? (suffix ? `${sku}-${suffix}`.slice(0, 64) : sku),
      options: variant.options.map(({ attribute, value }) => ({ attribute, value })),
      options_key: key,
      enabled: variant.enabled ?? old?.enabled ?? true,
      media_id: variant.media_id === undefined ? (old?.media_id ?? null) : variant.media_id,
      weight_grams: variant.weight_grams ?? old?.weight_grams ?? 0,
      price_modifier:
        variant.price_modifier === undefined
          ? (old?.price_modifier ?? null)
          : readModifier(variant.price_modifier, shop, `/variants/${position}/price_modifier/value`),
      position,
      inventory: { ...input.inventory, ...variant.inventory },
    }
  })
}

function refuseConflicts(options: string[], variants: DraftVariant[], attributes: Attributes, before?: ProductSource): void {
  const errors: FieldError[] = []
  const wrong = (pointer: string, detail: string) => errors.push({ pointer, code: 'variant_conflict', detail })
  if (options.length > MAX_OPTIONS)
    wrong('/options', `Variants differ by at most ${MAX_OPTIONS} attributes; these are ${options.length}.`)
  for (const code of options) if (!attributes.has(code)) wrong('/options', `There is no attribute ${code}.`)
  const seen = new Map<string, number>()
  const had = new Set(
    before?.variants.flatMap((variant) => variant.options.map((option) => `${option.attribute}:${option.value}`)),
  )
  variants.forEach((variant, row) => {
    const pointer = `/variants/${row}/options`
    const names = variant.options.map((option) => option.attribute)
    const missing = options.filter((code) => !names.includes(code))
    const foreign = names.filter((code) => !options.includes(code))
    if (missing.length > 0) wrong(pointer, `Row ${row + 1} lacks ${missing.join(', ')}.`)
    if (foreign.length > 0) wrong(pointer, `Row ${row + 1} has ${foreign.join(', ')}, which is not an attribute of this product.`)
    if (new Set(names).size < names.length) wrong(pointer, `Row ${row + 1} names an attribute twice.`)
    for (const { attribute, value } of variant.options) {
      const known = attributes.get(attribute)
      if (known && !known.values.has(value)) wrong(pointer, `The attribute ${attribute} has no value ${value}.`)
      if (known?.values.get(value)?.retired && !had.has(`${attribute}:${value}`))
        wrong(pointer, `The value ${value} of ${attribute} is retired; choose another.`)
    }
    const twin = seen.get(variant.options_key)
    if (twin !== undefined) wrong(pointer, `Rows ${twin + 1} and ${row + 1} have the same options.`)
    seen.set(variant.options_key, row)
  })
  if (errors.length > 0)
    throw new AppError('invalid', 'variant_conflict', errors.map((error) => error.detail).join(' '), {
      errors: errors.slice(0, 50),
    })
}

// A modifier may not take a price down to nothing.
function pricesThatHold(prices: PriceRow[], variants: DraftVariant[], shop: Shop): PriceRow[] {
  variants.forEach((variant, row) => {
    for (const price of pricesOfOwner(prices, null))
      if (!priceRow(prices, variant.id, price.currency))
        modifierFits(price.amount_minor, variant.price_modifier, shop, price.currency, `/variants/${row}/price_modifier/value`)
  })
  return prices
}

function pricesOf(input: ProductInput, variants: DraftVariant[], costKey: string, before?: ProductSource): PriceRow[] {
  const read = (price: ProductInput['prices'][number], variantId: string | null, pointer: string): PriceRow => {
    const amount = parseMoney(price.amount, price.currency, `${pointer}/amount`)
    if (amount.minor === 0n)
      throw invalidField(`${pointer}/amount`, 'invalid_price', `A price in ${price.currency} is above zero.`)
    const compareAt = price.compare_at ? parseMoney(price.compare_at, price.currency, `${pointer}/compare_at`) : undefined
    const old = before && priceRow(before.prices, variantId, price.currency)
    const cost =
      price.cost === undefined
        ? (old?.cost ?? null)
        : price.cost === null
          ? null
          : sealCost(costKey, parseMoney(price.cost, price.currency, `${pointer}/cost`).minor)
    return {
      variant_id: variantId,
      currency: price.currency,
      amount_minor: Number(amount.minor),
      compare_at_minor: compareAt ? Number(compareAt.minor) : null,
      cost,
    }
  }
  const found = input.prices.map((price, row) => read(price, null, `/prices/${row}`))
  variants.forEach((variant, row) => {
    const own = input.variants?.[row]?.prices ?? []
    found.push(...own.map((price, index) => read(price, variant.id, `/variants/${row}/prices/${index}`)))
  })
  const twice = found.find((price) => priceRow(found, price.variant_id, price.currency) !== price)
  if (twice) throw invalidField('/prices', 'invalid_price', `There are two prices in ${twice.currency} for the same thing.`)
  return found
}
