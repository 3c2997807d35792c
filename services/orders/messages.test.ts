import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonInWords, timelineMessage } from './messages.ts'

test('the refund of a return names its return in the language of the reader', () => {
  assert.equal(reasonInWords('Return R-7', 'en'), 'Return R-7')
  assert.equal(reasonInWords('Return R-7', 'fa'), 'مرجوعی R-7')
  assert.equal(reasonInWords('Return R-7', 'ar'), 'الإرجاع R-7')
  assert.equal(reasonInWords('Return R-7', 'uk'), 'Повернення R-7')
  const refunded = { reason: 'Return R-7', amount: { amount: 5, currency: 'USD' } }
  assert.match(timelineMessage('refunded', refunded, 'uk'), /^Кошти повернено: .* — Повернення R-7$/)
})

test('what people wrote as a reason stays as it is', () => {
  assert.equal(reasonInWords('Return the favour, please', 'uk'), 'Return the favour, please')
})
