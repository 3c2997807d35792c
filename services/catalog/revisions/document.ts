import { minorToJson } from '#lib/money.ts'
import type { CostReader } from '../products/input-of.ts'
import type { PriceRow } from '../products/source.ts'
import { RELATIONS } from '../relations/relation.ts'
import type { Json } from './diff.ts'
import type { Snapshot } from './store.ts'

/**
 * A kept state as a document of named fields, so that two can be compared field by field: prices by currency, variants by
 * id. Stock is not in it (its ledger tells), and costs only for those who may see them.
 */
export function documentOf(snapshot: Snapshot, readCost?: CostReader): { [key: string]: Json } {
  const pricesOf = (variantId: string | null): Json =>
    Object.fromEntries(
      snapshot.prices.filter((row) => row.variant_id === variantId).map((row) => [row.currency, priceOf(row, readCost)]),
    )
  const { sku, type, status, options, tags, features, categories } = snapshot
  const later = snapshot as Partial<Record<(typeof LATER)[number], string | null>>
  return {
    sku,
    type,
    status,
    options,
    tags,
    categories,
    features: Object.fromEntries(features.map(({ feature, ...own }) => [feature, own as unknown as Json])),
    translations: snapshot.translations as unknown as Json,
    prices: pricesOf(null),
    media: [...snapshot.media, ...(snapshot.attached ?? [])].map((media) => media.id),
    parts: Object.fromEntries((snapshot.parts ?? []).map((part) => [part.variant_id, part.quantity])),
    ...Object.fromEntries(
      RELATIONS.map((kind) => [
        kind,
        (snapshot.related ?? []).filter((relation) => relation.kind === kind).map((relation) => relation.product_id),
      ]),
    ),
    variants: Object.fromEntries(
      snapshot.variants.map(({ id, inventory: _, options: own, price_modifier: modifier = null, ...variant }) => [
        id,
        {
          ...variant,
          price_modifier: modifier && { ...modifier },
          options: Object.fromEntries(own.map((option) => [option.attribute, option.value])),
          prices: pricesOf(id),
        },
      ]),
    ),
    ...Object.fromEntries(LATER.map((name) => [name, later[name] ?? null])),
  }
}

// What the first revisions did not keep yet counts as not said.
const LATER = ['brand_id', 'discontinue_reason', 'replacement_id', 'publish_at', 'unpublish_at'] as const

function priceOf(row: PriceRow, readCost?: CostReader): Json {
  const major = (minor: number | bigint | null) => (minor === null ? null : minorToJson(minor, row.currency).amount)
  const cost = row.cost === null ? null : (readCost?.(row.cost) ?? null)
  return {
    amount: major(row.amount_minor),
    compare_at: major(row.compare_at_minor),
    ...(readCost ? { cost: major(cost) } : {}),
  }
}
