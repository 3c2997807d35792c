import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AppError } from '#lib/errors.ts'
import { type Applied, deepestFall, LOOK_BACK_MS, priorOf, stepsOf, type Wanted } from './applied.ts'
import { basisPoints } from './modifier.ts'
import { bestCut, cut, type Reduction } from './reduction.ts'

const minor = fc.bigInt({ min: 1n, max: 10n ** 12n })
const increment = fc.constantFrom(1n, 5n, 100n, 10_000n)
const reduction: fc.Arbitrary<Reduction> = fc.oneof(
  fc.record({
    id: fc.uuid(),
    type: fc.constant('percentage' as const),
    value: fc.integer({ min: 1, max: 10_000 }),
    currency: fc.constant(null),
  }),
  fc.record({
    id: fc.uuid(),
    type: fc.constant('fixed' as const),
    value: fc.integer({ min: 1, max: 10 ** 9 }),
    currency: fc.constant('USD'),
  }),
)
const bounds = (step: bigint, floor = 0n) => ({
  increment: step,
  floor,
  inCurrency: (one: Reduction) => BigInt(one.value),
})

test('a cut never makes a price dearer, nor less than nothing, nor less than its floor unless it was less (CAT-33)', () => {
  fc.assert(
    fc.property(minor, reduction, increment, fc.bigInt({ min: 0n, max: 10n ** 12n }), (price, one, step, floor) => {
      const after = cut(price, one, bounds(step, floor))
      assert.ok(after >= 0n && after <= price)
      assert.ok(after >= (floor < price ? floor : price))
    }),
    { numRuns: 2000 },
  )
})

test('a percentage is within half an increment of the exact share, a fixed cut is exact', () => {
  fc.assert(
    fc.property(minor, reduction, increment, (price, one, step) => {
      const after = cut(price, one, bounds(step))
      if (one.type === 'fixed') {
        const left = price - BigInt(one.value)
        assert.equal(after, left > 0n ? left : 0n)
        return
      }
      const off = after * 10_000n - price * (10_000n - BigInt(one.value))
      if (after < price) assert.ok((off < 0n ? -off : off) * 2n <= 10_000n * step)
    }),
    { numRuns: 2000 },
  )
})

test('the best cut is the one that leaves least, whatever their order; cuts do not add up', () => {
  fc.assert(
    fc.property(minor, fc.array(reduction, { maxLength: 6 }), fc.nat(), (price, list, seed) => {
      const best = bestCut(price, list, bounds(1n))
      const each = list.map((one) => cut(price, one, bounds(1n)))
      const least = each.reduce((low, amount) => (amount < low ? amount : low), price)
      assert.equal(best?.minor ?? price, least)
      const turned = [...list.slice(seed % (list.length + 1)), ...list.slice(0, seed % (list.length + 1))]
      assert.equal(bestCut(price, turned, bounds(1n))?.minor, best?.minor)
      assert.equal(best === undefined, least === price)
    }),
  )
})

const NOW = Date.UTC(2026, 5, 1)
const DAY = 86_400_000
type Row = Parameters<typeof priorOf>[0][number]
const row = (amount: number, from: number, to: number | null, reduced = false, prior: number | null = null): Row => ({
  amount_minor: amount,
  reduced,
  prior_minor: prior,
  since: NOW - from * DAY,
  until: to === null ? null : NOW - to * DAY,
})

test('the price before a reduction is the lowest that was asked in the 30 days before it (Directive 98/6/EC, 6a)', () => {
  const day = fc.integer({ min: 0, max: 90 })
  const rows = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 1_000 }), from: day, length: day }), { maxLength: 12 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 1_000 }), (list, minorNow) => {
      const past = list.map(({ amount, from, length }) => row(amount, from + 1, Math.max(0, from + 1 - length)))
      const prior = priorOf(past, { minor: minorNow, reduced: true }, NOW)
      const recent = past.filter((one) => (one.until ?? NOW) > NOW - LOOK_BACK_MS)
      if (recent.length === 0) assert.equal(prior, null)
      else assert.ok(recent.every((one) => one.amount_minor >= (prior ?? 0)) && recent.some((one) => one.amount_minor === prior))
      assert.equal(priorOf(past, { minor: minorNow, reduced: false }, NOW), null)
    }),
    { numRuns: 1000 },
  )
})

test('a reduction that deepens keeps its price before; one that is taken back in part is announced anew', () => {
  const past = [row(100, 40, 10), row(80, 10, null, true, 100)]
  assert.equal(priorOf(past, { minor: 70, reduced: true }, NOW), 100)
  assert.equal(priorOf(past, { minor: 80, reduced: true }, NOW), 100)
  assert.equal(priorOf(past, { minor: 90, reduced: true }, NOW), 80, 'the lowest of the last 30 days was 80 itself')
})

test('a price raised for a few days is no price before', () => {
  const past = [row(75, 60, 3), row(100, 3, null)]
  assert.equal(priorOf(past, { minor: 80, reduced: true }, NOW), 75)
})

test('the log of what was asked ends and begins exactly where something differs', () => {
  const variants = ['a', 'b', 'c']
  const amounts = fc.array(
    fc.record({ v: fc.constantFrom(...variants), minor: fc.integer({ min: 1, max: 3 }), reduced: fc.boolean() }),
    {
      maxLength: 3,
    },
  )
  fc.assert(
    fc.property(amounts, amounts, (before, after) => {
      const unique = <T extends { v: string }>(list: T[]) => [...new Map(list.map((one) => [one.v, one])).values()]
      const open: Applied[] = unique(before).map(({ v, minor: amount, reduced }, id) => ({
        id,
        variant_id: v,
        currency: 'USD',
        amount_minor: amount,
        reduced,
        prior_minor: null,
        since: 0,
        until: null,
      }))
      const wanted: Wanted[] = unique(after).map(({ v, minor: amount, reduced }) => ({
        variant_id: v,
        currency: 'USD',
        minor: amount,
        reduced,
        prior: null,
      }))
      const { ended, begun } = stepsOf(open, wanted)
      const kept = open.filter((one) => !ended.includes(one))
      assert.deepEqual(
        [
          ...kept.map((one) => [one.variant_id, one.amount_minor, one.reduced]),
          ...begun.map((one) => [one.variant_id, one.minor, one.reduced]),
        ].sort(),
        wanted.map((one) => [one.variant_id, one.minor, one.reduced]).sort(),
      )
      const again = stepsOf(
        wanted.map((one, id) => ({ ...one, id, amount_minor: one.minor, prior_minor: one.prior, since: 0, until: null })),
        wanted,
      )
      assert.deepEqual(again, { ended: [], begun: [] })
      const fall = deepestFall(ended, begun, 'USD')
      if (fall) assert.ok(fall.to < fall.from)
    }),
  )
})

test('percentages are read to two decimals, and not beyond their bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999, max: 1_000_000 }), (points) => {
      assert.equal(basisPoints(Number((points / 100).toFixed(2)), -99.99, 10_000, '/value'), points)
    }),
  )
  for (const wrong of [12.345, -100, 10_001, Number.NaN, 1e-7])
    assert.throws(
      () => basisPoints(wrong, -99.99, 10_000, '/value'),
      (error) => error instanceof AppError && error.code === 'invalid_price',
    )
})
