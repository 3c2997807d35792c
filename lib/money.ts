import { currencyDecimals, isCurrency } from './currency.ts'
import { AppError } from './errors.ts'

/** An amount in the smallest unit of its currency (cents, dinars' fils, …). */
export interface Money {
  minor: bigint
  currency: string
}

/** Money as JSON carries it: major units, no more decimals than the currency has. */
export interface MoneyJson {
  amount: number
  currency: string
}

const SIGNIFICANT_DIGITS = 15

/**
 * Reads an amount in major units exactly, without floating-point arithmetic.
 * Refuses (422 `invalid_price`) more decimals than the currency has, negatives, not-a-number and more than 15 digits.
 */
export function parseMoney(amount: number, currency: string, pointer = '/amount'): Money {
  if (!isCurrency(currency)) throw bad(pointer, `${currency} is not a currency (ISO 4217).`)
  const decimals = currencyDecimals(currency)
  if (!Number.isFinite(amount)) throw bad(pointer, `An amount in ${currency} is a number with at most ${decimals} decimals.`)
  if (amount < 0) throw bad(pointer, `An amount in ${currency} cannot be negative.`)
  const text = plainDigits(amount)
  const [whole = '0', fraction = ''] = text.split('.')
  if (fraction.length > decimals) throw bad(pointer, `${currency} has ${decimals} decimals; ${text} has ${fraction.length}.`)
  if ((whole + fraction).replace(/^0+/, '').length > SIGNIFICANT_DIGITS) {
    throw bad(pointer, `An amount in ${currency} has at most ${SIGNIFICANT_DIGITS} digits.`)
  }
  return { minor: BigInt(whole + fraction.padEnd(decimals, '0')), currency }
}

function bad(pointer: string, detail: string): AppError {
  return new AppError('invalid', 'invalid_price', detail, { errors: [{ pointer, code: 'invalid_price', detail }] })
}

// JavaScript prints the shortest decimal that reads back as the same number; only exponents need unfolding.
function plainDigits(amount: number): string {
  const text = String(amount)
  const match = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, first = '', rest = '', exponent = '0'] = match
  const digits = first + rest
  const point = 1 + Number(exponent)
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  return digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`
}

/** Money as JSON: the exact decimal number of major units. */
export function toJson(money: Money): MoneyJson {
  return minorToJson(money.minor, money.currency)
}

/** An amount in minor units, as read from the database, as JSON. */
export function minorToJson(minor: bigint | number | string, currency: string): MoneyJson {
  const decimals = currencyDecimals(currency)
  const value = BigInt(minor)
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return { amount: Number(value < 0n ? `-${text}` : text), currency }
}

/** The sum of amounts of one currency. */
export function add(first: Money, ...rest: Money[]): Money {
  return rest.reduce((sum, next) => ({ minor: sum.minor + same(sum, next).minor, currency: sum.currency }), first)
}

/** The difference of two amounts of one currency; may be negative. */
export function subtract(from: Money, what: Money): Money {
  return { minor: from.minor - same(from, what).minor, currency: from.currency }
}

/** An amount taken a whole number of times. */
export function times(money: Money, count: number): Money {
  return { minor: money.minor * BigInt(count), currency: money.currency }
}

/** A share of an amount in basis points (1 % = 100), rounded half to even once. */
export function percent(money: Money, basisPoints: number): Money {
  return { minor: divideHalfEven(money.minor * BigInt(basisPoints), 10_000n), currency: money.currency }
}

/** The tax contained in a gross amount, for a rate in basis points, rounded half to even once. */
export function taxWithin(gross: Money, basisPoints: number): Money {
  return { minor: divideHalfEven(gross.minor * BigInt(basisPoints), 10_000n + BigInt(basisPoints)), currency: gross.currency }
}

/** Integer division rounded half to even. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  if (divisor < 0n) return divideHalfEven(-dividend, -divisor)
  const negative = dividend < 0n
  const value = negative ? -dividend : dividend
  let quotient = value / divisor
  const twice = (value % divisor) * 2n
  if (twice > divisor || (twice === divisor && quotient % 2n === 1n)) quotient += 1n
  return negative ? -quotient : quotient
}

/** How what lies between two amounts is rounded: to the nearest (halves to the even one, or away from zero), away from zero, or towards it. */
export const ROUNDINGS = ['half_even', 'half_up', 'up', 'down'] as const

/** One of the ways to round. */
export type Rounding = (typeof ROUNDINGS)[number]

/** Integer division rounded in a way of one's choice. */
export function divide(dividend: bigint, divisor: bigint, mode: Rounding): bigint {
  if (mode === 'half_even') return divideHalfEven(dividend, divisor)
  if (divisor < 0n) return divide(-dividend, -divisor, mode)
  if (dividend < 0n) return -divide(-dividend, divisor, mode)
  if (mode === 'down') return dividend / divisor
  return mode === 'up' ? (dividend + divisor - 1n) / divisor : (dividend * 2n + divisor) / (divisor * 2n)
}

/** Splits an amount by weights so that the parts always sum to the whole; larger remainders get the odd units. */
export function split(money: Money, weights: bigint[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n) throw new RangeError('The weights of a split must be positive together.')
  const parts = weights.map((weight, index) => {
    const share = money.minor * weight
    const minor = share / total
    return { index, minor, remainder: share - minor * total }
  })
  const left = money.minor - parts.reduce((sum, part) => sum + part.minor, 0n)
  const step = left < 0n ? -1n : 1n
  const ranked = [...parts].sort((a, b) => Number((b.remainder - a.remainder) * step) || a.index - b.index)
  for (let i = 0n; i < left * step; i += 1n) {
    const part = ranked[Number(i)]
    if (part) part.minor += step
  }
  return parts.map((part) => ({ minor: part.minor, currency: money.currency }))
}

/**
 * Converts into another currency: `rate` is how many major units of `currency` one major unit of the money's currency buys.
 * Rounded to a multiple of `increment` minor units, half to even unless another way is asked for.
 */
export function convert(money: Money, currency: string, rate: string, increment = 1n, mode: Rounding = 'half_even'): Money {
  const [whole = '0', fraction = ''] = rate.split('.')
  const numerator = money.minor * BigInt(whole + fraction) * 10n ** BigInt(currencyDecimals(currency))
  const denominator = 10n ** BigInt(fraction.length + currencyDecimals(money.currency))
  return { minor: divide(numerator, denominator * increment, mode) * increment, currency }
}

function same(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`Cannot mix ${a.currency} with ${b.currency}.`)
  return b
}
