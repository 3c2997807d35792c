import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lackingTo } from './minimum.ts'

const usd = (minor: bigint) => ({ minor, currency: 'USD' })

test('goods lack what is missing to the smallest order, and nothing from there on', () => {
  assert.deepEqual(lackingTo(usd(2_000n), usd(1_999n)), usd(1n))
  assert.equal(lackingTo(usd(2_000n), usd(2_000n)), null)
  assert.equal(lackingTo(usd(0n), usd(0n)), null)
  assert.throws(() => lackingTo(usd(1n), { minor: 1n, currency: 'EUR' }), TypeError)
})
