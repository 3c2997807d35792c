import type { Shop } from '#contracts/calls.ts'
import { invalidField } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import { convertFor } from '#platform/shop.ts'
import type { PriceModifier } from '../products/source.ts'

const LEAST_PERCENT = -99.99
const MOST_PERCENT = 10_000

/** A modifier as staff said it, in basis points or minor units; nothing more and nothing less is no modifier. */
export function readModifier(
  said: { type: PriceModifier['type']; value: number } | null,
  shop: Shop,
  pointer: string,
): PriceModifier | null {
  if (said === null || said.value === 0) return null
  if (said.type === 'percentage')
    return { type: 'percentage', value: basisPoints(said.value, LEAST_PERCENT, MOST_PERCENT, pointer) }
  const size = Number(parseMoney(Math.abs(said.value), shop.base_currency, pointer).minor)
  return { type: 'fixed', value: said.value < 0 ? -size : size }
}

/** Percent with two decimals at most as basis points, without floating-point arithmetic. */
export function basisPoints(percent: number, least: number, most: number, pointer: string): number {
  if (!(percent >= least && percent <= most) || !/^-?\d+(\.\d{1,2})?$/.test(String(percent)))
    throw invalidField(pointer, 'invalid_price', `A percentage is from ${least} to ${most}, with at most two decimals.`)
  return Math.round(percent * 100)
}

/** Refuses a modifier that leaves nothing of a price. */
export function modifierFits(minor: number, modifier: PriceModifier | null, shop: Shop, currency: string, pointer: string): void {
  if (modifier?.type !== 'fixed' || modifier.value >= 0) return
  const sold = shop.currencies.some((candidate) => candidate.code === currency)
  if (!sold) return
  const less = convertFor(shop, { minor: BigInt(modifier.value), currency: shop.base_currency }, currency).minor
  if (BigInt(minor) + less <= 0n)
    throw invalidField(pointer, 'invalid_price', `It leaves nothing of the price in ${currency}; a price is above zero.`)
}
