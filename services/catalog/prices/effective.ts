import type { Shop } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import { convertFor } from '#platform/shop.ts'
import { openCost } from '../products/cost.ts'
import { type ProductSource, priceOf, priceRow } from '../products/source.ts'
import { type Applied, appliedTo, priorOf, type Wanted } from './applied.ts'
import { bestCut, type Reduction } from './reduction.ts'

/** A price as pages show it; `converted` when it comes from the base price by the rate. */
export interface PagePrice {
  amount: number
  /** The price before, where a reduction may be announced. */
  compare_at: number | null
  minor: number
  converted: boolean
  /** The price before is the lowest of the 30 days before the reduction. */
  lowest?: true
}

/** What the price of a product at a branch depends on, beside its own rows. */
export interface Pricing {
  reductions: readonly Reduction[]
  applied: readonly Applied[]
}

/** The shop's rules of prices, and the moment. */
export interface PriceRules {
  now: number
  /** A currency without a price of its own is converted from the base price. */
  convertMissing: boolean
  /** Discounts do not go below the cost. */
  keepCost: boolean
  costKeys: readonly string[]
}

/** A variant's price in one currency, from its own rows: what is asked, what was before, and by which discount. */
export interface Effective {
  currency: string
  listed: bigint
  minor: bigint
  reduced: boolean
  prior: number | null
  discount_id: string | null
  /** What may be announced as the price before. */
  before: bigint | null
}

/**
 * The price of a variant in a currency at a moment (CAT-30, 33): the most specific price under the best running discount.
 * Undefined where it has no price of its own in that currency.
 */
export function effectivePrice(
  product: ProductSource,
  variantId: string,
  currency: string,
  shop: Shop,
  pricing: Pricing,
  rules: PriceRules,
): Effective | undefined {
  const own = priceOf(product, variantId, shop, currency)
  if (!own) return undefined
  const listed = BigInt(own.amount_minor)
  const sold = shop.currencies.find((candidate) => candidate.code === currency)
  const best = bestCut(listed, pricing.reductions, {
    increment: BigInt(sold?.increment ?? 1),
    mode: sold?.mode ?? 'half_even',
    inCurrency: ({ value, currency: from }) =>
      convertFor(shop, { minor: BigInt(value), currency: from ?? currency }, currency).minor,
    floor: rules.keepCost && pricing.reductions.length > 0 ? costOf(product, variantId, currency, shop, rules.costKeys) : 0n,
  })
  const minor = best?.minor ?? listed
  const reference =
    own.compare_at_minor !== null && own.compare_at_minor > own.amount_minor ? BigInt(own.compare_at_minor) : listed
  const reduced = reference > minor
  const past = appliedTo(pricing.applied, `${variantId} ${currency}`)
  const prior = priorOf(past, { minor: Number(minor), reduced }, rules.now)
  const before = prior === null ? reference : BigInt(prior)
  return {
    currency,
    listed,
    minor,
    reduced,
    prior,
    discount_id: best?.id ?? null,
    before: reduced && before > minor ? before : null,
  }
}

/** Prices of all enabled variants in all currencies of the shop, by variant; with what goes into the log of what was asked. */
export function pricesOf(
  product: ProductSource,
  shop: Shop,
  pricing: Pricing,
  rules: PriceRules,
): { prices: Map<string, Record<string, PagePrice>>; wanted: Wanted[] } {
  const wanted: Wanted[] = []
  const prices = new Map<string, Record<string, PagePrice>>()
  for (const variant of product.variants) {
    if (!variant.enabled) continue
    const found: Record<string, PagePrice> = {}
    const own = new Map(
      shop.currencies.map(({ code }) => [code, effectivePrice(product, variant.id, code, shop, pricing, rules)] as const),
    )
    const base = own.get(shop.base_currency)
    for (const [code, price] of own) {
      if (price) {
        found[code] = shown(price.minor, price.before, code, false, price.prior !== null)
        wanted.push({
          variant_id: variant.id,
          currency: code,
          minor: Number(price.minor),
          reduced: price.reduced,
          prior: price.prior,
        })
      } else if (base && rules.convertMissing) {
        const convert = (minor: bigint) => convertFor(shop, { minor, currency: shop.base_currency }, code).minor
        found[code] = shown(
          convert(base.minor),
          base.before === null ? null : convert(base.before),
          code,
          true,
          base.prior !== null,
        )
      }
    }
    prices.set(variant.id, found)
  }
  return { prices, wanted }
}

function shown(minor: bigint, before: bigint | null, currency: string, converted: boolean, lowest: boolean): PagePrice {
  // Rounding may bring two amounts together: what is not higher is no price before.
  const previous = before !== null && before > minor ? before : null
  return {
    amount: minorToJson(minor, currency).amount,
    compare_at: previous === null ? null : minorToJson(previous, currency).amount,
    minor: Number(minor),
    converted,
    ...(lowest && previous !== null ? { lowest: true } : {}),
  }
}

/** What the merchant pays for a variant, in a currency: its own cost there, else the one in the base currency; zero when unknown. */
export function costOf(product: ProductSource, variantId: string, currency: string, shop: Shop, keys: readonly string[]): bigint {
  const costIn = (code: string) =>
    [variantId, null]
      .flatMap((owner) => [priceRow(product.branch_prices, owner, code), priceRow(product.prices, owner, code)])
      .find((row) => row && row.cost !== null)?.cost
  for (const code of [currency, shop.base_currency]) {
    const cost = costIn(code)
    const minor = cost ? openCost(keys, cost) : undefined
    if (minor !== undefined) return convertFor(shop, { minor, currency: code }, currency).minor
  }
  return 0n
}
