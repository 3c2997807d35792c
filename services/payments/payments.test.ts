import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { recoverNow } from '#test/kit/recovery.ts'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { signDemo } from './gateways/demo.ts'

const CHALLENGE = { payment: { card_number: '4000002500003155' } }
let shop: TestShop

before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Told {
  status: string
  payment_status: string
  timeline: { type: string }[]
  payment: { id: string; status: string; reason: string | null; action: { url: string } | null }
}

const look = async (id: string, access: string) => (await shop.call<Told>(`GET /orders/${id}?access=${access}`)).body

const left = async (productId: string) => {
  const product = await shop.call<{ variants: { inventory: { available: number } }[] }>(`GET /products/${productId}`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  return product.body.variants[0]?.inventory.available
}

/** A message of the bank, signed as it signs. */
const webhook = (paymentId: string, status: string, change: { id?: string; signature?: string } = {}) => {
  const charge = { reference: `demo_${paymentId}`, status, scenario: 'success', reason: null }
  const body = JSON.stringify({ id: change.id ?? randomUUID(), payment_id: paymentId, charge })
  const signature = change.signature ?? signDemo(shop.runtime.systemContext('payments'), body)
  return shop.call('POST /payments/webhooks/demo', body, { headers: { 'x-demo-signature': signature } })
}

/** The shopper's answer on the bank's page. */
const decide = (url: string, decision: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ decision }) })

const challenged = async (quantity = 1) => {
  const product = await addProduct(shop, { quantity: 3 })
  const bought = await buy(shop, product.variantId, quantity, CHALLENGE)
  assert.deepEqual([bought.status, bought.body.status, bought.body.payment_status], [201, 'pending', 'pending'])
  const payment = bought.body.payment as Told['payment']
  return { product, id: bought.body.id, access: bought.body.access_token, payment, url: payment.action?.url ?? '' }
}

test('an approved challenge confirms the order and leads back to the shop', async () => {
  const { id, access, url, product } = await challenged(2)
  const page = await fetch(url)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /Approve/)
  const answer = await decide(url, 'approve')
  assert.equal(answer.status, 303)
  assert.match(answer.headers.get('location') ?? '', new RegExp(`/en/orders/\\w+/return\\?access=${access}`))
  await shop.settle()
  const told = await look(id, access)
  assert.deepEqual([told.status, told.payment_status, told.payment.action], ['confirmed', 'paid', null])
  assert.equal(await left(product.id), 1)
})

test('a declined challenge leaves the order to be paid again', async () => {
  const { id, access, url } = await challenged()
  assert.equal((await decide(url, 'decline')).status, 303)
  await shop.settle()
  const told = await look(id, access)
  assert.deepEqual([told.status, told.payment_status, told.payment.reason], ['pending', 'failed', 'challenge_refused'])
  const paid = await shop.call<Told>(
    `POST /orders/${id}/pay?access=${access}`,
    { payment_method: 'demo', payment: CHECKOUT.payment },
    { key: randomUUID() },
  )
  assert.deepEqual([paid.status, paid.body.status, paid.body.payment_status], [200, 'confirmed', 'paid'])
})

test('a challenge answered after the order was paid in another way takes no money', async () => {
  const { id, access, url } = await challenged()
  const paid = await shop.call<Told>(
    `POST /orders/${id}/pay?access=${access}`,
    { payment_method: 'demo', payment: CHECKOUT.payment },
    { key: randomUUID() },
  )
  assert.equal(paid.body.payment_status, 'paid')
  await decide(url, 'approve')
  await shop.settle()
  const kept = await sql<{ status: string }>`select status from payment where order_id = ${id} order by status`.execute(
    shop.runtime.db('payments'),
  )
  assert.deepEqual(
    kept.rows.map((row) => row.status),
    ['succeeded', 'voided'],
  )
  const bank = await sql<{
    status: string
  }>`select d.status from demo_charge d join payment p on p.reference = d.reference where p.order_id = ${id} order by 1`.execute(
    shop.runtime.db('payments'),
  )
  assert.deepEqual(
    bank.rows.map((row) => row.status),
    ['failed', 'succeeded'],
  )
})

test('a message without the right signature changes nothing (PAY-03)', async () => {
  const { id, access, payment } = await challenged()
  for (const signature of ['', 'f'.repeat(64), signDemo(shop.runtime.systemContext('payments'), 'something else')]) {
    const answer = await webhook(payment.id, 'succeeded', { signature })
    assert.deepEqual([answer.status, answer.body['code']], [401, 'bad_signature'])
  }
  await shop.settle()
  assert.equal((await look(id, access)).payment.status, 'pending')
  const elsewhere = await shop.call('POST /payments/webhooks/shells', {})
  assert.deepEqual([elsewhere.status, elsewhere.body['code']], [422, 'unknown_payment_method'])
})

test('a message that comes twice, at once, and late confirms once (PAY-03)', async () => {
  const { id, access, payment, product } = await challenged()
  const message = { id: randomUUID() }
  const answers = await Promise.all([
    webhook(payment.id, 'succeeded', message),
    webhook(payment.id, 'succeeded', message),
    webhook(payment.id, 'succeeded'),
  ])
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200, 200],
  )
  await shop.settle()
  assert.deepEqual((await webhook(payment.id, 'failed')).status, 200)
  assert.deepEqual((await webhook(payment.id, 'succeeded', message)).status, 200)
  await shop.settle()
  const told = await look(id, access)
  assert.deepEqual([told.status, told.payment_status], ['confirmed', 'paid'])
  assert.equal(told.timeline.filter((entry) => entry.type === 'paid').length, 1)
  assert.equal(await left(product.id), 2)
  assert.equal((await webhook(randomUUID(), 'succeeded')).status, 200)
})

test('a lost message is made up for by asking the bank (PAY-03)', async () => {
  const { id, access, payment } = await challenged()
  const db = shop.runtime.db('payments')
  await sql`update demo_charge set status = 'succeeded' where reference = ${`demo_${payment.id}`}`.execute(db)
  await sql`update payment set updated_at = now() - interval '1 hour' where id = ${payment.id}`.execute(db)
  await recoverNow(shop)
  await shop.settle()
  assert.equal((await look(id, access)).payment_status, 'paid')
})

test('an order that is never paid ends, and gives its stock and its cart back', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 3 })
  const cart = (await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity: 2 })).body.token
  const order = await shop.call<Told & { id: string; access_token: string }>(
    'POST /orders',
    { ...CHECKOUT, ...CHALLENGE },
    { cart, key: randomUUID() },
  )
  const { id, access_token: access } = order.body
  assert.equal(await left(productId), 1)
  await sql`update orders set reserved_until = now() - interval '1 minute' where id = ${id}`.execute(shop.runtime.db('orders'))
  const late = await shop.call(`POST /orders/${id}/pay?access=${access}`, { payment_method: 'demo' }, { key: randomUUID() })
  assert.deepEqual([late.status, late.body['code']], [409, 'not_payable'])
  await recoverNow(shop)
  await shop.settle()
  const told = await look(id, access)
  assert.deepEqual([told.status, told.payment.status], ['cancelled', 'voided'])
  assert.equal(await left(productId), 3)
  const kept = await shop.call<{ item_count: number }>('GET /cart', undefined, { cart })
  assert.equal(kept.body.item_count, 2)
  await webhook(order.body.payment.id, 'succeeded')
  await shop.settle()
  assert.deepEqual((await look(id, access)).status, 'cancelled')
})
