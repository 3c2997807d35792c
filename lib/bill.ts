import { add, type Money, percent, split, taxWithin, times } from './money.ts'

/** A line of goods as the bill sees it. */
export interface BillLine {
  unit: Money
  quantity: number
}

/** How tax is reckoned: basis points, and whether prices contain it. */
export interface TaxRule {
  basisPoints: number
  included: boolean
}

/** A bill: everything in one currency. */
export interface Bill {
  lines: { total: Money; tax: Money }[]
  subtotal: Money
  discount: Money
  tax: Money
  taxIncluded: boolean
  delivery: Money
  paymentFee: Money
  total: Money
}

/**
 * The one computation of what is to be paid, for carts and orders alike (CRT-03): Σ lines + tax (unless contained) +
 * delivery + payment fee − discount = total. Tax is rounded once, on the whole, and split over the lines so that they sum to it.
 */
export function billOf(currency: string, goods: readonly BillLine[], tax: TaxRule, delivery: Money, paymentFee: Money): Bill {
  const none = { minor: 0n, currency }
  const totals = goods.map((line) => times(line.unit, line.quantity))
  const subtotal = add(none, ...totals)
  const whole = tax.included ? taxWithin(subtotal, tax.basisPoints) : percent(subtotal, tax.basisPoints)
  const weights = totals.map((total) => total.minor)
  const taxes = subtotal.minor > 0n ? split(whole, weights) : totals.map(() => none)
  return {
    lines: totals.map((total, index) => ({ total, tax: taxes[index] ?? none })),
    subtotal,
    discount: none,
    tax: whole,
    taxIncluded: tax.included,
    delivery,
    paymentFee,
    total: add(subtotal, tax.included ? none : whole, delivery, paymentFee),
  }
}
