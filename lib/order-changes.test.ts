import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeTexts } from './order-changes.ts'

const USD = (amount: number) => ({ amount, currency: 'USD' })

test('a change reads from before to after, whatever direction the name of the goods is written in', () => {
  const more = (name: string) => [{ what: 'line', name, from: 3, to: 5 } as const]
  const total = { from: USD(54), to: USD(90) }
  const [persian] = changeTexts(more('Stoneware Mug'), total, 'fa')
  assert.equal(persian, '\u2068Stoneware Mug\u2069: ۳ ← ۵')
  const [english] = changeTexts(more('لیوان'), total, 'en')
  assert.equal(english, '\u2068لیوان\u2069: 3 → 5')
  const moved = { what: 'delivery', name: '', from: 'Standard', to: '' } as const
  assert.equal(changeTexts([moved], { from: USD(1), to: USD(1) }, 'uk')[0], 'Доставка: \u2068Standard\u2069 → —')
})
