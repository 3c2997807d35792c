import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { CARDS, guestCart, type Order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'

const PASSWORD = 'a long enough secret'

interface Store {
  base_currency: string
  currencies: { code: string }[]
}
interface Currency {
  code: string
  is_base: boolean
  rate: { rate: string } | null
}
interface Placed extends Order {
  exchange: { base_currency: string; rate: string; total: { amount: number; currency: string } } | null
}

let tehran: TestShop
before(async () => {
  tehran = await openShop({ baseCurrency: 'IRR' })
})
after(() => tehran?.close())

const baseOf = async (shop: TestShop) => (await shop.call<Store>('GET /store')).body.base_currency
const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]

test('a new shop reckons in the configured currency: rates, fees and points are worth what they were (CUR-01)', async () => {
  const token = await tehran.signIn(ADMIN)
  const store = await tehran.call<Store>('GET /store')
  assert.equal(store.body.base_currency, 'IRR')
  assert.deepEqual(
    store.body.currencies.map(({ code }) => code),
    ['IRR', 'USD', 'EUR', 'UAH', 'SAR'],
  )
  const { data } = (await tehran.call<{ data: Currency[] }>('GET /currencies', undefined, { token })).body
  assert.deepEqual(
    data.filter(({ code }) => ['IRR', 'USD'].includes(code)).map(({ code, is_base, rate }) => [code, is_base, rate?.rate]),
    [
      ['IRR', true, undefined],
      ['USD', false, '0.0000010152284264'],
    ],
  )
  const deliveries = await tehran.call<{ data: { code: string; fee: { amount: number; currency: string } }[] }>(
    'GET /delivery-methods',
    undefined,
    { token },
  )
  assert.equal(JSON.stringify(deliveries.body).includes('4830000'), true, JSON.stringify(deliveries.body))
  const settings = await tehran.call<{ data: { key: string; value: unknown }[] }>('GET /settings', undefined, { token })
  assert.equal(settings.body.data.find(({ key }) => key === 'loyalty_points_per_unit')?.value, 0.000_001)
})

test('what is priced in rials is sold in dollars and rials, and the order keeps the rate with all its digits (CUR-01)', async () => {
  const { variantId } = await addProduct(tehran, { price: 59_100_000, currency: 'IRR' })
  const token = await guestCart(tehran, [variantId, 2])
  const buy = async (currency: string, cart: string) => {
    const choices = { delivery_method: 'standard', payment_method: 'demo', shipping_address: CHECKOUT.shipping_address }
    const bill = await tehran.call<{ total: { amount: number } }>(`POST /orders/preview?currency=${currency}`, choices, { cart })
    assert.equal(bill.status, 200, JSON.stringify(bill.body))
    return tehran.call<Placed>(
      `POST /orders?currency=${currency}`,
      { ...CHECKOUT, payment: { card_number: CARDS.good }, expected_total: bill.body.total.amount },
      { cart, key: randomUUID() },
    )
  }
  const dollars = await buy('USD', token)
  assert.equal(dollars.status, 201, JSON.stringify(dollars.body))
  // 2 × 59,100,000 rials at 985,000 to the dollar; delivery of 4,830,000 falls away from 73,880,000 on.
  assert.deepEqual(dollars.body.totals.subtotal, { amount: 120, currency: 'USD' })
  const staff = { token: await tehran.signIn(ADMIN) }
  const kept = await tehran.call<Placed>(`GET /orders/${dollars.body.id}`, undefined, staff)
  assert.equal(kept.body.exchange?.base_currency, 'IRR')
  assert.equal(kept.body.exchange?.rate, '0.0000010152284264')
  const worth = kept.body.exchange?.total.amount ?? 0
  assert.ok(Math.abs(worth / (dollars.body.totals.total.amount * 985_000) - 1) < 1e-6, String(worth))
  const rials = await buy('IRR', await guestCart(tehran, [variantId, 1]))
  assert.deepEqual(rials.body.totals.subtotal, { amount: 59_100_000, currency: 'IRR' })
  assert.deepEqual(rials.body.totals.delivery, { amount: 4_830_000, currency: 'IRR' })
  await tehran.settle()
  assert.deepEqual(await violations(tehran), [])
})

