import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  direction,
  fallbackChain,
  formatDate,
  formatMoney,
  formatNumber,
  formatRelative,
  isLocale,
  LOCALES,
  negotiateLocale,
} from './locale.ts'

const locale = fc.constantFrom(...LOCALES)
const DIGITS = { en: '0123456789', uk: '0123456789', fa: '۰۱۲۳۴۵۶۷۸۹', ar: '٠١٢٣٤٥٦٧٨٩' } as const
const digitsOf = (text: string, language: (typeof LOCALES)[number]) =>
  [...text].flatMap((sign) => (DIGITS[language].includes(sign) ? [DIGITS[language].indexOf(sign)] : [])).join('')

test('numbers are written with the digits of the language, all of them', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), locale, (value, language) => {
      const text = formatNumber(value, language)
      assert.equal(digitsOf(text, language), String(value))
      assert.equal([...text].filter((sign) => /\p{Nd}/u.test(sign)).length, String(value).length, 'no digits of another script')
    }),
  )
})

test('money shows every unit of its amount, on one line', () => {
  const currency = fc.constantFrom('USD', 'EUR', 'UAH', 'SAR', 'IRR', 'KWD', 'JPY')
  fc.assert(
    fc.property(fc.nat(1_000_000_000), currency, locale, (amount, code, language) => {
      const text = formatMoney({ amount, currency: code }, language)
      assert.ok(digitsOf(text, language).startsWith(String(amount)), text)
      assert.doesNotMatch(text, /[ \n\t]/, 'no place to break the line')
      assert.equal(text.startsWith('\u200f'), direction(language) === 'rtl')
    }),
  )
  assert.equal(formatMoney({ amount: 1234.5, currency: 'USD' }, 'en'), '$1,234.50')
  assert.match(formatMoney({ amount: 1234.5, currency: 'USD' }, 'fa'), /۱٬۲۳۴٫۵۰.*دلار/)
  assert.match(formatMoney({ amount: 50_000, currency: 'IRR' }, 'fa'), /۵۰٬۰۰۰.*ریال/)
})

test('dates are Jalali in Persian, Gregorian elsewhere, for any instant', () => {
  const noon = '2026-03-21T12:00:00Z'
  assert.match(formatDate(noon, 'fa', 'date', 'UTC'), /۱۴۰۵/)
  assert.match(formatDate(noon, 'ar', 'date', 'UTC'), /٢١ مارس ٢٠٢٦/)
  assert.match(formatDate(noon, 'en', 'date', 'UTC'), /Mar 21, 2026/)
  assert.match(formatDate(noon, 'uk', 'date', 'UTC'), /2026\u00a0р\.$/)
  assert.equal(formatDate(noon, 'en', 'time', 'UTC').replace(/\s/g, ' '), '12:00 PM')
  const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, locale, fc.constantFrom('date', 'datetime', 'time'), (at, language, style) => {
      assert.ok(formatDate(at.toISOString(), language, style, 'Asia/Tehran').length > 0)
    }),
  )
})

test('how long ago is told in the largest unit that fits', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  const told = (seconds: number) => formatRelative(new Date(now + seconds * 1000).toISOString(), 'en', now)
  assert.equal(told(0), 'now')
  assert.equal(told(-30), '30 seconds ago')
  assert.equal(told(-3 * 3600), '3 hours ago')
  assert.equal(told(-86_400), 'yesterday')
  assert.equal(told(86_400), 'tomorrow')
  assert.equal(told(-3 * 31_536_000), '3 years ago')
})

test('any Accept-Language header gives a language of the shop or nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (header) => {
      const found = negotiateLocale(header)
      assert.ok(found === undefined || isLocale(found))
    }),
  )
  assert.equal(negotiateLocale('fa-IR,fa;q=0.9,en;q=0.8'), 'fa')
  assert.equal(negotiateLocale('de;q=1, uk;q=0.4, ar;q=0.6'), 'ar')
  assert.equal(negotiateLocale('EN-gb'), 'en')
  assert.equal(negotiateLocale('fa;q=0, en'), 'en')
  assert.equal(negotiateLocale('de, fr'), undefined)
  assert.equal(negotiateLocale('*'), undefined)
  assert.equal(negotiateLocale(undefined), undefined)
})

test('languages are tried once each: the wanted, the shop’s own, then the rest', () => {
  fc.assert(
    fc.property(locale, locale, (wanted, own) => {
      const chain = fallbackChain(wanted, own)
      assert.equal(chain[0], wanted)
      assert.ok(chain.indexOf(own) <= 1)
      assert.deepEqual([...chain].sort(), [...LOCALES].sort())
    }),
  )
})

test('only the four tags are languages of the shop', () => {
  for (const value of ['EN', 'en-US', '', 'de', null, undefined, 1, ['en'], '__proto__']) assert.equal(isLocale(value), false)
  assert.deepEqual(
    LOCALES.filter((language) => direction(language) === 'rtl'),
    ['fa', 'ar'],
  )
})
