import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newCustomer, runJob, setSetting } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, type Ask, addProduct, openShop, publish, type TestShop } from '#test/kit/shop.ts'

interface Line {
  id: string
  variant_id: string
  quantity: number
  unit_price: { amount: number; currency: string }
  total: { amount: number }
  notices: { code: string; old_price?: { amount: number } }[]
}

interface Cart {
  id: string | null
  token: string
  status: string
  currency: string
  lines: Line[]
  totals: Record<'subtotal' | 'discount' | 'tax' | 'delivery' | 'total', { amount: number }>
  item_count: number
  expires_at: string | null
  is_expired: boolean
  notices: { code: string }[]
}

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop?.close())

const add = (variant_id: string, quantity: number, ask: Ask = {}) =>
  shop.call<Cart>('POST /cart/lines', { variant_id, quantity }, ask)
const look = (ask: Ask, query = '') => shop.call<Cart>(`GET /cart${query}`, undefined, ask)
const overdue = (id: string | null) =>
  sql`update cart set expires_at = now() - interval '1 minute' where id = ${id}`.execute(shop.runtime.db('cart'))

test('every change gives a cart its whole lifetime again (CRT-04)', async () => {
  const { variantId } = await addProduct(shop)
  const hoursLeft = (cart: Cart) => (Date.parse(cart.expires_at ?? '') - Date.now()) / 3_600_000
  const first = (await add(variantId, 1)).body
  assert.ok(Math.abs(hoursLeft(first) - 1) < 0.05)
  await setSetting(shop, 'cart_ttl_hours', 2.5)
  assert.ok(Math.abs(hoursLeft((await add(variantId, 1, { cart: first.token })).body) - 2.5) < 0.05)
  for (const value of [0, 0.4, 0.75, 169, -1, '1']) {
    const refused = await shop.call('PUT /settings/cart_ttl_hours', { value }, { token: await shop.signIn(ADMIN) })
    assert.equal(refused.status, 422, String(value))
  }
  await setSetting(shop, 'auto_expire_enabled', false)
  assert.equal((await add(variantId, 1, { cart: first.token })).body.expires_at, null)
  await setSetting(shop, 'auto_expire_enabled', true)
  await setSetting(shop, 'cart_ttl_hours', 1)
})

test('a product may give its cart a longer life than the shop does; what staff give the cart goes before both (CRT-04)', async () => {
  const hoursLeft = ({ expires_at }: { expires_at: string | null }) => (Date.parse(expires_at ?? '') - Date.now()) / 3_600_000
  const near = (cart: { expires_at: string | null }, hours: number) =>
    assert.ok(Math.abs(hoursLeft(cart) - hours) < 0.05, `${hoursLeft(cart)}`)
  assert.equal((await create(shop, { cart_ttl_hours: 0.7 })).status, 422)
  const made = await create(shop, { cart_ttl_hours: 24 })
  assert.deepEqual([made.status, (made.body as unknown as { cart_ttl_hours: number }).cart_ttl_hours], [201, 24])
  await publish(shop, made.body.id)
  const special = made.body.variants[0]?.id ?? ''
  const { variantId } = await addProduct(shop)
  const plain = (await add(variantId, 1)).body
  near(plain, 1)
  const both = (await add(special, 1, { cart: plain.token })).body
  near(both, 24)
  near((await add(variantId, 1, { cart: plain.token })).body, 24)
  const line = both.lines.find((one) => one.variant_id === variantId)
  near((await shop.call<Cart>(`PATCH /cart/lines/${line?.id}`, { quantity: 1 }, { cart: plain.token })).body, 24)
  const staff = { token: await shop.signIn(ADMIN) }
  near((await shop.call<Cart>(`POST /carts/admin/${plain.id}/ttl`, { hours: 2 }, staff)).body, 2)
  near((await add(special, 1, { cart: plain.token })).body, 2)
  near((await shop.call<Cart>(`POST /carts/admin/${plain.id}/ttl`, { hours: null }, staff)).body, 24)
})

test('an expired cart is not ordered', async () => {
  const { variantId } = await addProduct(shop)
  const cart = (await add(variantId, 1)).body
  await overdue(cart.id)
  const answer = await shop.call(
    'POST /orders/preview',
    { delivery_method: 'standard', payment_method: 'demo' },
    { cart: cart.token },
  )
  assert.equal(answer.body['code'], 'cart_empty')
})

