import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { bring, comeBack, offer, orderBy, orderNow, referenceOf } from '#test/kit/bank.ts'
import { openPayPal, type PayPal } from '#test/kit/paypal.ts'
import { ADMIN, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
let bank: PayPal
let code = ''
before(async () => {
  shop = await openShop({ privateAddresses: true })
  bank = await openPayPal()
  code = await offer(shop, bank)
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
  await bank.server.close()
})

test('a refund that PayPal had completed and that fails afterwards is taken back, once, and can be given anew (PAY-04)', async () => {
  const { body: order } = await orderBy(shop, code, 'USD')
  const reference = referenceOf(order)
  bank.pay(reference)
  await comeBack(shop, order, bank.query(reference, 'paid'))
  const giveBack = async () =>
    shop.call(
      `POST /orders/${order.id}/refund`,
      { amount: 2, reason: 'A test' },
      { token: await shop.signIn(ADMIN), key: randomUUID() },
    )
  const state = async () => {
    await shop.settle()
    return [(await orderNow(shop, order)).payment_status, bank.given(reference)]
  }
  assert.equal((await giveBack()).status, 200)
  assert.deepEqual(await state(), ['partially_refunded', 200])
  const message = bank.failLastRefund()
  const answers = await Promise.all([message, message, bank.failLastRefund()].map((one) => bring(shop, 'paypal', one)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  )
  assert.deepEqual(await state(), ['paid', 0])
  assert.equal((await giveBack()).status, 200)
  assert.deepEqual(await state(), ['partially_refunded', 200])
})
