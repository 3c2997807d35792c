import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCurrency } from './currency.ts'
import { convert } from './money.ts'
import { plainDecimal, rateTurned } from './rates.ts'
import { firstCurrencies, REFERENCE_RATES, rateBetween, unitShare } from './reference-rates.ts'

test('a new shop in any of the currencies has the others at rates that are decimals above zero, its own first and without one', () => {
  for (const base of Object.keys(REFERENCE_RATES)) {
    assert.ok(isCurrency(base), base)
    const [first, ...others] = firstCurrencies(base)
    assert.deepEqual([first?.code, first?.rate], [base, null])
    assert.ok(others.length >= 4 && others.every(({ code }) => code !== base))
    for (const { code, rate } of others) {
      assert.match(rate ?? '', /^\d+(\.\d{1,20})?$/, `${base} ${code}`)
      const there = Number(rate) * Number(rateBetween(code, base))
      assert.ok(Math.abs(there - 1) < 1e-9, `${base} ${code}: there and back`)
    }
  }
})

test('a rate of a millionth keeps its digits: what is converted there and back is what it was', () => {
  const dollars = { minor: 5_900n, currency: 'USD' }
  const rials = convert(dollars, 'IRR', rateBetween('USD', 'IRR'))
  assert.equal(rials.minor, 58_115_000n)
  assert.equal(convert(rials, 'USD', rateBetween('IRR', 'USD')).minor, 5_900n)
})

test('a rate is turned round without an exponent', () => {
  assert.equal(rateTurned('0.0000010152284264', 9), '985000')
  assert.equal(rateTurned('985000', 12), '0.00000101522842640'.replace(/0$/, ''))
  assert.equal(plainDecimal(1e-7, 9), '0.0000001')
})

test('what is counted for a unit of the base currency is worth about a dollar, more or less', () => {
  for (const [code, { rate }] of Object.entries(REFERENCE_RATES)) {
    const dollars = 1 / (unitShare(code) * Number(rate))
    assert.ok(dollars > 0.2 && dollars < 4.5, `${code}: ${dollars}`)
  }
  assert.equal(unitShare('USD'), 1)
  assert.equal(unitShare('IRR'), 1e-6)
})
