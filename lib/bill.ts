import { add, type Money, percent, split, subtract, taxWithin, times } from './money.ts'

/** A line of goods as the bill sees it. */
export interface BillLine {
  unit: Money
  quantity: number
  /** Whether the reduction is for it; goods are eligible unless said otherwise. */
  eligible?: boolean
  /** Its own rate of tax in basis points, where it is not that of the rule. */
  basisPoints?: number
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
  /** The rate of tax on the delivery, in basis points; none unless said. */
  deliveryBasisPoints?: number
  paymentFee: Money
  /** The rate of tax on the payment fee, in basis points; none unless said. */
  paymentFeeBasisPoints?: number
  /** What a coupon or a gift takes off the eligible goods; more than they cost is cut to what they cost. */
  reduction?: Money
}

/** The tax at one rate: `base` is what it was reckoned on, as it is billed. */
export interface TaxPart {
  basisPoints: number
  base: Money
  tax: Money
}

/** A bill: everything in one currency. */
export interface Bill {
  /** `total` is the price of the goods; of it `discount` is taken off. `tax` is that of what is left. */
  lines: { total: Money; discount: Money; tax: Money; basisPoints: number }[]
  subtotal: Money
  discount: Money
  /** Of the goods, the delivery and the payment fee together. */
  tax: Money
  taxIncluded: boolean
  delivery: Money
  deliveryTax: Money
  deliveryBasisPoints: number
  paymentFee: Money
  paymentFeeTax: Money
  paymentFeeBasisPoints: number
  total: Money
  /** The tax by rate, the highest first; rates of which there is nothing are left out. */
  taxes: TaxPart[]
}

/**
 * The one computation of what is to be paid, for carts and orders alike (CRT-03): Σ lines + tax (unless contained) +
 * delivery + payment fee − discount = total. The discount is split over the eligible lines by their price; tax is reckoned on
 * what is left, on the delivery and on the payment fee, rounded half-even once a rate, and split so that its parts sum to it.
 */
export function billOf(currency: string, goods: readonly BillLine[], terms: BillTerms): Bill {
  const none = { minor: 0n, currency }
  const totals = goods.map((line) => times(line.unit, line.quantity))
  const subtotal = add(none, ...totals)
  const eligible = goods.map((line, index) => (line.eligible === false ? none : (totals[index] ?? none)))
  const discount = least(terms.reduction ?? none, add(none, ...eligible))
  const discounts = shares(discount, eligible)
  const net = totals.map((total, index) => subtract(total, discounts[index] ?? none))
  const { included } = terms.tax
  const rates = [
    ...goods.map((line) => line.basisPoints ?? terms.tax.basisPoints),
    terms.deliveryBasisPoints ?? 0,
    terms.paymentFeeBasisPoints ?? 0,
  ]
  const { taxes, parts } = taxesOf([...net, terms.delivery, terms.paymentFee], rates, included)
  const tax = add(none, ...taxes)
  return {
    lines: totals.map((total, index) => ({
      total,
      discount: discounts[index] ?? none,
      tax: taxes[index] ?? none,
      basisPoints: rates[index] ?? 0,
    })),
    subtotal,
    discount,
    tax,
    taxIncluded: included,
    delivery: terms.delivery,
    deliveryTax: taxes[goods.length] ?? none,
    deliveryBasisPoints: rates[goods.length] ?? 0,
    paymentFee: terms.paymentFee,
    paymentFeeTax: taxes[goods.length + 1] ?? none,
    paymentFeeBasisPoints: rates[goods.length + 1] ?? 0,
    total: add(subtract(subtotal, discount), included ? none : tax, terms.delivery, terms.paymentFee),
    taxes: parts,
  }
}

/** What a bill comes to without its payment fee and the tax of that: what the fee and the limits of a way to pay go by. */
export function withoutFee(bill: Pick<Bill, 'total' | 'paymentFee' | 'paymentFeeTax' | 'taxIncluded'>): Money {
  const rest = subtract(bill.total, bill.paymentFee)
  return bill.taxIncluded ? rest : subtract(rest, bill.paymentFeeTax)
}

// What is billed, by rate: each group is rounded once, and its tax split over its members.
function taxesOf(amounts: readonly Money[], rates: readonly number[], included: boolean): { taxes: Money[]; parts: TaxPart[] } {
  const taxes = amounts.map((amount) => ({ minor: 0n, currency: amount.currency }))
  const parts = [...new Set(rates)]
    .sort((a, b) => b - a)
    .flatMap((basisPoints) => {
      const members = amounts.flatMap((amount, index) => (rates[index] === basisPoints ? [{ amount, index }] : []))
      const [first, ...rest] = members.map((member) => member.amount)
      if (!first) return []
      const base = add(first, ...rest)
      const tax = included ? taxWithin(base, basisPoints) : percent(base, basisPoints)
      shares(tax, [first, ...rest]).forEach((share, at) => {
        const { index } = members[at] ?? { index: -1 }
        taxes[index] = share
      })
      return base.minor === 0n || basisPoints === 0 ? [] : [{ basisPoints, base, tax }]
    })
  return { taxes, parts }
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
