import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newCustomer } from '#test/kit/people.ts'
import { type Ask, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

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

test('an unknown visitor has an empty cart that is kept nowhere', async () => {
  const answer = await look({})
  assert.equal(answer.status, 200)
  assert.equal(answer.body.id, null)
  assert.deepEqual(answer.body.lines, [])
  assert.equal((await look({ cart: 'a-token-nobody-has' })).body.id, null)
})

test('a backorder allowance counts as stock, and not one piece more', async () => {
  const { variantId } = await addProduct(shop, { quantity: 1, backorder: 2 })
  const cart = (await add(variantId, 3)).body.token
  assert.ok(cart)
  assert.equal((await add(variantId, 1, { cart })).body['available'], 3)
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
