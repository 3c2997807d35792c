import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CodeTerms, worthOf } from './worth.ts'

const usd = (minor: bigint) => ({ minor, currency: 'USD' })
const open: CodeTerms = {
  percentPoints: 1_000,
  amount: null,
  maxDiscount: null,
  minSubtotal: usd(0n),
  includedProducts: [],
  includedCategories: [],
  excludedProducts: [],
  excludedCategories: [],
}
const line = (id: string, minor: bigint, category_ids: string[] = []) => ({
  variant_id: `v-${id}`,
  product_id: `p-${id}`,
  category_ids,
  total: usd(minor),
})

test('a code is worth its part of what it is for, capped, and never more than that costs (PRM-01)', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const ids = fc.uniqueArray(id)
  const goods = fc.array(fc.record({ id, minor: fc.bigInt({ min: 0n, max: 10n ** 9n }), categories: ids }), { maxLength: 12 })
  const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n)
  fc.assert(
    fc.property(
      goods,
      fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: null }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      fc.option(fc.bigInt({ min: 1n, max: 10n ** 8n }), { nil: null }),
      fc.bigInt({ min: 0n, max: 10n ** 9n }),
      ids,
      ids,
      (items, percentPoints, amount, cap, least, included, excluded) => {
        const lines = items.map((item) => line(item.id, item.minor, item.categories))
        const terms: CodeTerms = {
          ...open,
          percentPoints,
          amount: percentPoints === null ? usd(amount) : null,
          maxDiscount: cap === null ? null : usd(cap),
          minSubtotal: usd(least),
          includedCategories: included,
          excludedProducts: excluded.map((one) => `p-${one}`),
        }
        const worth = worthOf(terms, lines)
        const subtotal = sum(items.map((item) => item.minor))
        if (subtotal < least) {
          assert.deepEqual(worth, { refusal: 'code_minimum', missing: usd(least - subtotal) })
          return
        }
        const meant = items.filter(
          (item) =>
            !excluded.includes(item.id) && (included.length === 0 || item.categories.some((one) => included.includes(one))),
        )
        const most = sum(meant.map((item) => item.minor))
        if (most === 0n) {
          assert.deepEqual(worth, { refusal: 'code_goods' })
          return
        }
        assert.ok('amount' in worth)
        assert.ok(worth.amount.minor <= most && (cap === null || worth.amount.minor <= cap) && worth.amount.minor >= 0n)
        if (percentPoints !== null && cap === null) {
          const off = worth.amount.minor * 10_000n - most * BigInt(percentPoints)
          assert.ok((off < 0n ? -off : off) * 2n <= 10_000n, 'rounded once')
        }
        assert.equal(worth.variantIds.length, meant.length)
      },
    ),
    { numRuns: 500 },
  )
})

test('what is excluded stays excluded where its category is included', () => {
  const terms = { ...open, includedCategories: ['shoes'], excludedProducts: ['p-b'] }
  const worth = worthOf(terms, [line('a', 1_000n, ['shoes']), line('b', 5_000n, ['shoes']), line('c', 9_000n, ['hats'])])
  assert.deepEqual(worth, { amount: usd(100n), variantIds: ['v-a'] })
})
