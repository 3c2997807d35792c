import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { pathOf } from '#platform/storage/storage.ts'
import { MANAGER, setSetting } from '#test/kit/people.ts'
import type { Amount, Order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { mailsTo } from '#test/kit/stock.ts'
import { trackingUrl } from './tracking-url.ts'

interface Sent extends Order {
  tracking_url: string | null
  deliverer_name: string | null
  proof_url: string | null
  delivered_at: string | null
}
interface Deliveries {
  data: { id: string; status: string; collect: Amount | null; phone: string | null; lines: { quantity: number }[] }[]
}

const COURIER = 'courier@serai.example'
const CASH = { payment_method: 'pay_on_delivery', payment: undefined }
let shop: TestShop
let courierId: string
let variantId: string

before(async () => {
  shop = await openShop()
  variantId = (await addProduct(shop, { price: 20, quantity: 50 })).variantId
  await hire(COURIER, 'One')
  await hire('second@serai.example', 'Two')
  const { body } = await inWork()
  const list = await as<{ data: { id: string; email: string }[] }>(MANAGER, `GET /orders/${body.id}/couriers`)
  courierId = list.body.data.find((one) => one.email === COURIER)?.id ?? ''
  assert.ok(courierId)
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const as = async <T = Sent>(email: string, line: string, body?: object) =>
  shop.call<T>(line, body, { token: await shop.signIn(email) })
const hire = async (email: string, name: string) => {
  const person = { email, password: 'serai-demo', first_name: 'Courier', last_name: name, roles: ['delivery'] }
  assert.equal((await as(ADMIN, 'POST /users/staff', person)).status, 201)
}
const inWork = async (change: object = {}) => {
  const bought = await buy(shop, variantId, 2, change)
  const approved = await as(MANAGER, `POST /orders/${bought.body.id}/approve`, {})
  assert.equal(approved.status, 200, JSON.stringify(approved.body))
  return { body: { ...approved.body, access: bought.body.access_token } }
}
const assign = (id: string, body: object) => as(MANAGER, `POST /orders/${id}/assign-delivery`, body)
const codeOf = (answer: { body: Record<string, unknown> }) =>
  (answer.body['errors'] as { code: string }[] | undefined)?.[0]?.code ?? answer.body['code']

test('a delivery person is told of an order, brings it, proves it; nobody else of them does (ORD-06)', async () => {
  const { body: order } = await inWork(CASH)
  const given = await assign(order.id, { user_id: courierId })
  assert.deepEqual([given.status, given.body.deliverer_name], [200, 'Courier One'])
  await shop.settle()
  const notices = await as<{ data: { title: string; link: string }[] }>(COURIER, 'GET /notifications')
  assert.deepEqual(
    notices.body.data.map(({ title, link }) => [title, link]),
    [[`Bring order ${order.number}`, '/admin/deliveries']],
  )
  const mine = await as<Deliveries>(COURIER, 'GET /deliveries')
  assert.deepEqual(
    mine.body.data.map((row) => [row.id, row.collect?.amount, row.lines.map((line) => line.quantity)]),
    [[order.id, order.totals.total.amount, [2]]],
  )
  assert.deepEqual((await as<Deliveries>('second@serai.example', 'GET /deliveries')).body.data, [])
  assert.equal((await as(MANAGER, `POST /orders/${order.id}/ship`, {})).status, 200)
  for (const line of [`POST /orders/${order.id}/deliver`, `POST /orders/${order.id}/fail-delivery`])
    assert.equal((await as('second@serai.example', line, line.endsWith('fail-delivery') ? { reason: 'x' } : {})).status, 404)
  const failed = await as(COURIER, `POST /orders/${order.id}/fail-delivery`, { reason: 'Nobody at home' })
  assert.deepEqual([failed.status, failed.body.status], [200, 'shipped'])
  assert.equal((await prove(order.id, COURIER, Buffer.from('no picture'))).status, 415)
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const proved = await prove(order.id, COURIER, picture)
  assert.equal(proved.status, 200, JSON.stringify(proved.body))
  assert.ok(await shop.runtime.storage.size(pathOf(proved.body.proof_url ?? '') ?? ''))
  const done = await as(COURIER, `POST /orders/${order.id}/deliver`, {})
  assert.deepEqual([done.status, done.body.status], [200, 'delivered'])
  assert.ok(done.body.delivered_at)
  assert.equal((await as(COURIER, `POST /orders/${order.id}/fail-delivery`, { reason: 'x' })).body['code'], 'not_on_its_way')
  assert.equal((await assign(order.id, { user_id: courierId })).body['code'], 'not_assignable')
  await shop.settle()
  const told = await as<{ data: { title: string }[] }>(MANAGER, 'GET /notifications')
  assert.ok(told.body.data.some(({ title }) => title === `Not delivered: ${order.number}`))
})

async function prove(id: string, email: string, bytes: Buffer) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), 'proof.jpg')
  const answer = await fetch(`${shop.url}/api/v1/orders/${id}/proof`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await shop.signIn(email)}` },
    body: form,
  })
  return { status: answer.status, body: (await answer.json()) as Sent }
}

test('a carrier takes an order with its number, and the customer follows it without signing in', async () => {
  await setSetting(shop, 'tracking_url_template', 'https://track.example/{carrier}?parcel={number}')
  const { body: order } = await inWork()
  const given = await assign(order.id, { carrier: 'Nova', tracking_number: 'UA 17/3' })
  assert.equal(given.body.tracking_url, 'https://track.example/nova?parcel=UA%2017%2F3')
  const shipped = await as(MANAGER, `POST /orders/${order.id}/ship`, {})
  assert.deepEqual([shipped.body.tracking_number, shipped.body.tracking_url], ['UA 17/3', given.body.tracking_url])
  await shop.settle()
  const mail = (await mailsTo(shop, 'buyer@example.com')).find(({ subject }) => subject === `Order ${order.number} is on its way`)
  assert.match(mail?.body ?? '', new RegExp(`/orders/${order.number}/track\\?access=${order.access}`))
  const track = await shop.call<{ status: string; tracking_url: string; shipped_at: string | null }>(
    `GET /orders/${order.number}/tracking?access=${order.access}`,
  )
  assert.deepEqual([track.status, track.body.status, track.body.tracking_url], [200, 'shipped', given.body.tracking_url])
  assert.ok(track.body.shipped_at)
  assert.equal((await shop.call(`GET /orders/${order.number}/tracking?access=wrong`)).status, 404)
})

test('an order is given to one who delivers, or to a carrier, by those who may', async () => {
  const { body: order } = await inWork()
  for (const body of [{}, { user_id: courierId, carrier: 'Nova' }])
    assert.deepEqual(codeOf(await assign(order.id, body)), 'person_or_carrier')
  assert.deepEqual(codeOf(await assign(order.id, { user_id: randomUUID() })), 'not_a_deliverer')
  assert.deepEqual(codeOf(await assign(order.id, { user_id: courierId, version: 0 })), 'stale_version')
  assert.equal((await assign(randomUUID(), { user_id: courierId })).status, 404)
  assert.equal((await as(COURIER, `POST /orders/${order.id}/assign-delivery`, { user_id: courierId })).status, 403)
  assert.equal((await as('shopper@serai.example', 'GET /deliveries')).status, 403)
})

test('a template leads to the web or nowhere', () => {
  assert.equal(trackingUrl('', 'x', '1'), null)
  assert.equal(trackingUrl('javascript:alert({number})', 'x', '1'), null)
  assert.equal(trackingUrl('https://a.example/', 'x', '12'), null)
  assert.equal(trackingUrl('https://a.example/{number}', 'x', '12'), 'https://a.example/12')
})
