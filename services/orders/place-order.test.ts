import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { newCustomer, runJob, setSetting } from '#test/kit/people.ts'
import {
  type Amount,
  answerBank,
  CARDS,
  guestCart,
  letPayTimePass,
  type Order,
  order,
  placed,
  stockOf,
} from '#test/kit/selling.ts'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop?.settle()
  assert.deepEqual(await violations(shop), [])
  await shop?.close()
})

const read = (made: Order) => shop.call<Order>(`GET /orders/${made.id}?access=${made.access_token}`)
const cartCount = async (cart: string) =>
  (await shop.call<{ item_count: number }>('GET /cart', undefined, { cart })).body.item_count
const types = (made: Order) => made.timeline.map((entry) => entry.type)

test('an order that is paid at once is confirmed, its stock sold and its cart closed (ORD-02)', async () => {
  const { variantId } = await addProduct(shop, { price: 19.99, quantity: 7 })
  const cart = await guestCart(shop, [variantId, 3])
  const answer = await order(shop, { cart })
  assert.equal(answer.status, 201)
  const made = answer.body
  assert.equal(made.status, 'confirmed')
  assert.equal(made.payment_status, 'paid')
  assert.match(made.number, /^[0-9A-HJKMNP-TV-Z]{8}$/)
  assert.deepEqual(made.lines[0]?.total, { amount: 59.97, currency: 'USD' })
  assert.deepEqual([made.payment?.status, made.payment?.card_last4, made.payment?.card_brand], ['succeeded', '4242', 'visa'])
  assert.deepEqual(types(made), ['created', 'paid', 'confirmed'])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 4, reserved: 0 })
  assert.equal(await cartCount(cart), 0)
  assert.equal((await read(made)).body.number, made.number)
})

