import { add, type Money, percent, split, subtract, taxWithin, times } from './money.ts'

/** A line of goods as the bill sees it. */
export interface BillLine {
  unit: Money
  quantity: number
  /** Whether the reduction is for it; goods are eligible unless said otherwise. */
  eligible?: boolean
}

/** How tax is reckoned: basis points, and whether prices contain it. */
export interface TaxRule {
  basisPoints: number
  included: boolean
}

/** What a bill is made of beside its goods. */
export interface BillTerms {
  tax: TaxRule
  delivery: Money
  paymentFee: Money
  /** What a coupon or a gift takes off the eligible goods; more than they cost is cut to what they cost. */
  reduction?: Money
}

/** A bill: everything in one currency. */
export interface Bill {
  /** `total` is the price of the goods; of it `discount` is taken off. `tax` is that of what is left. */
  lines: { total: Money; discount: Money; tax: Money }[]
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
 * delivery + payment fee − discount = total. The discount is split over the eligible lines by their price; tax is reckoned on
 * what is left, rounded once on the whole, and split so that the lines sum to it.
 */
export function billOf(currency: string, goods: readonly BillLine[], terms: BillTerms): Bill {
  const none = { minor: 0n, currency }
  const totals = goods.map((line) => times(line.unit, line.quantity))
  const subtotal = add(none, ...totals)
  const eligible = goods.map((line, index) => (line.eligible === false ? none : (totals[index] ?? none)))
  const discount = least(terms.reduction ?? none, add(none, ...eligible))
  const discounts = shares(discount, eligible)
  const net = totals.map((total, index) => subtract(total, discounts[index] ?? none))
  const netWhole = subtract(subtotal, discount)
  const { basisPoints, included } = terms.tax
  const tax = included ? taxWithin(netWhole, basisPoints) : percent(netWhole, basisPoints)
  const taxes = shares(tax, net)
  return {
    lines: totals.map((total, index) => ({ total, discount: discounts[index] ?? none, tax: taxes[index] ?? none })),
    subtotal,
    discount,
    tax,
    taxIncluded: included,
    delivery: terms.delivery,
    paymentFee: terms.paymentFee,
    total: add(netWhole, included ? none : tax, terms.delivery, terms.paymentFee),
  }
}

// Parts of an amount by what each line costs; goods for nothing get nothing.
function shares(whole: Money, by: readonly Money[]): Money[] {
  const none = { minor: 0n, currency: whole.currency }
  return by.some((part) => part.minor > 0n)
    ? split(
        whole,
        by.map((part) => part.minor),
      )
    : by.map(() => none)
}

function least(a: Money, b: Money): Money {
  return subtract(a, b).minor < 0n ? a : b
}
