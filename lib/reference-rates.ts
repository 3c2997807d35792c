import { plainDecimal } from './rates.ts'

interface Reference {
  /** What one US dollar bought, in round figures. */
  rate: string
  /** To how many of its smallest units prices are rounded. */
  increment: number
}

/**
 * The currencies a new shop can reckon in, with round figures of the early 2020s: enough for the first prices on the screen.
 * A shop that sells in several sets its own rates.
 */
export const REFERENCE_RATES: Readonly<Record<string, Reference>> = {
  USD: { rate: '1', increment: 1 },
  EUR: { rate: '0.92', increment: 1 },
  IRR: { rate: '985000', increment: 1000 },
  UAH: { rate: '41.5', increment: 100 },
  SAR: { rate: '3.75', increment: 25 },
  AED: { rate: '3.6725', increment: 25 },
  AFN: { rate: '70', increment: 1 },
  AUD: { rate: '1.52', increment: 5 },
  AZN: { rate: '1.7', increment: 10 },
  BHD: { rate: '0.376', increment: 5 },
  CAD: { rate: '1.38', increment: 5 },
  CHF: { rate: '0.88', increment: 5 },
  CNY: { rate: '7.2', increment: 10 },
  CZK: { rate: '23.4', increment: 100 },
  DKK: { rate: '6.87', increment: 50 },
  EGP: { rate: '49', increment: 25 },
  GBP: { rate: '0.79', increment: 1 },
  GEL: { rate: '2.72', increment: 5 },
  INR: { rate: '84', increment: 100 },
  IQD: { rate: '1310', increment: 250 },
  JOD: { rate: '0.709', increment: 5 },
  JPY: { rate: '151', increment: 1 },
  KWD: { rate: '0.307', increment: 5 },
  KZT: { rate: '495', increment: 100 },
  NOK: { rate: '10.9', increment: 100 },
  OMR: { rate: '0.385', increment: 5 },
  PLN: { rate: '4.05', increment: 1 },
  QAR: { rate: '3.64', increment: 25 },
  RON: { rate: '4.6', increment: 1 },
  SEK: { rate: '10.6', increment: 100 },
  TRY: { rate: '34.5', increment: 25 },
}

/** What every new shop offers to pay in, whatever it reckons in. */
const OFFERED = ['USD', 'EUR', 'IRR', 'UAH', 'SAR'] as const

const DIGITS = 12

/** A currency of a new shop: what one unit of its base currency buys of it; the base currency itself has no rate. */
export interface FirstCurrency {
  code: string
  increment: number
  rate: string | null
}

/** The currencies of a new shop that reckons in `base`, which stands first. Throws a RangeError for a currency without a reference. */
export function firstCurrencies(base: string): FirstCurrency[] {
  return [...new Set([base, ...OFFERED])].map((code) => ({
    code,
    increment: referenceOf(code).increment,
    rate: code === base ? null : rateBetween(base, code),
  }))
}

/** How much of a currency one unit of another buys by the reference, as a plain decimal. */
export function rateBetween(from: string, to: string): string {
  return plainDecimal(Number(referenceOf(to).rate) / Number(referenceOf(from).rate), DIGITS)
}

/**
 * The power of ten of a currency's units that is worth about a dollar, as a share of one: 1 for USD, 0.000001 for IRR. By it,
 * what is counted for each unit of the base currency is worth about the same everywhere.
 */
export function unitShare(code: string): number {
  return 10 ** -Math.max(0, Math.floor(Math.log10(Number(referenceOf(code).rate)) + 0.4))
}

function referenceOf(code: string): Reference {
  const found = REFERENCE_RATES[code]
  if (!found) throw new RangeError(`There is no reference rate for ${code}.`)
  return found
}
