import type { Money } from './money.ts'

/** What goods lack to the smallest order a shop takes; null when they come to it. */
export function lackingTo(minimum: Money, goods: Money): Money | null {
  if (minimum.currency !== goods.currency) throw new TypeError(`Cannot mix ${minimum.currency} with ${goods.currency}.`)
  return goods.minor >= minimum.minor ? null : { minor: minimum.minor - goods.minor, currency: goods.currency }
}
