import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { runJob, setSetting } from '#test/kit/people.ts'
import { type Amount, CARDS, guestCart, letPayTimePass, type Order, order, stockOf } from '#test/kit/selling.ts'
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

const cartCount = async (cart: string) =>
  (await shop.call<{ item_count: number }>('GET /cart', undefined, { cart })).body.item_count

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

test('two orders of one cart at once: one has it', async () => {
  const { variantId } = await addProduct(shop, { quantity: 20 })
  const cart = await guestCart(shop, [variantId, 2])
  const answers = await Promise.all([order(shop, { cart }), order(shop, { cart })])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409])
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 18, reserved: 0 })
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

test('the bill that is shown is the bill that is paid, to the smallest unit (CRT-03)', async () => {
  const products = await Promise.all([9.99, 0.01, 33.33, 1234.56].map((price) => addProduct(shop, { price, quantity: 10_000 })))
  interface Bill {
    subtotal: Amount
    discount: Amount
    tax: Amount
    delivery: Amount
    delivery_tax: Amount
    payment_fee: Amount
    payment_fee_tax: Amount
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
  await feeOfCash({ fee: 1.37, fee_percent: 2, tax_class: 'standard' })
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
      const {
        subtotal,
        discount,
        tax: taxes,
        delivery,
        delivery_tax,
        payment_fee,
        payment_fee_tax,
        total,
        tax_included,
      } = preview.body
      const expected = {
        subtotal,
        discount,
        tax: taxes,
        delivery,
        delivery_tax,
        payment_fee,
        payment_fee_tax,
        total,
        tax_included,
      }
      assert.deepEqual(made.body.totals, expected)
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
        made.body.lines.reduce((sum, line) => sum + cents(line.tax), cents(delivery_tax) + cents(payment_fee_tax)),
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
  await feeOfCash({ fee: 0, fee_percent: 0 })
})

test('a fee that is taxed stays so when the order is paid in another way, is changed, and is invoiced', async () => {
  await setSetting(shop, 'tax_percent', 20)
  await setSetting(shop, 'tax_included', false)
  await feeOfCash({ fee: 5, fee_percent: 0, tax_class: 'standard' })
  const token = await shop.signIn(ADMIN)
  assert.equal(await feeOfCash({ tax_class: 'nothing' }), 422)
  const { variantId } = await addProduct(shop, { price: 100, quantity: 9 })
  const cart = await guestCart(shop, [variantId, 1])
  const chosen = { delivery_method: 'pickup', payment: { card_number: CARDS.declined } }
  const made = (await order(shop, { cart }, chosen)).body
  const paid = await shop.call<Order>(
    `POST /orders/${made.id}/pay?access=${made.access_token}`,
    { payment_method: 'pay_on_delivery' },
    { key: randomUUID() },
  )
  const figures = ({ totals }: Order) => [totals.payment_fee.amount, totals.tax.amount, totals.total.amount]
  assert.deepEqual(figures(paid.body), [5, 21, 126], JSON.stringify(paid.body))
  await shop.call(`POST /orders/${made.id}/approve`, {}, { token })
  const [line] = paid.body.lines as unknown as [{ id: string }]
  const changed = await shop.call<Order>(`POST /orders/${made.id}/edit`, { lines: [{ id: line.id, quantity: 2 }] }, { token })
  assert.deepEqual(figures(changed.body), [5, 41, 246], JSON.stringify(changed.body))
  assert.equal((await shop.call(`POST /orders/${made.id}/invoice`, {}, { token })).status, 201)
  const { rows } = await sql<{ taxes: { percent: number; base: Amount; tax: Amount }[] }>`
    select document #> '{totals,taxes}' as taxes from invoice where order_id = ${made.id}`.execute(shop.runtime.db('orders'))
  assert.deepEqual(
    rows[0]?.taxes.map(({ percent, base, tax }) => [percent, base.amount, tax.amount]),
    [[20, 205, 41]],
  )
  await setSetting(shop, 'tax_percent', 0)
  await feeOfCash({ fee: 0, fee_percent: 0 })
})

/** What paying on delivery costs from now on; the status of the answer. */
async function feeOfCash(change: object): Promise<number> {
  const token = await shop.signIn(ADMIN)
  const { body } = await shop.call<{ data: { id: string; code: string; version: number }[] }>('GET /payment-methods', undefined, {
    token,
  })
  const cash = body.data.find(({ code }) => code === 'pay_on_delivery')
  const answer = await shop.call(`PUT /payment-methods/${cash?.id}`, { version: cash?.version, ...change }, { token })
  await shop.settle()
  return answer.status
}

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

test('an order below the smallest that the shop takes is told in the cart and the bill, and refused with what it lacks', async () => {
  const { variantId } = await addProduct(shop, { price: 12.5 })
  await setSetting(shop, 'minimum_order', { amount: 30, currency: 'USD' })
  const cart = await guestCart(shop, [variantId, 2])
  const lacking = { amount: 5, currency: 'USD' }
  const seen = await shop.call<{ lacking: unknown }>('GET /cart', undefined, { cart })
  assert.deepEqual(seen.body.lacking, lacking)
  const bill = await shop.call<{ lacking: unknown }>(
    'POST /orders/preview',
    { delivery_method: 'standard', payment_method: 'demo' },
    { cart },
  )
  assert.deepEqual(bill.body.lacking, lacking)
  const refused = await order(shop, { cart })
  assert.deepEqual([refused.status, refused.body['code'], refused.body['missing']], [409, 'below_minimum', lacking])
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { cart })
  assert.equal((await order(shop, { cart })).status, 201)
  await setSetting(shop, 'minimum_order', null)
})
