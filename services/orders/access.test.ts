import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

const SHOPPER = 'shopper@serai.example'
let shop: TestShop
let variantId: string

before(async () => {
  shop = await openShop()
  variantId = (await addProduct(shop, { quantity: 20 })).variantId
})
after(() => shop.close())

const buyAs = async (email: string) => {
  const token = await shop.signIn(email)
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
  const order = await shop.call<{ id: string; number: string; access_token?: string }>('POST /orders', CHECKOUT, {
    token,
    key: randomUUID(),
  })
  assert.equal(order.status, 201, JSON.stringify(order.body))
  return order.body
}

const hire = async (email: string, role: string) => {
  const answer = await shop.call(
    'POST /users/staff',
    { email, password: 'serai-demo', first_name: 'Some', last_name: 'One', roles: [role] },
    { token: await shop.signIn(ADMIN) },
  )
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return shop.signIn(email)
}

test('a customer sees the own orders, by id and number, and nobody else does', async () => {
  const order = await buyAs(SHOPPER)
  assert.equal(order.access_token, undefined)
  const token = await shop.signIn(SHOPPER)
  for (const key of [order.id, order.number, order.number.toLowerCase()])
    assert.equal((await shop.call(`GET /orders/${key}`, undefined, { token })).status, 200, key)
  const other = await shop.call<{ access_token: string }>('POST /auth/register', {
    email: 'other@example.com',
    password: 'a long enough password',
    first_name: 'Other',
    last_name: 'Person',
  })
  const stranger = other.body.access_token
  assert.ok(stranger, JSON.stringify(other.body))
  for (const line of [`GET /orders/${order.id}`, `POST /orders/${order.id}/cancel`, `POST /orders/${order.id}/pay`]) {
    const body = line.startsWith('GET') ? undefined : line.endsWith('pay') ? { payment_method: 'demo' } : {}
    const answer = await shop.call(line, body, { token: stranger, key: randomUUID() })
    assert.deepEqual([answer.status, answer.body['code']], [404, 'order_not_found'], line)
  }
  const list = await shop.call<{ data: unknown[] }>('GET /orders', undefined, { token: stranger })
  assert.deepEqual(list.body.data, [])
  assert.equal((await shop.call('GET /orders?scope=all', undefined, { token: stranger })).status, 403)
  assert.equal((await shop.call('GET /orders')).status, 401)
})

test('a guest sees an order with its token only', async () => {
  const { id, access_token: access } = (await buy(shop, variantId)).body
  assert.equal((await shop.call(`GET /orders/${id}`)).status, 401)
  assert.equal((await shop.call(`GET /orders/${randomUUID()}`)).status, 401)
  assert.equal((await shop.call(`GET /orders/${id}?access=${access}`)).status, 200)
  assert.equal((await shop.call(`GET /orders/${id}?access=${access}x`)).status, 404)
  assert.equal((await shop.call(`POST /orders/${id}/cancel?access=wrong`, {})).status, 404)
})

test('customers and guests may cancel and nothing else', async () => {
  const order = await buyAs(SHOPPER)
  const token = await shop.signIn(SHOPPER)
  for (const move of ['approve', 'force-approve', 'reject', 'ship', 'deliver', 'close', 'comments']) {
    const body = move === 'comments' ? { text: 'Hi' } : {}
    assert.equal((await shop.call(`POST /orders/${order.id}/${move}`, body, { token })).status, 403, move)
    assert.equal((await shop.call(`POST /orders/${order.id}/${move}`, body)).status, 401, move)
  }
  assert.equal((await shop.call(`POST /orders/${order.id}/cancel`, {}, { token })).status, 200)
})

test('staff who may only look cannot cancel, also not with a made-up token', async () => {
  const token = await hire('support@serai.example', 'support_agent')
  const { id } = (await buy(shop, variantId)).body
  assert.equal((await shop.call(`GET /orders/${id}`, undefined, { token })).status, 200)
  for (const query of ['', '?access=made-up']) {
    const answer = await shop.call(`POST /orders/${id}/cancel${query}`, {}, { token })
    assert.deepEqual([answer.status, answer.body['code']], [403, 'missing_permission'], query)
  }
})

test('a courier sees what is given to them, without the token of its guest, and nothing else', async () => {
  const token = await hire('courier@serai.example', 'delivery')
  const manager = { token: await shop.signIn('manager@serai.example') }
  const [theirs, other] = [(await buy(shop, variantId)).body, (await buy(shop, variantId)).body]
  assert.equal((await shop.call(`POST /orders/${theirs.id}/approve`, {}, manager)).status, 200)
  const couriers = await shop.call<{ data: { id: string; email: string }[] }>(
    `GET /orders/${theirs.id}/couriers`,
    undefined,
    manager,
  )
  const courier = couriers.body.data.find((one) => one.email === 'courier@serai.example')
  const given = await shop.call(`POST /orders/${theirs.id}/assign-delivery`, { user_id: courier?.id }, manager)
  assert.equal(given.status, 200, JSON.stringify(given.body))
  const seen = await shop.call<{ access_token?: string; allowed_moves: string[] }>(`GET /orders/${theirs.id}`, undefined, {
    token,
  })
  assert.equal(seen.status, 200)
  assert.equal(seen.body.access_token, undefined)
  assert.deepEqual(seen.body.allowed_moves, [])
  assert.equal((await shop.call(`GET /orders/${other.id}`, undefined, { token })).status, 404)
})