test('who takes a shop over chooses its currency while nothing is reckoned in it; afterwards it stays, and so at a next start', async () => {
  await using shop = await openShop()
  const db = shop.runtime.db('identity')
  const identity = shop.runtime.local.find((service) => service.name === 'identity')
  const owners = await sql<{
    account_id: string
  }>`delete from account_role where role = 'super_admin' returning account_id`.execute(db)
  const path = (await identity?.invite?.(shop.runtime.systemContext('identity'), false)) ?? assert.fail()
  const claim = (currency: string) =>
    shop.call('POST /auth/claim', {
      token: path.split('#token=')[1],
      shop_name: 'Garden',
      locale: 'en',
      currency,
      email: `o-${randomUUID()}@example.com`,
      password: PASSWORD,
      first_name: 'O',
      last_name: '',
    })
  assert.deepEqual(refusal(await claim('XAU')), [422, 'unknown_currency'])
  // Somebody has been there before: a rate was set, and the books are in dollars.
  await sql`update exchange_rate set set_by = 'A' where currency = 'EUR'`.execute(shop.runtime.db('store'))
  assert.deepEqual(refusal(await claim('UAH')), [409, 'base_currency_used'])
  await sql`update exchange_rate set set_by = '' where currency = 'EUR'`.execute(shop.runtime.db('store'))
  await sql`insert into product (id, sku, type, status) values (${randomUUID()}, 'X', 'physical', 'draft')`.execute(
    shop.runtime.db('catalog'),
  )
  assert.deepEqual(refusal(await claim('UAH')), [409, 'base_currency_used'])
  await sql`delete from product`.execute(shop.runtime.db('catalog'))
  assert.equal((await claim('UAH')).status, 200)
  await shop.settle()
  assert.equal(await baseOf(shop), 'UAH')
  const store = shop.runtime.local.find((service) => service.name === 'store')
  await store?.prepare?.(shop.runtime.systemContext('store'))
  assert.equal(await baseOf(shop), 'UAH')
  const { rows } = await sql<{
    code: string
    fee_minor: bigint
  }>`select code, fee_minor from delivery_method order by position`.execute(shop.runtime.db('store'))
  assert.deepEqual(
    rows.map(({ code, fee_minor }) => [code, Number(fee_minor)]),
    [
      ['standard', 21_000],
      ['express', 54_000],
      ['pickup', 0],
    ],
  )
  assert.ok(owners.rows.length > 0)
  const { variantId } = await addProductAs(shop)
  const cart = await guestCart(shop, [variantId, 1])
  const view = await shop.call<Order>('GET /cart', undefined, { cart })
  assert.deepEqual(view.body.lines[0]?.unit_price, { amount: 500, currency: 'UAH' })
})

test('of several servers that start at once in an empty database one makes the shop', async () => {
  await using shop = await openShop()
  const db = shop.runtime.db('store')
  for (const table of ['delivery_method', 'exchange_rate', 'currency', 'branch'])
    await sql`delete from ${sql.table(table)}`.execute(db)
  const store = shop.runtime.local.find((service) => service.name === 'store')
  await Promise.all(Array.from({ length: 6 }, () => store?.prepare?.(shop.runtime.systemContext('store'))))
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from branch)::int + (select count(*) from currency)::int + (select count(*) from delivery_method)::int as n`.execute(
    db,
  )
  assert.equal(rows[0]?.n, 1 + 5 + 3)
})

test('a currency without a reference is refused at the start, by name', async () => {
  await assert.rejects(openShop({ baseCurrency: 'XAU' }), /SERAI_BASE_CURRENCY=XAU is not a currency a new shop can reckon in/)
})

// The demo's admin is an owner no more, but those who may approve and publish are there.
async function addProductAs(shop: TestShop) {
  const token = await shop.signIn('manager@serai.example')
  await sql`insert into account_role (account_id, role) select id, 'super_admin' from account where email = ${ADMIN} on conflict do nothing`.execute(
    shop.runtime.db('identity'),
  )
  assert.ok(token)
  return addProduct(shop, { price: 500, currency: 'UAH' })
}
