import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PriceRow } from '../products/source.ts'
import { pricesAfter } from './change-prices.ts'

const row = (amount: number, change: Partial<PriceRow> = {}): PriceRow => ({
  variant_id: null,
  currency: 'USD',
  amount_minor: amount,
  compare_at_minor: null,
  cost: null,
  ...change,
})
const amounts = (prices: PriceRow[]) => prices.map((price) => price.amount_minor)

test('prices of the currency change by percent, rounded half to even once; others stay (CAT-20)', () => {
  const prices = [row(1000), row(1005, { variant_id: 'v' }), row(1000, { currency: 'EUR' })]
  assert.deepEqual(amounts(pricesAfter(prices, { currency: 'USD', percent: 10 })), [1100, 1105, 1000])
  assert.deepEqual(amounts(pricesAfter(prices, { currency: 'USD', percent: -50 })), [500, 503, 1000])
  assert.deepEqual(amounts(pricesAfter([row(50)], { currency: 'USD', percent: 1 })), [50])
  assert.deepEqual(amounts(pricesAfter([row(150)], { currency: 'USD', percent: 1 })), [152])
})

test('prices change by an amount of the currency, and never to nothing (CAT-20)', () => {
  assert.deepEqual(amounts(pricesAfter([row(1000)], { currency: 'USD', amount: 1.5 })), [1150])
  assert.deepEqual(amounts(pricesAfter([row(1000)], { currency: 'USD', amount: -9.99 })), [1])
  assert.throws(() => pricesAfter([row(1000)], { currency: 'USD', amount: -10 }), { code: 'invalid_price' })
  assert.throws(() => pricesAfter([row(1000)], { currency: 'EUR', amount: 1 }), { code: 'no_price' })
  assert.throws(() => pricesAfter([row(1000)], { currency: 'USD', amount: 0.001 }), { code: 'invalid_price' })
})

test('a price cut can keep the former price to be shown, the higher of the two (CAT-20)', () => {
  const [cut, twice] = pricesAfter([row(1000), row(1000, { compare_at_minor: 1500 })], {
    currency: 'USD',
    percent: -10,
    keep_as_former: true,
  })
  assert.deepEqual([cut?.amount_minor, cut?.compare_at_minor, twice?.compare_at_minor], [900, 1000, 1500])
  const [raised] = pricesAfter([row(1000)], { currency: 'USD', percent: 10, keep_as_former: true })
  assert.equal(raised?.compare_at_minor, null)
})

test('a change by percent is never off by more than half of the smallest unit (CAT-20)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: -4_000, max: 50_000 }), (minor, hundredths) => {
      const exact = minor + (minor * hundredths) / 10_000
      const [price] = pricesAfter([row(minor)], { currency: 'USD', percent: hundredths / 100 })
      assert.ok(Math.abs((price?.amount_minor ?? 0) - exact) <= 0.5 + 1e-6)
    }),
  )
})
