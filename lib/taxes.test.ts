import assert from 'node:assert/strict'
import { test } from 'node:test'
import { billed, placeKey, rateFor, type TaxRate } from './taxes.ts'

const classes = [
  { code: 'standard', basis_points: null },
  { code: 'reduced', basis_points: 700 },
  { code: 'zero', basis_points: 0 },
]
const rate = (basis_points: number, where: Partial<TaxRate> = {}): TaxRate => ({
  tax_class: 'standard',
  country: null,
  region: null,
  branch_id: null,
  basis_points,
  valid_from: null,
  valid_until: null,
  ...where,
})
const asked = (change: object = {}) => ({
  taxClass: 'standard',
  place: { country: 'US', region: 'California' },
  branchId: 'b1',
  now: Date.parse('2026-06-01T00:00:00Z'),
  ...change,
})

test('the closest rate holds: region before country before anywhere, then the branch’s own', () => {
  const rates = [
    rate(100),
    rate(200, { branch_id: 'b1' }),
    rate(300, { country: 'US' }),
    rate(400, { country: 'US', branch_id: 'b1' }),
    rate(500, { country: 'US', region: ' california ' }),
    rate(600, { country: 'DE' }),
    rate(700, { country: 'US', branch_id: 'b2' }),
  ]
  const of = (change: object) => rateFor(rates, classes, 0, asked(change))
  assert.equal(of({}), 500)
  assert.equal(of({ place: { country: 'US', region: 'Texas' } }), 400)
  assert.equal(of({ place: { country: 'US', region: null }, branchId: 'b3' }), 300)
  assert.equal(of({ place: { country: 'FR', region: null } }), 200)
  assert.equal(of({ place: null, branchId: 'b3' }), 100)
})

test('a rate holds from its beginning until before its end; the one that came last holds', () => {
  const rates = [
    rate(1_600, { valid_until: '2026-07-01T00:00:00Z' }),
    rate(1_900, { valid_from: '2026-07-01T00:00:00Z' }),
    rate(2_000, { valid_from: '2026-08-01T00:00:00Z' }),
  ]
  const at = (time: string) => rateFor(rates, classes, 0, asked({ now: Date.parse(time) }))
  assert.equal(at('2026-06-30T23:59:59.999Z'), 1_600)
  assert.equal(at('2026-07-01T00:00:00Z'), 1_900)
  assert.equal(at('2026-08-01T00:00:00Z'), 2_000)
})

test('without a rate the class says, then the shop; a class that is gone is taxed at the standard rate', () => {
  assert.equal(rateFor([], classes, 825, asked()), 825)
  assert.equal(rateFor([], classes, 825, asked({ taxClass: 'reduced' })), 700)
  assert.equal(rateFor([], classes, 825, asked({ taxClass: 'zero' })), 0)
  assert.equal(rateFor([rate(900)], classes, 825, asked({ taxClass: 'books' })), 900)
})

test('who owes no tax pays a price without the tax that it contains', () => {
  const price = { minor: 12_000n, currency: 'EUR' }
  const terms = { included: true, exempt: true, rateOf: () => 2_000 }
  assert.deepEqual(billed(price, 'standard', terms), { unit: { minor: 10_000n, currency: 'EUR' }, basisPoints: 0 })
  assert.deepEqual(billed(price, 'standard', { ...terms, included: false }), { unit: price, basisPoints: 0 })
  assert.deepEqual(billed(price, 'standard', { ...terms, exempt: false }), { unit: price, basisPoints: 2_000 })
})

test('names of places are the same in whatever way they are typed', () => {
  for (const [one, other] of [
    ['Île-de-France', 'ile de  france'],
    ['تهران بزرگ', 'تهران\u200cبزرگ'],
    ['يزد', 'یزد'],
    ['كرمان', 'کرمان'],
    ['КИЇВ', 'Київ'],
  ] as const)
    assert.equal(placeKey(one), placeKey(other))
  assert.notEqual(placeKey('Київ'), placeKey('Львів'))
})
