import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { addAttributes, create } from '#test/kit/product.ts'
import { addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, limitTo, mainBranch, orderBook, type StockRow, stockRows } from '#test/kit/stock.ts'

let shop: TestShop
let here: string
let there: string
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
  here = await mainBranch(shop)
  there = await addBranch(shop, 'harbour')
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Ledger {
  data: { type: string; quantity: number; reference: string; branch_name: string }[]
}

const set = (id: string, body: object, who = {}) =>
  ask<{ data: StockRow[] }>(shop, `PUT /products/${id}/inventory`, { reason: 'x', ...body }, who)
const transfer = (id: string, quantity: number, change: object = {}, who = {}) =>
  ask<{ reference: string; data: StockRow[]; available?: number }>(
    shop,
    `POST /products/${id}/transfers`,
    { from_branch_id: here, to_branch_id: there, quantity, ...change },
    who,
  )
const figures = async (id: string) =>
  Object.fromEntries((await stockRows(shop, id)).map((row) => [row.branch_id === here ? 'here' : 'there', row.on_hand]))

test('stock is kept for each branch; a branch that had none of it gets its place with the first change (CAT-40)', async () => {
  const { id } = await addProduct(shop, { quantity: 7 })
  assert.deepEqual(await figures(id), { here: 7, there: 0 })
  assert.equal((await set(id, { quantity: 3, branch_id: there, reference: 'B-1' })).status, 200)
  assert.equal((await set(id, { delta: 2, type: 'return' }, { headers: { 'x-branch-id': there } })).body.data[0]?.on_hand, 5)
  assert.deepEqual(await figures(id), { here: 7, there: 5 })
  const { body } = await ask<Ledger>(shop, `GET /products/${id}/movements?filter[branch_id]=${there}`)
  assert.deepEqual(
    body.data.map((line) => [line.type, line.quantity, line.reference, line.branch_name]),
    [
      ['return', 2, '', 'harbour'],
      ['restock', 3, 'B-1', 'harbour'],
    ],
  )
  const returns = await ask<Ledger>(shop, `GET /products/${id}/movements?filter[type]=return`)
  assert.deepEqual(
    returns.body.data.map((line) => line.quantity),
    [2],
  )
})

test('what adds to stock cannot take from it; an unknown or foreign branch is refused (CAT-40)', async () => {
  const { id } = await addProduct(shop, { quantity: 5 })
  for (const [body, status, code] of [
    [{ delta: -1, type: 'restock' }, 422, 'wrong_type'],
    [{ quantity: 4, type: 'return' }, 422, 'wrong_type'],
    [{ delta: -1, type: 'sale' }, 422, 'invalid_input'],
    [{ quantity: 1, branch_id: randomUUID() }, 422, 'branch_not_found'],
  ] as const) {
    const refused = await set(id, body)
    assert.deepEqual([refused.status, refused.body['code']], [status, code])
  }
  await limitTo(shop, 'products@serai.example', there)
  const mine = { as: 'products@serai.example' }
  assert.deepEqual((await set(id, { quantity: 1, branch_id: here }, mine)).body['code'], 'other_branch')
  assert.equal((await set(id, { quantity: 1, branch_id: there }, mine)).status, 200)
  assert.deepEqual((await transfer(id, 1, {}, mine)).body['code'], 'other_branch')
  assert.deepEqual(
    (await ask<{ data: StockRow[] }>(shop, `GET /products/${id}/inventory`, undefined, mine)).body.data.map(
      (row) => row.branch_id,
    ),
    [there],
  )
  const low = `GET /inventory/low?filter[branch_id]=${here}`
  assert.equal((await ask(shop, low, undefined, mine)).body['code'], 'other_branch')
})

test('a transfer moves what is free, with a line in the ledger of each branch; twice with a key is once (CAT-48)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 10 })
  const key = randomUUID()
  for (let time = 0; time < 2; time += 1)
    assert.equal((await transfer(id, 4, { reason: 'Weekend', reference: 'TR-9' }, { key })).status, 201)
  assert.deepEqual(await figures(id), { here: 6, there: 4 })
  const { body } = await ask<Ledger>(shop, `GET /products/${id}/movements?filter[type]=transfer`)
  assert.deepEqual(
    body.data.map((line) => [line.quantity, line.reference]).sort(),
    [
      [-4, 'TR-9'],
      [4, 'TR-9'],
    ].sort(),
  )
  await orderBook(shop, here).reserve(randomUUID(), { variant_id: variantId, quantity: 5 })
  const refused = await transfer(id, 2)
  assert.deepEqual([refused.status, refused.body['code'], refused.body.available], [409, 'insufficient_stock', 1])
  assert.match(String(refused.body['detail']), /1 pieces there are free to go, 2 are wanted/)
  assert.deepEqual(await figures(id), { here: 6, there: 4 })
})

