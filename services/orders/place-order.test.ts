import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'

interface Placed {
  id: string
  number: string
  status: string
  payment_status: string
  access_token: string
  totals: Record<string, unknown>
  timeline: { type: string }[]
  lines: { quantity: number; name: string }[]
  payment: { id: string; status: string; reason: string | null; card_brand: string | null; card_last4: string | null }
}

const DECLINED = { payment: { card_number: '4000000000000002' } }
let shop: TestShop

before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const fill = async (variantId: string, quantity = 1) =>
  (await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity })).body.token

const place = (cart: string, key: string, change: object = {}) =>
  shop.call<Placed>('POST /orders', { ...CHECKOUT, ...change }, { cart, key })

const left = async (productId: string) => {
  const product = await shop.call<{ variants: { inventory: { available: number } }[] }>(`GET /products/${productId}`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  return product.body.variants[0]?.inventory.available
}

const count = async (table: 'orders' | 'payment', where = sql`true`) => {
  const db = shop.runtime.db(table === 'orders' ? 'orders' : 'payments')
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(db)
  return found.rows[0]?.n
}

test('a paid order is confirmed, its stock sold, its cart closed, and its timeline tells it (ORD-01, ORD-02)', async () => {
  const { id: productId, variantId, name } = await addProduct(shop, { price: 12.5, quantity: 5 })
  const cart = await fill(variantId, 2)
  const order = await place(cart, randomUUID())
  assert.equal(order.status, 201, JSON.stringify(order.body))
  assert.equal(order.body.status, 'confirmed')
  assert.equal(order.body.payment_status, 'paid')
  assert.deepEqual(
    order.body.timeline.map((entry) => entry.type),
    ['created', 'paid', 'confirmed'],
  )
  assert.deepEqual(
    order.body.lines.map((line) => [line.name, line.quantity]),
    [[name, 2]],
  )
  assert.equal(await left(productId), 3)
  await shop.settle()
  const after = await shop.call<{ lines: unknown[] }>('GET /cart', undefined, { cart })
  assert.deepEqual(after.body.lines, [])
})

test('only the brand and the last four digits of a card are kept (PAY-03)', async () => {
  const { variantId } = await addProduct(shop)
  const order = await place(await fill(variantId), randomUUID())
  assert.equal(order.body.payment.card_brand, 'visa')
  assert.equal(order.body.payment.card_last4, '4242')
  for (const schema of ['orders', 'payments'] as const) {
    const tables = await sql<{
      name: string
    }>`select table_name as name from information_schema.tables where table_schema = ${schema}`.execute(shop.runtime.db(schema))
    assert.ok(tables.rows.length > 2)
    for (const { name } of tables.rows) {
      const found = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(name)} t where t::text like '%4242424242%'`.execute(shop.runtime.db(schema))
      assert.equal(found.rows[0]?.n, 0, `${schema}.${name} keeps a card number`)
    }
  }
})

test('the preview is the bill of the order, to the cent', async () => {
  const token = await shop.signIn(ADMIN)
  for (const [key, value] of [
    ['tax_percent', 8.25],
    ['tax_included', false],
  ])
    assert.equal((await shop.call(`PUT /settings/${key}`, { value }, { token })).status, 200, `${key}`)
  await shop.settle()
  for (const price of [0.01, 9.99, 33.33]) {
    const { variantId } = await addProduct(shop, { price, quantity: 9 })
    const cart = await fill(variantId, 3)
    const { payment: _, first_name: _first, last_name: _last, ...chosen } = CHECKOUT
    const preview = await shop.call<Record<string, unknown>>('POST /orders/preview', chosen, { cart })
    assert.equal(preview.status, 200, JSON.stringify(preview.body))
    const order = await place(cart, randomUUID(), { expected_total: (preview.body['total'] as { amount: number }).amount })
    assert.equal(order.status, 201, JSON.stringify(order.body))
    for (const [part, amount] of Object.entries(order.body.totals)) assert.deepEqual(preview.body[part], amount, part)
  }
})

test('another total than the one agreed to is refused and the cart stays (cart_changed)', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 4 })
  const cart = await fill(variantId)
  const answer = await place(cart, randomUUID(), { expected_total: 0.5 })
  assert.equal(answer.status, 409)
  assert.equal(answer.body['code'], 'cart_changed')
  assert.equal(await left(productId), 4)
  const kept = await shop.call<{ lines: unknown[] }>('GET /cart', undefined, { cart })
  assert.equal(kept.body.lines.length, 1)
})

test('each wrong choice at checkout is named and leaves the cart as it was', async () => {
  const { variantId } = await addProduct(shop)
  const cart = await fill(variantId)
  const orders = await count('orders')
  for (const [change, code] of [
    [{ delivery_method: 'by_balloon' }, 'unknown_delivery_method'],
    [{ payment_method: 'shells' }, 'unknown_payment_method'],
    [{ shipping_address: undefined }, 'address_needed'],
  ] as const) {
    const answer = await place(cart, randomUUID(), change)
    assert.equal(answer.status, 422)
    assert.equal((answer.body['errors'] as { code: string }[])[0]?.code ?? answer.body['code'], code)
    const kept = await shop.call<{ lines: unknown[] }>('GET /cart', undefined, { cart })
    assert.equal(kept.body.lines.length, 1, code)
  }
  assert.equal(await count('orders'), orders)
  const none = await place('nobody-has-this', randomUUID())
  assert.deepEqual([none.status, none.body['code']], [409, 'cart_empty'])
})

test('a declined card leaves the order to be paid again, with its stock kept (PAY-05)', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 3 })
  const declined = await buy(shop, variantId, 2, DECLINED)
  assert.equal(declined.status, 201)
  assert.deepEqual([declined.body.status, declined.body.payment_status], ['pending', 'failed'])
  assert.equal((declined.body['payment'] as unknown as Placed['payment']).reason, 'card_declined')
  assert.equal(await left(productId), 1)
  const { id, access_token: access } = declined.body
  const pay = (card: string, key: string) =>
    shop.call<Placed>(
      `POST /orders/${id}/pay?access=${access}`,
      { payment_method: 'demo', payment: { card_number: card } },
      { key },
    )
  const again = await pay('4000000000000002', randomUUID())
  assert.deepEqual([again.status, again.body.payment_status], [200, 'failed'])
  const key = randomUUID()
  const paid = await pay('4242424242424242', key)
  assert.deepEqual([paid.status, paid.body.status, paid.body.payment_status], [200, 'confirmed', 'paid'])
  const repeated = await pay('4242424242424242', key)
  assert.deepEqual([repeated.status, repeated.body.payment.id], [200, paid.body.payment.id])
  assert.equal(await left(productId), 1)
  assert.equal(await count('payment', sql`order_id = ${id} and status = 'succeeded'`), 1)
})

test('a declined order can be paid on delivery instead', async () => {
  const { variantId } = await addProduct(shop)
  const declined = await buy(shop, variantId, 1, DECLINED)
  const answer = await shop.call<Placed & { payment_method: { code: string } }>(
    `POST /orders/${declined.body.id}/pay?access=${declined.body.access_token}`,
    { payment_method: 'pay_on_delivery' },
    { key: randomUUID() },
  )
  assert.deepEqual([answer.status, answer.body.status, answer.body.payment_status], [200, 'confirmed', 'pending'])
  assert.equal(answer.body.payment_method.code, 'pay_on_delivery')
  const unknown = await shop.call(
    `POST /orders/${declined.body.id}/pay?access=${declined.body.access_token}`,
    { payment_method: 'demo' },
    { key: randomUUID() },
  )
  assert.deepEqual([unknown.status, unknown.body['code']], [409, 'not_payable'])
})

test('one key makes one order, however often it is sent', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 5 })
  const cart = await fill(variantId)
  const key = randomUUID()
  const first = await place(cart, key)
  const second = await place(cart, key)
  assert.deepEqual([first.status, second.status], [201, 201])
  assert.equal(first.headers.get('idempotent-replayed'), null)
  assert.equal(second.headers.get('idempotent-replayed'), 'true')
  assert.equal(second.body.id, first.body.id)
  assert.equal(await left(productId), 4)
  const other = await place(cart, key, { first_name: 'Another' })
  assert.deepEqual([other.status, other.body['code']], [422, 'idempotency_key_reused'])
  const without = await shop.call('POST /orders', CHECKOUT, { cart })
  assert.deepEqual([without.status, without.body['code']], [428, 'idempotency_key_required'])
})

test('one key sent many times at once makes one order and one payment', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 9 })
  const cart = await fill(variantId)
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => place(cart, key)))
  const made = answers.filter((answer) => answer.status === 201)
  assert.ok(made.length >= 1)
  assert.equal(new Set(made.map((answer) => answer.body.id)).size, 1)
  for (const answer of answers.filter((candidate) => candidate.status !== 201))
    assert.deepEqual([answer.status, answer.body['code']], [409, 'idempotency_in_progress'])
  assert.equal(await left(productId), 8)
  assert.equal(await count('payment', sql`order_id = ${made[0]?.body.id ?? ''}`), 1)
})

test('the same key of another shopper is another order', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const key = randomUUID()
  const [one, two] = await Promise.all([fill(variantId), fill(variantId)])
  const [a, b] = [await place(one ?? '', key), await place(two ?? '', key)]
  assert.deepEqual([a.status, b.status], [201, 201])
  assert.notEqual(a.body.id, b.body.id)
})

test('repeating the key of a cancelled order does not take the cart that was given back', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const cart = await fill(variantId, 2)
  const key = randomUUID()
  const declined = await place(cart, key, DECLINED)
  const { id, access_token: access } = declined.body
  assert.equal((await shop.call(`POST /orders/${id}/cancel?access=${access}`, {})).status, 200)
  const repeated = await place(cart, key, DECLINED)
  assert.deepEqual([repeated.status, repeated.body.id, repeated.body.status], [201, id, 'cancelled'])
  const reused = await place(cart, key, { first_name: 'Another' })
  assert.deepEqual([reused.status, reused.body['code']], [422, 'idempotency_key_reused'])
  const kept = await shop.call<{ lines: { quantity: number }[] }>('GET /cart', undefined, { cart })
  assert.deepEqual(
    kept.body.lines.map((line) => line.quantity),
    [2],
  )
  assert.equal((await place(cart, randomUUID())).body.status, 'confirmed')
})
