import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencyDecimals } from './currency.ts'
import { AppError } from './errors.ts'
import {
  add,
  convert,
  divideHalfEven,
  minorToJson,
  parseMoney,
  percent,
  ROUNDINGS,
  split,
  subtract,
  taxWithin,
  times,
  toJson,
} from './money.ts'

const DECIMALS = { USD: 2, EUR: 2, UAH: 2, JPY: 0, IRR: 0, KWD: 3 } as const
const currency = fc.constantFrom(...(Object.keys(DECIMALS) as (keyof typeof DECIMALS)[]))
const LARGEST = 999_999_999_999_999n
const minor = fc.bigInt({ min: 0n, max: LARGEST })
const signed = fc.bigInt({ min: -LARGEST, max: LARGEST })

const isRefusal = (error: unknown) =>
  error instanceof AppError && error.code === 'invalid_price' && error.refusal === 'invalid' && error.data.errors?.length === 1

test('currencies have the decimals that ISO 4217 and their shoppers know', () => {
  for (const [code, decimals] of Object.entries(DECIMALS)) assert.equal(currencyDecimals(code), decimals, code)
})

test('what is written as JSON reads back as the same amount, in every currency', () => {
  fc.assert(
    fc.property(minor, currency, (units, code) => {
      const json = toJson({ minor: units, currency: code })
      const carried = JSON.parse(JSON.stringify(json)) as typeof json
      assert.deepEqual(parseMoney(carried.amount, carried.currency), { minor: units, currency: code })
    }),
    { numRuns: 2000 },
  )
})

test('an amount typed with as many decimals as the currency has is read to the unit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999n }), currency, fc.nat(), (whole, code, seed) => {
      const decimals = DECIMALS[code]
      const fraction = decimals === 0 ? '' : String(seed % 10 ** decimals).padStart(decimals, '0')
      const read = parseMoney(Number(fraction ? `${whole}.${fraction}` : whole), code)
      assert.equal(read.minor, BigInt(`${whole}${fraction}`))
    }),
  )
})

test('one decimal too many is refused, never rounded', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), currency, (whole, last, code) => {
      const amount = Number(`${whole}.${'0'.repeat(DECIMALS[code])}${last}`)
      assert.throws(() => parseMoney(amount, code), isRefusal)
    }),
  )
  for (const amount of [0.1 + 0.2, 1.005, 10.999, 1e-7, 5e-324, Number.MIN_VALUE])
    assert.throws(() => parseMoney(amount, 'USD'), isRefusal)
})

test('negatives, not-a-number, infinities and more than fifteen digits are refused', () => {
  fc.assert(
    fc.property(fc.double({ max: -Number.MIN_VALUE, noNaN: true }), currency, (amount, code) => {
      assert.throws(() => parseMoney(amount, code), isRefusal)
    }),
  )
  fc.assert(
    fc.property(fc.double({ min: 1e15, noNaN: true }), currency, (amount, code) => {
      assert.throws(() => parseMoney(amount, code), isRefusal)
    }),
  )
  for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e21, 1e300, Number.MAX_VALUE])
    assert.throws(() => parseMoney(amount, 'USD'), isRefusal)
  assert.throws(() => parseMoney(1_234_567_890_123.456, 'KWD'), isRefusal)
  assert.equal(parseMoney(9_999_999_999_999.99, 'USD').minor, LARGEST)
  assert.equal(parseMoney(0, 'USD').minor, 0n)
  assert.equal(parseMoney(-0, 'USD').minor, 0n)
})

test('any number at all is either read exactly or refused as an invalid price', () => {
  fc.assert(
    fc.property(fc.double(), currency, (amount, code) => {
      try {
        const read = parseMoney(amount, code)
        assert.equal(toJson(read).amount, amount === 0 ? 0 : amount)
      } catch (error) {
        assert.ok(isRefusal(error), String(error))
      }
    }),
    { numRuns: 3000 },
  )
})

