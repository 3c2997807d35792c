import type { Matrix, VariantDraft } from './product-draft.ts'

/** The values chosen for each attribute of a product. */
export type Chosen = Record<string, string[]>

/** The most variants a product may have. */
export const MOST_VARIANTS = 2000

/** The values that the variants of a product use, by attribute. */
export function chosenOf(matrix: Matrix): Chosen {
  const chosen: Chosen = {}
  for (const attribute of matrix.options) {
    const values = matrix.variants.flatMap((variant) =>
      variant.options.filter((one) => one.attribute === attribute).map((one) => one.value),
    )
    chosen[attribute] = [...new Set(values)]
  }
  return chosen
}

/**
 * Every combination of the chosen values, keeping the variants that already exist: where an attribute is added or taken away, a
 * variant stays what it is, with its SKU, stock and price, in the first combination that only adds to it or leaves out of it. When
 * the last attribute is taken away, the first variant stays, alone.
 */
export function combine(options: string[], chosen: Chosen, existing: VariantDraft[]): VariantDraft[] {
  if (options.length === 0) return existing.slice(0, 1).map((variant) => ({ ...variant, options: [] }))
  let rows: VariantDraft['options'][] = [[]]
  for (const attribute of options) {
    const values = chosen[attribute] ?? []
    if (values.length === 0) continue
    rows = rows.flatMap((row) => values.map((value) => [...row, { attribute, value }]))
  }
  const wanted = rows.filter((row) => row.length > 0).map((row) => ({ row, key: keyOf(row) }))
  const known = new Map(existing.map((variant) => [keyOf(variant.options), variant]))
  const kept = new Map<string, VariantDraft>()
  for (const { key } of wanted) {
    const variant = known.get(key)
    if (variant) kept.set(key, variant)
  }
  for (const variant of existing) {
    if (kept.has(keyOf(variant.options))) continue
    const next = wanted.find(
      ({ row, key }) => !kept.has(key) && (isWithin(variant.options, row) || isWithin(row, variant.options)),
    )
    if (next) kept.set(next.key, { ...variant, options: next.row })
  }
  return wanted.map(({ row, key }) => kept.get(key) ?? blank(row))
}

function isWithin(some: VariantDraft['options'], all: VariantDraft['options']): boolean {
  return some.every((one) => all.some((other) => other.attribute === one.attribute && other.value === one.value))
}

/** How many variants the chosen values would make. */
export function countOf(options: string[], chosen: Chosen): number {
  const sizes = options.map((attribute) => chosen[attribute]?.length ?? 0).filter((size) => size > 0)
  return sizes.length === 0 ? 0 : sizes.reduce((product, size) => product * size, 1)
}

/** What tells one variant from the others. */
export function keyOf(options: VariantDraft['options']): string {
  return options
    .map((one) => `${one.attribute}=${one.value}`)
    .sort()
    .join('|')
}

function blank(options: VariantDraft['options']): VariantDraft {
  return {
    sku: '',
    options,
    prices: {},
    inventory: { quantity: 0, low_stock_threshold: 5, track_inventory: true, allow_backorder: false, backorder_limit: null },
    media_id: null,
    enabled: true,
    price_modifier: null,
    weight_grams: null,
  }
}
