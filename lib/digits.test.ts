import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { COUNT_PATTERN, latinDigits, readCount, writeAmount, writeCount } from './digits.ts'
import { LOCALES } from './locale.ts'

test('a count reads back from the digits of every language, and fits the field', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(...LOCALES), (count, locale) => {
      const text = writeCount(count, locale)
      assert.equal(readCount(` ${text} `), count)
      assert.match(text, new RegExp(`^${COUNT_PATTERN}$`, 'v'))
    }),
  )
  assert.deepEqual([writeCount(12, 'fa'), writeCount(12, 'ar'), writeCount(12, 'uk')], ['۱۲', '١٢', '12'])
})

test('an amount stands in a field with the digits and the decimal sign of the language', () => {
  const written = LOCALES.map((locale) => writeAmount('1250.5', locale))
  assert.deepEqual(written, ['1250.5', '۱۲۵۰٫۵', '١٢٥٠٫٥', '1250,5'])
  assert.equal(writeAmount('', 'fa'), '')
})

test('what is no count is none: a part, less than nothing, words, too many digits', () => {
  for (const text of ['', '-1', '1.5', '1,5', '۱٫۵', 'two', '1e3', '1234567890']) assert.equal(readCount(text), undefined, text)
  assert.equal(latinDigits('کد ۱۲٣'), 'کد 123')
})
