import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slugify } from './slug.ts'

const text = fc.string({ unit: 'binary', maxLength: 300 })

test('whatever the name, a slug has letters, marks and digits joined by single hyphens, 120 at most', () => {
  fc.assert(
    fc.property(text, (name) => {
      const slug = slugify(name)
      assert.match(slug, /^([\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*)?$/u)
      assert.ok(slug.length <= 120)
      assert.ok(slug.isWellFormed())
    }),
    { numRuns: 2000 },
  )
})

test('the slug of a slug is itself', () => {
  fc.assert(
    fc.property(text, (name) => {
      assert.equal(slugify(slugify(name)), slugify(name))
    }),
    { numRuns: 2000 },
  )
})

test('a slug survives being part of an address', () => {
  fc.assert(
    fc.property(text, (name) => {
      const slug = slugify(name)
      const path = new URL(`http://shop.example/products/${encodeURIComponent(slug)}/x`).pathname.split('/')
      assert.equal(decodeURIComponent(path[2] ?? ''), slug)
    }),
  )
})

test('names in every language of the shop keep their letters', () => {
  assert.equal(slugify('Oak Table, 120 × 80'), 'oak-table-120-80')
  assert.equal(slugify('Men’s T-Shirt'), 'mens-t-shirt')
  assert.equal(slugify('پیراهن نخی آبی'), 'پیراهن-نخی-آبی')
  assert.equal(slugify('می‌خواهم'), 'میخواهم')
  assert.equal(slugify('مصباح طاولة'), 'مصباح-طاولة')
  assert.equal(slugify("М'який плед"), 'мякий-плед')
  assert.equal(slugify('۱۲ عدد'), '۱۲-عدد')
})

test('a name without a letter or digit has no slug', () => {
  for (const name of ['', '   ', '---', '!?…', '🙂', '\u0000']) assert.equal(slugify(name), '')
})