test('a code that is no currency is refused', () => {
  for (const code of ['', 'usd', 'US', 'USDX', 'ZZZ', '$$$', '__p', 'XX\u0000'])
    assert.throws(() => parseMoney(1, code), isRefusal)
})

test('sums and differences undo each other, and currencies do not mix', () => {
  fc.assert(
    fc.property(signed, signed, currency, (a, b, code) => {
      const [first, second] = [a, b].map((units) => ({ minor: units, currency: code })) as [never, never]
      assert.deepEqual(subtract(add(first, second), second), first)
      assert.deepEqual(add(first, second), add(second, first))
    }),
  )
  assert.throws(() => add({ minor: 1n, currency: 'USD' }, { minor: 1n, currency: 'EUR' }), TypeError)
  assert.throws(() => subtract({ minor: 1n, currency: 'USD' }, { minor: 1n, currency: 'EUR' }), TypeError)
})

test('taking an amount n times is adding it n times', () => {
  fc.assert(
    fc.property(signed, fc.nat(50), (units, count) => {
      const one = { minor: units, currency: 'USD' }
      const summed = add({ minor: 0n, currency: 'USD' }, ...Array.from({ length: count }, () => one))
      assert.deepEqual(times(one, count), summed)
    }),
  )
})

test('division rounds to the nearest, halves to even, alike on both sides of zero', () => {
  fc.assert(
    fc.property(signed, fc.bigInt({ min: 1n, max: 1_000_000n }), (dividend, divisor) => {
      const quotient = divideHalfEven(dividend, divisor)
      const off = dividend - quotient * divisor
      const distance = (off < 0n ? -off : off) * 2n
      assert.ok(distance <= divisor)
      if (distance === divisor) assert.equal(quotient % 2n, 0n)
      assert.equal(divideHalfEven(-dividend, divisor), -quotient)
      assert.equal(divideHalfEven(dividend, -divisor), -quotient)
    }),
  )
  assert.deepEqual(
    [5n, 15n, 25n, 35n, -5n, -15n].map((value) => divideHalfEven(value, 10n)),
    [0n, 2n, 2n, 4n, 0n, -2n],
  )
})

test('a share is within half a unit of the exact one, and shares of 0 % and 100 % are nothing and all', () => {
  fc.assert(
    fc.property(signed, fc.integer({ min: 0, max: 100_000 }), (units, points) => {
      const money = { minor: units, currency: 'USD' }
      const off = percent(money, points).minor * 10_000n - units * BigInt(points)
      assert.ok((off < 0n ? -off : off) <= 5_000n)
      assert.equal(percent(money, 0).minor, 0n)
      assert.equal(percent(money, 10_000).minor, units)
    }),
  )
})

test('tax within a gross amount is what put upon the net gives it back, to one unit', () => {
  fc.assert(
    fc.property(minor, fc.integer({ min: 0, max: 10_000 }), (units, points) => {
      const gross = { minor: units, currency: 'USD' }
      const tax = taxWithin(gross, points)
      const net = subtract(gross, tax)
      const off = percent(net, points).minor - tax.minor
      assert.ok(tax.minor >= 0n && tax.minor <= units)
      assert.ok(off >= -1n && off <= 1n)
    }),
  )
})

test('the parts of a split sum to the whole, each within one unit of its exact share', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(signed, weights, currency, (units, shares, code) => {
      const total = shares.reduce((sum, share) => sum + share, 0n)
      fc.pre(total > 0n)
      const parts = split({ minor: units, currency: code }, shares)
      assert.equal(parts.length, shares.length)
      assert.equal(
        parts.reduce((sum, part) => sum + part.minor, 0n),
        units,
      )
      for (const [index, part] of parts.entries()) {
        const off = part.minor * total - units * (shares[index] ?? 0n)
        assert.ok((off < 0n ? -off : off) < total, `${part.minor} of ${units} for ${shares[index]}/${total}`)
        assert.equal(part.currency, code)
        if (shares[index] === 0n) assert.equal(part.minor, 0n, 'no weight, no part')
      }
    }),
    { numRuns: 2000 },
  )
  assert.throws(() => split({ minor: 1n, currency: 'USD' }, []), RangeError)
  assert.throws(() => split({ minor: 1n, currency: 'USD' }, [0n, 0n]), RangeError)
})

