import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newCustomer, runJob, setSetting } from '#test/kit/people.ts'
import { ADMIN, type Ask, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

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

async function editProduct(id: string, change: object): Promise<void> {
  const token = await shop.signIn(ADMIN)
  const {
    id: _,
    status,
    author_id,
    created_at,
    updated_at,
    published_at,
    price_range,
    allowed_moves,
    publish_blockers,
    ...product
  } = (await shop.call<Record<string, unknown>>(`GET /products/${id}`, undefined, { token })).body
  const variants = (product['variants'] as Record<string, unknown>[]).map(({ id: variantId, sku, options }) => ({
    id: variantId,
    sku,
    options,
  }))
  const media = (product['media'] as { id: string }[]).map((item) => ({ id: item.id }))
  const answer = await shop.call(`PUT /products/${id}`, { ...product, variants, media, ...change }, { token })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  await shop.settle()
}

test('an unknown visitor has an empty cart that is kept nowhere', async () => {
  const answer = await look({})
  assert.equal(answer.status, 200)
  assert.equal(answer.body.id, null)
  assert.deepEqual(answer.body.lines, [])
  assert.equal((await look({ cart: 'a-token-nobody-has' })).body.id, null)
})

test('a guest gets a cart by an unguessable token; adding again adds up (CRT-01)', async () => {
  const { variantId, name } = await addProduct(shop, { price: 12.5 })
  const first = await add(variantId, 2)
  assert.equal(first.status, 201)
  assert.match(first.body.token, /^[\w-]{32,}$/)
  const second = await add(variantId, 1, { cart: first.body.token })
  assert.equal(second.body.token, undefined)
  assert.equal(second.body.id, first.body.id)
  const cart = (await look({ cart: first.body.token })).body
  assert.equal(cart.item_count, 3)
  assert.equal(cart.lines.length, 1)
  assert.equal(cart.lines[0]?.total.amount, 37.5)
  assert.equal(cart.totals.total.amount, 37.5)
  assert.match(JSON.stringify(cart.lines), new RegExp(name))
  const kept = await sql<{ n: number }>`select count(*)::int as n from cart where token_hash = ${first.body.token}`.execute(
    shop.runtime.db('cart'),
  )
  assert.equal(kept.rows[0]?.n, 0, 'the token itself is not kept')
})

test('quantities are set, zero takes a line out, and a cart is emptied at once', async () => {
  const [one, two] = [await addProduct(shop), await addProduct(shop)]
  const cart = (await add(one.variantId, 1)).body.token
  const both = await add(two.variantId, 2, { cart })
  const [first, second] = both.body.lines
  assert.equal((await shop.call<Cart>(`PATCH /cart/lines/${first?.id}`, { quantity: 4 }, { cart })).body.item_count, 6)
  const without = await shop.call<Cart>(`PATCH /cart/lines/${first?.id}`, { quantity: 0 }, { cart })
  assert.deepEqual(
    without.body.lines.map((line) => line.variant_id),
    [two.variantId],
  )
  assert.equal((await shop.call(`DELETE /cart/lines/${first?.id}`, undefined, { cart })).body['code'], 'line_not_found')
  assert.equal((await shop.call<Cart>(`DELETE /cart/lines/${second?.id}`, undefined, { cart })).body.item_count, 0)
  await add(one.variantId, 1, { cart })
  assert.equal((await shop.call<Cart>('DELETE /cart', undefined, { cart })).body.item_count, 0)
  assert.equal((await look({ cart })).body.item_count, 0)
})

test('nobody changes the cart of another', async () => {
  const { variantId } = await addProduct(shop)
  const mine = (await add(variantId, 1)).body
  const theirs = (await add(variantId, 1)).body.token
  const customer = await newCustomer(shop)
  for (const ask of [{ cart: theirs }, {}, { token: customer.token }, { token: customer.token, cart: mine.token }]) {
    assert.equal((await shop.call(`PATCH /cart/lines/${mine.lines[0]?.id}`, { quantity: 9 }, ask)).status, 404)
    assert.equal((await shop.call(`DELETE /cart/lines/${mine.lines[0]?.id}`, undefined, ask)).status, 404)
  }
  assert.equal((await look({ cart: mine.token })).body.item_count, 1)
})

test('what cannot be had is refused with what is left (CRT-02)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 3 })
  const cart = (await add(variantId, 2)).body.token
  const more = await add(variantId, 2, { cart })
  assert.equal(more.status, 409)
  assert.equal(more.body['code'], 'insufficient_stock')
  assert.equal(more.body['available'], 3)
  assert.equal((await add(randomUUID(), 1)).body['code'], 'variant_not_found')
  for (const quantity of [0, -1, 1.5, 1e9, '1', null])
    assert.equal((await shop.call('POST /cart/lines', { variant_id: variantId, quantity })).status, 422)
  await setSetting(shop, 'max_quantity_per_line', 2)
  assert.equal((await add(variantId, 1, { cart })).body['code'], 'quantity_limits')
  await setSetting(shop, 'max_quantity_per_line', 1000)
  assert.equal((await shop.call(`POST /products/${id}/unpublish`, {}, { token: await shop.signIn(ADMIN) })).status, 200)
  await shop.settle()
  assert.equal((await add(variantId, 1)).body['code'], 'variant_not_found')
})

test('a backorder allowance counts as stock, and not one piece more', async () => {
  const { variantId } = await addProduct(shop, { quantity: 1, backorder: 2 })
  const cart = (await add(variantId, 3)).body.token
  assert.ok(cart)
  assert.equal((await add(variantId, 1, { cart })).body['available'], 3)
})

