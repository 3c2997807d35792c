import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyDiff, diffOf, type Json } from './diff.ts'

const names = fc.constantFrom('en', 'fa', 'name', 'prices', 'USD', '0', 'constructor', '__proto__x')
const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string())
const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(leaf, { maxLength: 3 }),
    fc.dictionary(names, tie('document'), { maxKeys: 4 }),
  ) as fc.Arbitrary<Json>,
}))

// Objects with and without prototypes are the same document.
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value))

test('what differs, applied to the older, gives the newer (CAT-16)', () => {
  fc.assert(
    fc.property(document, document, (older, newer) => {
      assert.deepEqual(plain(applyDiff(older, diffOf(older, newer))), plain(newer))
    }),
  )
})

test('two documents differ nowhere if, and only if, they are the same (CAT-16)', () => {
  fc.assert(fc.property(document, (one) => assert.deepEqual(diffOf(one, plain(one)), [])))
  fc.assert(
    fc.property(document, document, (one, other) => {
      if (diffOf(one, other).length === 0) assert.deepEqual(plain(one), plain(other))
    }),
  )
})

test('a change is told by the field that changed, no more (CAT-16)', () => {
  const older = { name: 'Lamp', tags: ['a'], prices: { USD: { amount: 10, compare_at: null } }, gone: 1 }
  const newer = { name: 'Lamp', tags: ['a', 'b'], prices: { USD: { amount: 12, compare_at: null }, EUR: { amount: 9 } } }
  assert.deepEqual(diffOf(older, newer), [
    { path: ['gone'], before: 1 },
    { path: ['prices', 'EUR'], after: { amount: 9 } },
    { path: ['prices', 'USD', 'amount'], before: 10, after: 12 },
    { path: ['tags'], before: ['a'], after: ['a', 'b'] },
  ])
})