test('equal weights give parts that differ by one unit at most, the odd ones first', () => {
  assert.deepEqual(
    split({ minor: 100n, currency: 'USD' }, [1n, 1n, 1n]).map((part) => part.minor),
    [34n, 33n, 33n],
  )
  assert.deepEqual(
    split({ minor: -100n, currency: 'USD' }, [1n, 1n, 1n]).map((part) => part.minor),
    [-34n, -33n, -33n],
  )
})

test('converting is exact where the rate is, minds decimals of both sides and rounds to the increment', () => {
  assert.deepEqual(convert({ minor: 1000n, currency: 'USD' }, 'JPY', '150.5'), { minor: 1505n, currency: 'JPY' })
  assert.deepEqual(convert({ minor: 1500n, currency: 'JPY' }, 'KWD', '0.002'), { minor: 3000n, currency: 'KWD' })
  assert.deepEqual(convert({ minor: 1999n, currency: 'USD' }, 'IRR', '601234.5', 10_000n), {
    minor: 12_020_000n,
    currency: 'IRR',
  })
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.nat(10_000_000),
      fc.constantFrom(1n, 5n, 100n),
      (units, rate, increment) => {
        const made = convert({ minor: units, currency: 'USD' }, 'USD', `${rate / 100}`, increment)
        const off = made.minor * 100n - units * BigInt(rate)
        assert.equal(made.minor % increment, 0n)
        assert.ok((off < 0n ? -off : off) * 2n <= increment * 100n)
        assert.deepEqual(convert({ minor: units, currency: 'USD' }, 'USD', '1'), { minor: units, currency: 'USD' })
      },
    ),
  )
})

test('each way of rounding gives a multiple of the increment that is near, on its side, and no smaller for a larger amount', () => {
  const increments = fc.constantFrom(1n, 5n, 25n, 1000n)
  const inputs = [signed, signed, fc.integer({ min: 1, max: 10_000_000 }), increments, fc.constantFrom(...ROUNDINGS)] as const
  fc.assert(
    fc.property(...inputs, (one, other, rate, increment, mode) => {
      const made = (units: bigint) =>
        convert({ minor: units, currency: 'USD' }, 'EUR', (rate / 10_000).toFixed(4), increment, mode).minor
      const to = made(one)
      const off = to * 10_000n - one * BigInt(rate)
      const distance = off < 0n ? -off : off
      assert.equal(to % increment, 0n)
      assert.ok(distance < increment * 10_000n)
      assert.equal(made(-one), -to, 'alike on both sides of zero')
      if (mode === 'up') assert.ok(off * (one < 0n ? -1n : 1n) >= 0n)
      if (mode === 'down') assert.ok(off * (one < 0n ? -1n : 1n) <= 0n)
      if (mode.startsWith('half')) assert.ok(distance * 2n <= increment * 10_000n)
      if (mode === 'half_up' && distance * 2n === increment * 10_000n) assert.ok(off * (one < 0n ? -1n : 1n) > 0n)
      assert.ok(one <= other ? to <= made(other) : to >= made(other))
    }),
    { numRuns: 3000 },
  )
})

test('amounts below zero and below one are written with their sign and zeros', () => {
  assert.deepEqual(minorToJson(-5n, 'USD'), { amount: -0.05, currency: 'USD' })
  assert.deepEqual(minorToJson('7', 'KWD'), { amount: 0.007, currency: 'KWD' })
  assert.deepEqual(minorToJson(12, 'JPY'), { amount: 12, currency: 'JPY' })
})
