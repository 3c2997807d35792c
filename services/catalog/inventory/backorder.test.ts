import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { guestCart, order } from '#test/kit/selling.ts'
import { addProduct, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, mailsTo, mainBranch, orderBook, type StockRow } from '#test/kit/stock.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const NEXT_YEAR = `${new Date().getUTCFullYear() + 1}-05-03`
const allow = (id: string, limit: number, change: object = {}) =>
  ask<{ data: StockRow[]; least?: number }>(shop, `PUT /products/${id}/backorder`, {
    allow_backorder: limit > 0,
    backorder_limit: limit,
    expected_restock_date: NEXT_YEAR,
    ...change,
  })

interface Line {
  backordered: number
  restock_date: string | null
  quantity: number
}

test('what is sold before it is there says so at the product, in the cart, at checkout, on the order and in the mail (CAT-45)', async () => {
  const { id, variantId, name } = await addProduct(shop, { quantity: 2 })
  assert.equal((await allow(id, 5)).body.data[0]?.restock_date, NEXT_YEAR)
  await shop.settle()
  const cart = await guestCart(shop, [variantId, 5])
  const line = (await shop.call<{ lines: Line[] }>('GET /cart', undefined, { cart })).body.lines[0]
  assert.deepEqual([line?.backordered, line?.restock_date], [3, NEXT_YEAR])
  const { delivery_method, payment_method } = CHECKOUT
  const bill = await shop.call<{ lines: Line[] }>('POST /orders/preview', { delivery_method, payment_method }, { cart })
  assert.deepEqual([bill.body.lines[0]?.backordered, bill.body.lines[0]?.restock_date], [3, NEXT_YEAR])

  const email = `late-${randomUUID()}@example.com`
  const placed = await order(shop, { cart }, { email })
  assert.equal(placed.status, 201, JSON.stringify(placed.body))
  const late = (lines: unknown) => (lines as Line[]).map((row) => [row.quantity, row.backordered, row.restock_date])
  assert.deepEqual(late(placed.body.lines), [[5, 3, NEXT_YEAR]])
  assert.equal((await allow(id, 5, { expected_restock_date: null })).status, 200)
  const kept = await ask<{ lines: Line[] }>(shop, `GET /orders/${placed.body.id}`)
  assert.deepEqual(late(kept.body.lines), [[5, 3, NEXT_YEAR]])
  await shop.settle()
  const [mail] = await mailsTo(shop, email)
  assert.match(mail?.body ?? '', /3 to follow, expected May 3|3 to follow, expected 3 May/)

  const page = await shop.call<{ variants: { stock: string; restock_date: string | null }[] }>(
    `GET /products/by-slug/${name.toLowerCase().replace(' ', '-')}`,
  )
  assert.deepEqual(
    page.body.variants.map((variant) => [variant.stock, variant.restock_date]),
    [['backorder', null]],
  )
  await allow(id, 5)
  await shop.settle()
  const dated = await shop.call<{ variants: { restock_date: string }[] }>(
    `GET /products/by-slug/${name.toLowerCase().replace(' ', '-')}`,
  )
  assert.equal(dated.body.variants[0]?.restock_date, NEXT_YEAR)
})

test('which pieces are late is what the promise found, also when it is asked for again (CAT-45)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 2, backorder: 4 })
  await allow(id, 4)
  const book = orderBook(shop, await mainBranch(shop))
  const [first, second] = [book.newOrder(), book.newOrder()]
  assert.deepEqual((await book.reserve(first, { variant_id: variantId, quantity: 2 })).backorders, [])
  const late = [{ variant_id: variantId, quantity: 3, restock_date: NEXT_YEAR }]
  for (let time = 0; time < 2; time += 1)
    assert.deepEqual((await book.reserve(second, { variant_id: variantId, quantity: 3 })).backorders, late)
})

test('a backorder that cannot be is refused: a limit below what is owed, none at all, a day gone by, a stranger (CAT-45)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 1, backorder: 4 })
  const book = orderBook(shop, await mainBranch(shop))
  const sold = book.newOrder()
  await book.reserve(sold, { variant_id: variantId, quantity: 3 })
  await book.confirm(sold)
  for (const [answer, status, code] of [
    [await allow(id, 1), 409, 'stock_reserved'],
    [await allow(id, 0), 409, 'stock_reserved'],
    [await allow(id, 0, { allow_backorder: true }), 422, 'limit_needed'],
    [await allow(id, 3, { expected_restock_date: '2020-01-01' }), 422, 'bad_date'],
    [await allow(id, 3, { expected_restock_date: '2099-02-30' }), 422, 'bad_date'],
    [await allow(id, 3, { branch_id: randomUUID() }), 422, 'branch_not_found'],
    [await allow(randomUUID(), 3), 404, 'variant_not_found'],
    [await allow(id, 3, { variant_id: randomUUID() }), 404, 'variant_not_found'],
  ] as const) {
    assert.deepEqual([answer.status, answer.body['code']], [status, code])
  }
  assert.equal((await allow(id, 1)).body.least, 2)
  assert.equal((await allow(id, 2)).status, 200)
  const token = await shop.signIn('editor@serai.example')
  const body = { allow_backorder: true, backorder_limit: 9 }
  assert.equal((await shop.call(`PUT /products/${id}/backorder`, body, { token })).status, 403)
  // Part of what is owed has come: less is owed.
  assert.equal((await ask(shop, `PUT /products/${id}/inventory`, { delta: 1, reason: 'Delivery' })).status, 200)
  assert.equal((await allow(id, 1)).status, 200)
})

test('a change of the whole product cannot break a promise either (CAT-43, CAT-45)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 1, backorder: 4 })
  const book = orderBook(shop, await mainBranch(shop))
  await book.reserve(book.newOrder(), { variant_id: variantId, quantity: 3 })
  const { version } = (await ask<{ version: number }>(shop, `GET /products/${id}`)).body
  const variants = [{ id: variantId, options: [], inventory: { allow_backorder: false } }]
  const refused = await ask(shop, `PATCH /products/${id}`, { version, variants })
  assert.deepEqual([refused.status, refused.body['code']], [409, 'stock_reserved'])
})
