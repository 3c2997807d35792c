import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { addProduct, buy, openShop, violations } from '#test/kit/shop.ts'

const DECLINED = { card_number: '4000000000000002' }
const GOOD = { card_number: '4242424242424242' }

test('a key that was used to pay answers again, and refuses another card (API-05)', async () => {
  await using shop = await openShop()
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const order = await buy(shop, variantId, 1, { payment: DECLINED })
  assert.equal(order.body.payment_status, 'failed')
  const pay = (key: string, payment: object) =>
    shop.call<{ status: string; payment_status: string; timeline: { type: string }[] }>(
      `POST /orders/${order.body.id}/pay?access=${order.body.access_token}`,
      { payment_method: 'demo', payment },
      { key },
    )
  const first = randomUUID()
  const declined = await pay(first, DECLINED)
  assert.equal(declined.body.payment_status, 'failed')
  const again = await pay(first, DECLINED)
  assert.equal(again.headers.get('idempotent-replayed'), 'true')
  assert.deepEqual(again.body.timeline, declined.body.timeline, 'nothing was tried a second time')
  const other = await pay(first, GOOD)
  assert.equal(other.status, 422)
  assert.equal(other.body['code'], 'idempotency_key_reused')
  const second = randomUUID()
  const both = await Promise.all([pay(second, GOOD), pay(second, GOOD)])
  assert.ok(both.some((answer) => answer.status === 200 && answer.body.payment_status === 'paid'))
  assert.ok(both.every((answer) => answer.status === 200 || answer.body['code'] === 'idempotency_in_progress'))
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
})