test('prices are always of today, and the line says what changed (CRT-02)', async () => {
  const { id, variantId } = await addProduct(shop, { price: 10, quantity: 8 })
  const cart = (await add(variantId, 5)).body.token
  await editProduct(id, { prices: [{ currency: 'USD', amount: 12 }] })
  const dearer = (await look({ cart })).body.lines[0]
  assert.equal(dearer?.unit_price.amount, 12)
  assert.deepEqual(
    dearer?.notices.map((notice) => [notice.code, notice.old_price?.amount]),
    [['price_changed', 10]],
  )
  await shop.call(`PUT /products/${id}/inventory`, { quantity: 2, reason: 'counted' }, { token: await shop.signIn(ADMIN) })
  assert.ok((await look({ cart })).body.lines[0]?.notices.some((notice) => notice.code === 'stock_reduced'))
  await shop.call(`POST /products/${id}/unpublish`, {}, { token: await shop.signIn(ADMIN) })
  await shop.settle()
  const gone = (await look({ cart })).body
  assert.ok(gone.lines[0]?.notices.some((notice) => notice.code === 'unavailable'))
  assert.equal(gone.totals.total.amount, 0, 'what is not sold is not reckoned')
})

test('a cart can be looked at in another currency', async () => {
  const { variantId } = await addProduct(shop, { price: 10 })
  const cart = (await add(variantId, 2)).body.token
  const rial = await look({ cart }, '?currency=IRR')
  assert.equal(rial.body.currency, 'IRR')
  assert.ok(Number.isInteger(rial.body.totals.total.amount))
  assert.deepEqual(rial.body.lines[0]?.notices, [])
  assert.equal((await look({ cart }, '?currency=JPY')).body['code'], 'unknown_currency')
})

test("signing in makes the guest's cart the customer's (CRT-01)", async () => {
  const { variantId } = await addProduct(shop)
  const guest = (await add(variantId, 2)).body.token
  const { token } = await newCustomer(shop)
  const merged = await shop.call<Cart>('POST /cart/merge', { token: guest }, { token })
  assert.equal(merged.status, 200)
  assert.equal(merged.body.item_count, 2)
  assert.equal((await look({ token })).body.item_count, 2)
  assert.equal((await look({ cart: guest })).body.item_count, 0, 'the guest token opens nothing any more')
  assert.equal(
    (await shop.call<Cart>('POST /cart/merge', { token: guest }, { token })).body.item_count,
    2,
    'merging twice adds once',
  )
  assert.equal((await shop.call('POST /cart/merge', { token: guest })).status, 401)
})

test('merged quantities add up to what there is', async () => {
  const [scarce, plenty] = [await addProduct(shop, { quantity: 4 }), await addProduct(shop, { quantity: 50 })]
  const guest = (await add(scarce.variantId, 3)).body.token
  await add(plenty.variantId, 1, { cart: guest })
  const { token } = await newCustomer(shop)
  await add(scarce.variantId, 2, { token })
  await add(plenty.variantId, 4, { token })
  const merged = (await shop.call<Cart>('POST /cart/merge', { token: guest }, { token })).body
  assert.deepEqual(Object.fromEntries(merged.lines.map((line) => [line.variant_id, line.quantity])), {
    [scarce.variantId]: 4,
    [plenty.variantId]: 5,
  })
})

test('a customer adding from many tabs at once has one cart with everything in it', async () => {
  const { variantId } = await addProduct(shop, { quantity: 100 })
  const { token, id } = await newCustomer(shop)
  const answers = await Promise.all(Array.from({ length: 8 }, () => add(variantId, 1, { token })))
  assert.ok(
    answers.every((answer) => answer.status === 201 || answer.status === 409),
    JSON.stringify(answers.map((answer) => answer.body['code'])),
  )
  const taken = answers.filter((answer) => answer.status === 201).length
  assert.ok(taken >= 1)
  assert.equal((await look({ token })).body.item_count, taken)
  const carts = await sql<{ n: number }>`select count(*)::int as n from cart where customer_id = ${id}`.execute(
    shop.runtime.db('cart'),
  )
  assert.equal(carts.rows[0]?.n, 1)
})

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

test('looking at an expired cart empties it, says so, and keeps what was left in it (CRT-05, 06)', async () => {
  const { variantId } = await addProduct(shop, { price: 7 })
  const cart = (await add(variantId, 3)).body
  await overdue(cart.id)
  const expired = (await look({ cart: cart.token })).body
  assert.equal(expired.is_expired, true)
  assert.equal(expired.status, 'expired')
  assert.deepEqual(expired.lines, [])
  assert.deepEqual(
    expired.notices.map((notice) => notice.code),
    ['cart_expired'],
  )
  const left = await sql<{
    quantity: number
    unit_minor: bigint
  }>`select quantity, unit_minor from abandoned_line where cart_id = ${cart.id}`.execute(shop.runtime.db('cart'))
  assert.deepEqual(left.rows, [{ quantity: 3, unit_minor: 700n }])
  const again = (await add(variantId, 1, { cart: cart.token })).body
  assert.equal(again.item_count, 1)
  assert.notEqual(again.id, cart.id)
  assert.equal((await look({ cart: again.token ?? cart.token })).body.item_count, 1)
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
  assert.deepEqual(row?.['lines'], [{ name, quantity: 2, total: { amount: 40, currency: 'USD' } }])
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