test('transfers that cannot be are refused: same branch, unknown branch, foreign variant, no right', async () => {
  const { id } = await addProduct(shop)
  const other = await addProduct(shop)
  const several = await create(shop, {
    options: ['size'],
    variants: ['small', 'large'].map((value) => ({ options: [{ attribute: 'size', value }] })),
  })
  for (const [product, change, status, code] of [
    [id, { to_branch_id: here }, 422, 'same_branch'],
    [id, { to_branch_id: randomUUID() }, 422, 'branch_not_found'],
    [id, { from_branch_id: randomUUID() }, 422, 'branch_not_found'],
    [id, { variant_id: other.variantId }, 404, 'variant_not_found'],
    [several.body.id, {}, 422, 'variant_needed'],
    [randomUUID(), {}, 404, 'variant_not_found'],
  ] as const) {
    const refused = await transfer(product, 1, change)
    assert.deepEqual([refused.status, refused.body['code']], [status, code])
  }
  assert.equal((await transfer(id, 1, {}, { as: 'editor@serai.example' })).status, 403)
})

test('transfers to and fro at once lose no piece (CAT-43)', async () => {
  // More on both sides than all transfers of one way take together: whatever their order, none falls short.
  const { id } = await addProduct(shop, { quantity: 60 })
  await transfer(id, 30)
  const back = { from_branch_id: there, to_branch_id: here }
  const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => transfer(id, 1 + (n % 3), n % 2 ? {} : back)))
  assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [201])
  const now = await figures(id)
  assert.equal((now['here'] ?? 0) + (now['there'] ?? 0), 60)
})

interface Low {
  data: { sku: string; available: number; branch_name: string; low_stock_threshold: number; waiting: number }[]
  meta: { total: number }
}

test('the low-stock list names what is at or below its threshold, by branch and state, also as a file (CAT-48)', async () => {
  const low = async (query = '') => (await ask<Low>(shop, `GET /inventory/low?q=SCARCE&${query}`)).body
  const names = async (query = '') => (await low(query)).data.map((row) => `${row.sku} ${row.branch_name} ${row.available}`)
  const few = (await create(shop, { sku: 'SCARCE-FEW', inventory: { quantity: 4 } })).body
  await create(shop, { sku: 'SCARCE-NONE', inventory: { quantity: 0 } })
  await create(shop, { sku: 'SCARCE-PLENTY', inventory: { quantity: 50 } })
  await create(shop, { sku: 'SCARCE-ORDERED', inventory: { quantity: 0, allow_backorder: true, backorder_limit: 3 } })
  await set(few.id, { quantity: 1, branch_id: there })
  await shop.settle()
  assert.equal((await low()).meta.total, 4)
  assert.deepEqual(
    (await names('filter[state]=low_stock')).map((name) => name.split(' ').at(-1)),
    ['1', '4'],
  )
  assert.equal((await names(`filter[branch_id]=${there}`)).join(), 'SCARCE-FEW harbour 1')
  assert.match((await names('filter[state]=out_of_stock')).join(), /^SCARCE-NONE .* 0$/)
  assert.match((await names('filter[state]=backorder')).join(), /^SCARCE-ORDERED .* 0$/)
  assert.equal((await ask(shop, `GET /inventory/low?filter[branch_id]=${randomUUID()}`)).body['code'], 'branch_not_found')

  assert.equal((await ask(shop, `PUT /products/${few.id}/threshold`, { low_stock_threshold: 2 })).status, 200)
  await shop.settle()
  assert.deepEqual((await names('filter[state]=low_stock')).join(), 'SCARCE-FEW harbour 1')
  assert.equal((await ask(shop, `PUT /products/${randomUUID()}/threshold`, { low_stock_threshold: 2 })).status, 404)
  assert.equal(
    (await ask(shop, `PUT /products/${few.id}/threshold`, { low_stock_threshold: 2 }, { as: 'editor@serai.example' })).status,
    403,
  )
  const file = await ask<{ text: string }>(shop, `GET /inventory/low.csv?q=SCARCE&filter[branch_id]=${there}`)
  assert.match(String(file.headers.get('content-type')), /^text\/csv/)
  assert.match(file.body.text, /sku,name,branch_name,on_hand.*\r?\nSCARCE-FEW,.*,harbour,1,0,1,5,0,/)
})

test('staff hear when a variant runs low or out, once for each fall (CAT-40)', async () => {
  const { id } = await addProduct(shop, { quantity: 10 })
  await shop.settle()
  for (const quantity of [5, 4, 0, 9, 10]) {
    await set(id, { quantity })
    await shop.settle()
  }
  const { rows } = await sql<{ name: string }>`
    select name from event where aggregate_id = ${id} and (name like 'inventory.%stock' or name like 'product.%stock') order by sequence`.execute(
    shop.runtime.db('catalog'),
  )
  assert.deepEqual(
    rows.map((row) => row.name),
    ['inventory.low_stock', 'inventory.out_of_stock', 'product.out_of_stock', 'inventory.back_in_stock', 'product.back_in_stock'],
  )
})
