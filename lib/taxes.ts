import { type Money, subtract, taxWithin } from './money.ts'

/** Where goods go, or are fetched, as far as taxes ask. */
export interface TaxPlace {
  country: string
  region: string | null
}

/** A rate of a class of goods: what is null holds everywhere, or without end. */
export interface TaxRate {
  tax_class: string
  country: string | null
  region: string | null
  branch_id: string | null
  basis_points: number
  valid_from: string | null
  valid_until: string | null
}

/** A class of goods; `basis_points` is what it is taxed with where no rate fits, null means the shop's own rate. */
export interface TaxClass {
  code: string
  basis_points: number | null
}

/** How a bill is taxed: whether prices contain the tax, and whether the customer owes none. */
export interface TaxTerms {
  included: boolean
  exempt: boolean
  /** The rate of a class in basis points. */
  rateOf(taxClass: string): number
}

/**
 * The rate of a class at a place and a moment. The closest rate wins: of the region, of the country, of anywhere; among
 * those the branch's own, then the one that came into force last. Without one the class says, or the shop's rate holds.
 */
export function rateFor(
  rates: readonly TaxRate[],
  classes: readonly TaxClass[],
  shopRate: number,
  asked: { taxClass: string; place: TaxPlace | null; branchId: string; now: number },
): number {
  const known = classes.find((one) => one.code === asked.taxClass)
  const taxClass = known ? asked.taxClass : 'standard'
  const fitting = rates.filter(
    (rate) =>
      rate.tax_class === taxClass &&
      (rate.branch_id === null || rate.branch_id === asked.branchId) &&
      (rate.country === null || rate.country === asked.place?.country) &&
      (rate.region === null || isSame(rate.region, asked.place?.region ?? '')) &&
      (rate.valid_from === null || Date.parse(rate.valid_from) <= asked.now) &&
      (rate.valid_until === null || Date.parse(rate.valid_until) > asked.now),
  )
  const [best] = fitting.sort((a, b) => closeness(b) - closeness(a) || startOf(b) - startOf(a) || b.basis_points - a.basis_points)
  return best?.basis_points ?? known?.basis_points ?? shopRate
}

/** A price as it is billed: one that contains tax is billed without it to whoever owes none. */
export function billed(price: Money, taxClass: string, terms: TaxTerms): { unit: Money; basisPoints: number } {
  const rate = terms.rateOf(taxClass)
  if (!terms.exempt) return { unit: price, basisPoints: rate }
  return { unit: terms.included ? subtract(price, taxWithin(price, rate)) : price, basisPoints: 0 }
}

/** A name of a place for comparing: letter case, spaces, accents and the two forms of Persian and Arabic letters aside. */
export function placeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u200c\s\-_.,'’]+/g, ' ')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .trim()
    .toLowerCase()
}

function isSame(one: string, other: string): boolean {
  return placeKey(one) === placeKey(other)
}

function closeness(rate: TaxRate): number {
  return (rate.region === null ? 0 : 4) + (rate.country === null ? 0 : 2) + (rate.branch_id === null ? 0 : 1)
}

function startOf(rate: TaxRate): number {
  return rate.valid_from === null ? Number.NEGATIVE_INFINITY : Date.parse(rate.valid_from)
}
