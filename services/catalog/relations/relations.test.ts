import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { create } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

interface Card {
  id: string
  price: { amount: number }
}
interface Page {
  related: Card[]
  accessories: Card[]
  upsells: Card[]
  related_by_hand: boolean
}

let shop: TestShop
let token: string
before(async () => {
  shop = await openShop()
  token = await shop.signIn(ADMIN)
})
after(() => shop?.close())

const slugOf = (product: { name: string }) => product.name.toLowerCase().replaceAll(' ', '-')
const page = async (product: { name: string }) => (await shop.call<Page>(`GET /products/by-slug/${slugOf(product)}`)).body
const choose = async (id: string, related: object[]) => {
  const { version } = (await shop.call<{ version: number }>(`GET /products/${id}`, undefined, { token })).body
  const answer = await shop.call<{ code: string; related: object[] }>(`PATCH /products/${id}`, { related, version }, { token })
  await shop.settle()
  return answer
}

test('what is chosen by hand is shown in its order and by its kind; without a choice, what is beside it (CAT-05)', async () => {
  const own = await addProduct(shop, { name: 'Thing own' })
  const one = await addProduct(shop, { name: 'Thing one' })
  const two = await addProduct(shop, { name: 'Thing two' })
  const three = await addProduct(shop, { name: 'Thing three' })
  assert.equal((await page(own)).related_by_hand, false)
  assert.equal((await page(own)).related.length, 3)
  const related = [
    { kind: 'related', product_id: two.id },
    { kind: 'accessory', product_id: three.id },
    { kind: 'related', product_id: one.id },
    { kind: 'related', product_id: two.id },
  ]
  const answer = await choose(own.id, related)
  assert.deepEqual(answer.body.related, related.slice(0, 3))
  const shown = await page(own)
  assert.deepEqual(
    shown.related.map((card) => card.id),
    [two.id, one.id],
  )
  assert.deepEqual([shown.accessories.map((card) => card.id), shown.upsells], [[three.id], []])
  assert.equal(shown.related_by_hand, true)
})

test('a page shows at once what became of what goes with it: a price, leaving the shop, coming back', async () => {
  const own = await addProduct(shop)
  const other = await addProduct(shop, { price: 20 })
  await choose(own.id, [{ kind: 'upsell', product_id: other.id }])
  assert.deepEqual(
    (await page(own)).upsells.map((card) => card.price.amount),
    [20],
  )
  await shop.call(`PUT /products/${other.id}/prices/USD`, { amount: 25 }, { token })
  await shop.settle()
  assert.deepEqual(
    (await page(own)).upsells.map((card) => card.price.amount),
    [25],
  )
  for (const [move, count] of [
    ['unpublish', 0],
    ['publish', 1],
  ] as const) {
    await shop.call(`POST /products/${other.id}/${move}`, {}, { token })
    await shop.settle()
    assert.equal((await page(own)).upsells.length, count, move)
  }
})

test('a product does not go with itself or with what is not there', async () => {
  const own = await addProduct(shop)
  assert.equal((await choose(own.id, [{ kind: 'related', product_id: own.id }])).body.code, 'related_to_itself')
  assert.equal((await choose(own.id, [{ kind: 'related', product_id: randomUUID() }])).body.code, 'related_not_found')
  assert.equal((await choose(own.id, [{ kind: 'cousin', product_id: randomUUID() }])).status, 422)
  assert.equal((await create(shop, { related: [{ kind: 'related', product_id: randomUUID() }] })).body.code, 'related_not_found')
})