test('the sweep expires every overdue cart once and leaves the others alone (CRT-05)', async () => {
  const { variantId } = await addProduct(shop, { quantity: 1000 })
  const carts = await Promise.all(Array.from({ length: 6 }, () => add(variantId, 2)))
  const due = carts.slice(0, 4).map((answer) => answer.body)
  for (const cart of due) await overdue(cart.id)
  await Promise.all([runJob(shop, 'cart.sweep'), runJob(shop, 'cart.sweep')])
  for (const { body } of carts.slice(4)) assert.equal((await look({ cart: body.token })).body.item_count, 2)
  const kept = await sql<{
    status: string
    n: number
  }>`select c.status, (select count(*)::int from abandoned_line a where a.cart_id = c.id) as n from cart c where c.id = any(${due.map((cart) => cart.id)}::uuid[])`.execute(
    shop.runtime.db('cart'),
  )
  assert.deepEqual(
    kept.rows,
    due.map(() => ({ status: 'expired', n: 1 })),
  )
})

test('staff see what was left, by whom, and clean up (CRT-07, 08)', async () => {
  const token = await shop.signIn(ADMIN)
  const { variantId, name } = await addProduct(shop, { price: 20 })
  const customer = await newCustomer(shop)
  await shop.settle()
  const cart = (await add(variantId, 2, { token: customer.token })).body
  await overdue(cart.id)
  await runJob(shop, 'cart.sweep')
  const list = await shop.call<{ data: Record<string, unknown>[]; meta: { total: number } }>(
    `GET /carts/admin/abandoned?filter[expired]=true&q=${customer.email}`,
    undefined,
    { token },
  )
  assert.equal(list.body.meta.total, 1)
  const [row] = list.body.data
  assert.equal(row?.['id'], cart.id)
  assert.equal(row?.['customer_email'], customer.email)
  assert.equal(row?.['items_count'], 2)
  assert.deepEqual(row?.['total'], { amount: 40, currency: 'USD' })
  assert.deepEqual(row?.['lines'], [{ variant_id: variantId, name, quantity: 2, total: { amount: 40, currency: 'USD' } }])
  const stats = await shop.call<{ expired: number; abandoned_value: { amount: number } }>('GET /carts/admin/stats', undefined, {
    token,
  })
  assert.ok(stats.body.expired >= 1 && stats.body.abandoned_value.amount >= 40)
  const deleted = await shop.call<{ success: boolean; message: string }>(`DELETE /carts/admin/${cart.id}?locale=fa`, undefined, {
    token,
  })
  assert.equal(deleted.status, 200)
  assert.equal(deleted.body.success, true)
  assert.match(deleted.body.message, /سبد/)
  const again = await shop.call(`DELETE /carts/admin/${cart.id}`, undefined, { token })
  assert.equal(again.status, 404)
  assert.equal(again.body['success'], false)
  const cleaned = await shop.call<{ success: boolean; count: number; message: string }>(
    'POST /carts/admin/cleanup',
    {},
    { token },
  )
  assert.equal(cleaned.body.success, true)
  assert.ok(cleaned.body.count >= 0 && cleaned.body.message.length > 0)
  assert.equal((await shop.call<{ count: number }>('POST /carts/admin/cleanup', {}, { token })).body.count, 0)
})

test('only staff with the permission administer carts', async () => {
  const customer = await newCustomer(shop)
  for (const line of [
    'GET /carts/admin/abandoned',
    'GET /carts/admin/stats',
    'POST /carts/admin/cleanup',
    `DELETE /carts/admin/${randomUUID()}`,
  ]) {
    const body = line.startsWith('POST') ? {} : undefined
    assert.equal((await shop.call(line, body)).status, 401)
    assert.equal((await shop.call(line, body, { token: customer.token })).status, 403)
    assert.equal((await shop.call(line, body, { token: await shop.signIn('products@serai.example') })).status, 403)
  }
})

test('expired carts are deleted by the sweep only where the setting says so (CRT-04)', async () => {
  const { variantId } = await addProduct(shop)
  const cart = (await add(variantId, 1)).body
  await overdue(cart.id)
  await setSetting(shop, 'auto_delete_expired', true)
  await runJob(shop, 'cart.sweep')
  const rows = await sql<{ n: number }>`select count(*)::int as n from cart where id = ${cart.id}`.execute(
    shop.runtime.db('cart'),
  )
  assert.equal(rows.rows[0]?.n, 0)
  await setSetting(shop, 'auto_delete_expired', false)
})
