import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingOf } from './payment-standing.ts'

const eur = (amount: number) => ({ amount, currency: 'EUR' })
const order = { payment_status: 'pending' as const, total: eur(30), amount_due: eur(0), amount_back: eur(0) }

test('an order of which a part is owed is paid in part; of which too much is paid, to be refunded; else it stands as it says', () => {
  assert.deepEqual(standingOf({ ...order, amount_due: eur(10) }), { state: 'partly_paid', amount: eur(10) })
  assert.deepEqual(standingOf({ ...order, amount_due: eur(30) }), { state: 'pending' })
  assert.deepEqual(standingOf({ ...order, amount_due: null, amount_back: null }), { state: 'pending' })
  assert.deepEqual(standingOf({ ...order, payment_status: 'paid' as const }), { state: 'paid' })
  assert.deepEqual(standingOf({ ...order, payment_status: 'paid' as const, amount_back: eur(5) }), {
    state: 'to_refund',
    amount: eur(5),
  })
  assert.deepEqual(standingOf({ ...order, payment_status: 'partially_refunded' as const }), { state: 'partially_refunded' })
})
