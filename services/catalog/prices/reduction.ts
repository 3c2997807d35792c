import { divide, type Rounding } from '#lib/money.ts'

/** A price cut: basis points, or minor units of a currency. */
export interface Reduction {
  id: string
  type: 'percentage' | 'fixed'
  value: number
  currency: string | null
}

/** What a price must mind when it is cut: the currency's rounding, its own worth of a fixed cut, and how low it may go. */
export interface Bounds {
  /** Amounts are rounded to a multiple of this many minor units. */
  increment: bigint
  mode?: Rounding
  /** A fixed cut in the currency of the price. */
  inCurrency(reduction: Reduction): bigint
  /** Below this no cut goes; a price that is lower already stays as it is. */
  floor: bigint
}

/** A price after one cut: rounded once by the currency's rule, never below zero or its floor, never above itself. */
export function cut(minor: bigint, reduction: Reduction, bounds: Bounds): bigint {
  const { increment, mode = 'half_even' } = bounds
  const exact =
    reduction.type === 'percentage'
      ? divide(minor * (10_000n - BigInt(reduction.value)), 10_000n * increment, mode) * increment
      : minor - bounds.inCurrency(reduction)
  const held = [exact, bounds.floor, 0n].reduce((most, amount) => (amount > most ? amount : most))
  return held < minor ? held : minor
}

/** The cut that is best for the customer (CAT-33); cuts never add up. Undefined when none makes it cheaper. */
export function bestCut(
  minor: bigint,
  reductions: readonly Reduction[],
  bounds: Bounds,
): { id: string; minor: bigint } | undefined {
  return reductions.reduce<{ id: string; minor: bigint } | undefined>((best, reduction) => {
    const amount = cut(minor, reduction, bounds)
    return amount < (best?.minor ?? minor) ? { id: reduction.id, minor: amount } : best
  }, undefined)
}