test('of a card only brand and last digits are kept, anywhere (PAY-03)', async () => {
  const { variantId } = await addProduct(shop)
  await placed(shop, variantId, 1, { payment: { card_number: '4242 4242 4242 4242' } })
  await shop.settle()
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1)`,
      [shop.runtime.services.map((service) => service.name)],
    )
    for (const { name } of rows) {
      const found = await client.query(`select 1 from ${name} t where t::text ~ '4242.?4242.?4242.?4242'`)
      assert.equal(found.rowCount, 0, `${name} has a card number`)
    }
  } finally {
    await client.end()
  }
})

test('a declined payment leaves the order waiting with its stock, and another try pays it (PAY-05)', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const made = await placed(shop, variantId, 2, { payment: { card_number: CARDS.declined } })
  assert.deepEqual([made.status, made.payment_status, made.payment?.status], ['pending', 'failed', 'failed'])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 2 })
  const pay = (card_number: string, key: string) =>
    shop.call<Order>(
      `POST /orders/${made.id}/pay`,
      { access: made.access_token, payment_method: 'demo', payment: { card_number } },
      { key },
    )
  assert.equal(
    (await shop.call(`POST /orders/${made.id}/pay`, { access: made.access_token, payment_method: 'demo' })).status,
    428,
  )
  assert.equal((await pay(CARDS.declined, randomUUID())).body.payment_status, 'failed')
  const key = randomUUID()
  const paid = await pay(CARDS.good, key)
  assert.equal(paid.status, 200)
  assert.deepEqual([paid.body.status, paid.body.payment_status], ['confirmed', 'paid'])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 3, reserved: 0 })
  assert.equal((await pay(CARDS.good, key)).body.payment_status, 'paid', 'the same again takes nothing again')
  const taken = await sql<{
    n: number
  }>`select count(*)::int as n from payment where order_id = ${made.id} and status = 'succeeded'`.execute(
    shop.runtime.db('payments'),
  )
  assert.equal(taken.rows[0]?.n, 1)
})

test("the bank's challenge, approved, confirms the order and sends the shopper back (PAY-02)", async () => {
  const { variantId } = await addProduct(shop, { quantity: 2 })
  const made = await placed(shop, variantId, 1, { payment: { card_number: CARDS.challenge } })
  assert.deepEqual([made.status, made.payment_status, made.payment?.status], ['pending', 'pending', 'pending'])
  const url = made.payment?.action?.url ?? ''
  const page = await fetch(url)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /\$/)
  assert.match(await answerBank(shop, url, 'approve'), new RegExp(`/orders/${made.number}/return\\?access=`))
  await shop.settle()
  const now = (await read(made)).body
  assert.deepEqual([now.status, now.payment_status, now.payment?.action], ['confirmed', 'paid', null])
  await answerBank(shop, url, 'decline')
  await shop.settle()
  assert.equal((await read(made)).body.payment_status, 'paid', 'the bank does not change its mind')
})

test('a challenge that is declined leaves the order to be paid another way', async () => {
  const { variantId } = await addProduct(shop, { quantity: 2 })
  const made = await placed(shop, variantId, 1, { payment: { card_number: CARDS.challenge } })
  await answerBank(shop, made.payment?.action?.url ?? '', 'decline')
  await shop.settle()
  assert.equal((await read(made)).body.payment_status, 'failed')
  const paid = await shop.call<Order>(
    `POST /orders/${made.id}/pay`,
    { access: made.access_token, payment_method: 'pay_on_delivery' },
    { key: randomUUID() },
  )
  assert.deepEqual([paid.body.status, paid.body.payment_status], ['confirmed', 'pending'])
})

test('an order whose payment never comes ends, and everything is given back (ORD-02)', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const cart = await guestCart(shop, [variantId, 2])
  const made = (await order(shop, { cart }, { payment: { card_number: CARDS.challenge } })).body
  await runJob(shop, 'orders.recover')
  assert.equal((await read(made)).body.status, 'pending', 'it still has time')
  await letPayTimePass(shop, made.id)
  await runJob(shop, 'orders.recover')
  await runJob(shop, 'orders.recover')
  const now = (await read(made)).body
  assert.equal(now.status, 'cancelled')
  assert.equal(now.payment?.status, 'voided')
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 0 })
  assert.equal(await cartCount(cart), 2)
  const late = await shop.call<Order>(
    `POST /orders/${made.id}/pay`,
    { access: made.access_token, payment_method: 'demo', payment: { card_number: CARDS.good } },
    { key: randomUUID() },
  )
  assert.equal(late.body['code'], 'not_payable')
  await answerBank(shop, made.payment?.action?.url ?? '', 'approve')
  await shop.settle()
  const end = (await read(made)).body
  assert.deepEqual([end.status, end.payment?.status], ['cancelled', 'voided'], 'a challenge answered too late takes no money')
})

test('a cart given back can be ordered again, and repeating the old key does not swallow it', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const cart = await guestCart(shop, [variantId, 2])
  const key = randomUUID()
  const made = (await order(shop, { cart, key }, { payment: { card_number: CARDS.declined } })).body
  await letPayTimePass(shop, made.id)
  await runJob(shop, 'orders.recover')
  assert.equal(await cartCount(cart), 2)
  const repeated = await order(shop, { cart, key }, { payment: { card_number: CARDS.declined } })
  assert.equal(repeated.body.id, made.id)
  assert.equal(await cartCount(cart), 2, 'the cart is still there')
  assert.equal((await order(shop, { cart })).body.status, 'confirmed')
})

test('the same key makes one order, however often it is sent (API-05)', async () => {
  const { variantId } = await addProduct(shop, { quantity: 20 })
  const cart = await guestCart(shop, [variantId, 1])
  const key = randomUUID()
  const first = await order(shop, { cart, key })
  const second = await order(shop, { cart, key })
  assert.equal(first.headers.get('idempotent-replayed'), null)
  assert.equal(second.headers.get('idempotent-replayed'), 'true')
  assert.deepEqual([second.status, second.body.id, second.body.number], [201, first.body.id, first.body.number])
  const other = await order(shop, { cart, key }, { first_name: 'Another' })
  assert.deepEqual([other.status, other.body['code']], [422, 'idempotency_key_reused'])
  const without = await shop.call('POST /orders', CHECKOUT, { cart })
  assert.deepEqual([without.status, without.body['code']], [428, 'idempotency_key_required'])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 19, reserved: 0 })
})

test('the same key sent many times at once makes one order', async () => {
  const { variantId } = await addProduct(shop, { quantity: 20 })
  const { token } = await newCustomer(shop)
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 2 }, { token })
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 6 }, () => order(shop, { token, key })))
  const ids = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id))
  assert.equal(ids.size, 1)
  for (const answer of answers.filter((candidate) => candidate.status !== 201))
    assert.deepEqual([answer.status, answer.body['code']], [409, 'idempotency_in_progress'])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 18, reserved: 0 })
  const own = await shop.call<{ meta: { total: number } }>('GET /orders', undefined, { token })
  assert.equal(own.body.meta.total, 1)
})

test('two orders of one cart at once: one has it', async () => {
  const { variantId } = await addProduct(shop, { quantity: 20 })
  const cart = await guestCart(shop, [variantId, 2])
  const answers = await Promise.all([order(shop, { cart }), order(shop, { cart })])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 18, reserved: 0 })
})

test('a key means something only to the one who chose it', async () => {
  const { variantId } = await addProduct(shop, { quantity: 20 })
  const key = randomUUID()
  const [one, two] = [await guestCart(shop, [variantId, 1]), await guestCart(shop, [variantId, 1])]
  const [first, second] = [await order(shop, { cart: one, key }), await order(shop, { cart: two, key })]
  assert.deepEqual([first.status, second.status], [201, 201])
  assert.notEqual(first.body.id, second.body.id)
})

test('what can no longer be had is named, nothing is held and the cart stays (ORD-13)', async () => {
  const [scarce, plenty] = [await addProduct(shop, { quantity: 3 }), await addProduct(shop, { quantity: 9 })]
  const cart = await guestCart(shop, [plenty.variantId, 2], [scarce.variantId, 3])
  await shop.call(`PUT /products/${scarce.id}/inventory`, { quantity: 1, reason: 'counted' }, { token: await shop.signIn(ADMIN) })
  const answer = await order(shop, { cart })
  assert.deepEqual([answer.status, answer.body['code']], [409, 'insufficient_stock'])
  const [error] = answer.body['errors'] as { pointer: string; detail: string }[]
  assert.equal(error?.pointer, '/lines/1')
  assert.match(error?.detail ?? '', new RegExp(`${scarce.name}.*1 left`))
  assert.deepEqual(await stockOf(shop, plenty.variantId), { on_hand: 9, reserved: 0 })
  assert.equal(await cartCount(cart), 5)
})

test('what is wrong with the checkout is refused and the cart stays as it was', async () => {
  const { variantId } = await addProduct(shop, { price: 10, quantity: 5 })
  const cart = await guestCart(shop, [variantId, 2])
  const wrong: [object, number, string][] = [
    [{ delivery_method: 'pigeon' }, 422, 'unknown_delivery_method'],
    [{ payment_method: 'gold' }, 422, 'unknown_payment_method'],
    [{ shipping_address: undefined }, 422, 'address_needed'],
    [{ expected_total: 1 }, 409, 'cart_changed'],
    [{ email: 'nobody' }, 422, 'invalid_input'],
    [{ first_name: '  ' }, 422, 'invalid_input'],
    [{ shipping_address: { line1: 'x', city: 'y', country: 'ukraine' } }, 422, 'invalid_input'],
  ]
  for (const [change, status, code] of wrong) {
    const answer = await order(shop, { cart }, change)
    assert.deepEqual([answer.status, answer.body['code']], [status, code])
    assert.equal(await cartCount(cart), 2)
  }
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 0 })
  assert.equal((await order(shop, { cart: randomUUID() })).body['code'], 'cart_empty')
  assert.equal((await order(shop, {})).body['code'], 'cart_empty')
  assert.equal((await order(shop, { cart })).status, 201)
})

test('the bill that is shown is the bill that is paid, to the smallest unit (CRT-03)', async () => {
  const products = await Promise.all([9.99, 0.01, 33.33, 1234.56].map((price) => addProduct(shop, { price, quantity: 10_000 })))
  interface Bill {
    subtotal: Amount
    discount: Amount
    tax: Amount
    delivery: Amount
    payment_fee: Amount
    total: Amount
    tax_included: boolean
  }
  const scene = fc.record({
    quantities: fc
      .array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 4 })
      .filter((list) => list.some((n) => n > 0)),
    currency: fc.constantFrom('USD', 'EUR', 'IRR', 'UAH', 'SAR'),
    tax: fc.constantFrom(0, 7.25, 9, 20),
    included: fc.boolean(),
    payment_method: fc.constantFrom('demo', 'pay_on_delivery'),
    delivery_method: fc.constantFrom('standard', 'standard', 'pickup'),
  })
  await fc.assert(
    fc.asyncProperty(scene, async ({ quantities, currency, tax, included, ...chosen }) => {
      await setSetting(shop, 'tax_percent', tax)
      await setSetting(shop, 'tax_included', included)
      const lines = quantities.flatMap((quantity, index) =>
        quantity > 0 ? [[products[index]?.variantId ?? '', quantity] as const] : [],
      )
      const cart = await guestCart(shop, ...lines)
      const preview = await shop.call<Bill>(
        `POST /orders/preview?currency=${currency}`,
        { ...chosen, shipping_address: CHECKOUT.shipping_address },
        { cart },
      )
      assert.equal(preview.status, 200, JSON.stringify(preview.body))
      const made = await shop.call<Order>(
        `POST /orders?currency=${currency}`,
        { ...CHECKOUT, ...chosen, expected_total: preview.body.total.amount },
        { cart, key: randomUUID() },
      )
      assert.equal(made.status, 201, JSON.stringify(made.body))
      const { subtotal, discount, tax: taxes, delivery, payment_fee, total, tax_included } = preview.body
      assert.deepEqual(made.body.totals, { subtotal, discount, tax: taxes, delivery, payment_fee, total, tax_included })
      const cents = ({ amount }: Amount) => Math.round(amount * 100)
      const { totals } = made.body
      assert.equal(
        cents(totals.total),
        cents(totals.subtotal) -
          cents(totals.discount) +
          (tax_included ? 0 : cents(totals.tax)) +
          cents(totals.delivery) +
          cents(totals.payment_fee),
      )
      assert.equal(
        made.body.lines.reduce((sum, line) => sum + cents(line.tax), 0),
        cents(totals.tax),
      )
      assert.equal(
        made.body.lines.reduce((sum, line) => sum + cents(line.total), 0),
        cents(totals.subtotal),
      )
      assert.equal(totals.total.currency, currency)
    }),
    { numRuns: 20 },
  )
  await setSetting(shop, 'tax_percent', 0)
})

test('a shop that is closed for orders says so and keeps the cart', async () => {
  const { variantId } = await addProduct(shop)
  const cart = await guestCart(shop, [variantId, 1])
  const online = async (is: boolean) => {
    await sql`update branch set online = ${is}`.execute(shop.runtime.db('store'))
    shop.runtime.cache.clear()
  }
  await online(false)
  const answer = await order(shop, { cart })
  await online(true)
  assert.deepEqual([answer.status, answer.body['code']], [409, 'branch_offline'])
  assert.equal(await cartCount(cart), 1)
})
