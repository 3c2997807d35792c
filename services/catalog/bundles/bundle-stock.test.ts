import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addAttributes, create } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, mailsTo, mainBranch, stockRows } from '#test/kit/stock.ts'

let shop: TestShop
let branch: string
before(async () => {
  shop = await openShop()
  branch = await mainBranch(shop)
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

async function bundleOf(...parts: (readonly [variantId: string, quantity: number])[]) {
  const made = await create(shop, {
    type: 'bundle',
    inventory: undefined,
    prices: [{ currency: 'USD', amount: 25 }],
    parts: parts.map(([variant_id, quantity]) => ({ variant_id, quantity })),
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await publish(shop, made.body.id)
  await shop.settle()
  return { id: made.body.id, variantId: made.body.variants[0]?.id ?? '' }
}
const reserve = (id: string, ...lines: { variant_id: string; quantity: number }[]) =>
  shop.runtime.call(shop.runtime.systemContext('orders'), 'catalog.reserveStock', {
    order_id: id,
    branch_id: branch,
    expires_at: new Date(Date.now() + 900_000).toISOString(),
    lines,
  })

test('a bundle whose parts may be owed says how many of it are still to come, and when the last part is expected; asking again says the same', async () => {
  const cup = await addProduct(shop, { quantity: 5 })
  const pot = await addProduct(shop, { quantity: 2 })
  const owed = (id: string, restock_date: string) =>
    ask(shop, `PUT /products/${id}/backorder`, {
      allow_backorder: true,
      backorder_limit: 20,
      expected_restock_date: restock_date,
    })
  assert.equal((await owed(cup.id, '2030-03-01')).status, 200)
  assert.equal((await owed(pot.id, '2030-05-01')).status, 200)
  const bundle = await bundleOf([cup.variantId, 2], [pot.variantId, 1])
  const order = randomUUID()
  const expected = [{ variant_id: bundle.variantId, quantity: 2, restock_date: '2030-05-01' }]
  const first = await reserve(order, { variant_id: bundle.variantId, quantity: 4 })
  assert.deepEqual([first.reserved, first.backorders], [true, expected])
  assert.deepEqual((await reserve(order, { variant_id: bundle.variantId, quantity: 4 })).backorders, expected)
})

test('the stock of a bundle is read, not set', async () => {
  const cup = await addProduct(shop, { quantity: 7 })
  const bundle = await bundleOf([cup.variantId, 2])
  assert.equal((await stockRows(shop, bundle.id))[0]?.available, 3)
  const refused = await ask(shop, `PUT /products/${bundle.id}/inventory`, { quantity: 9, reason: 'x' })
  assert.equal(refused.status, 404, JSON.stringify(refused.body))
  assert.equal((await stockRows(shop, bundle.id))[0]?.available, 3)
})

test('who waits for a bundle is told when its parts are back (CAT-46)', async () => {
  const cup = await addProduct(shop, { quantity: 2 })
  const bundle = await bundleOf([cup.variantId, 2])
  assert.equal((await ask(shop, `PUT /products/${cup.id}/inventory`, { quantity: 1, reason: 'x' })).status, 200)
  await shop.settle()
  const email = `${randomUUID().slice(0, 8)}@example.com`
  const joined = await shop.call(`POST /products/${bundle.id}/stock-alerts`, { email, consent: true })
  assert.equal(joined.status, 201, JSON.stringify(joined.body))
  assert.equal((await ask(shop, `PUT /products/${cup.id}/inventory`, { quantity: 4, reason: 'x' })).status, 200)
  await shop.settle()
  assert.equal((await mailsTo(shop, email)).length, 1)
  const again = await shop.call<{ code: string }>(`POST /products/${bundle.id}/stock-alerts`, { email, consent: true })
  assert.deepEqual([again.status, again.body.code], [409, 'in_stock'])
})

test('a variant that a bundle is made of is not deleted', async () => {
  await addAttributes(shop)
  const { body } = await create(shop, {
    options: ['size'],
    inventory: undefined,
    variants: [
      { options: [{ attribute: 'size', value: 'small' }], inventory: { quantity: 3 } },
      { options: [{ attribute: 'size', value: 'large' }], inventory: { quantity: 3 } },
    ],
  })
  const [small] = body.variants
  await publish(shop, body.id)
  await bundleOf([small?.id ?? '', 1])
  const token = await shop.signIn(ADMIN)
  const refused = await shop.call<{ code: string }>(`DELETE /products/${body.id}/variants/${small?.id}`, undefined, { token })
  assert.deepEqual([refused.status, refused.body.code], [409, 'part_of_bundle'])
})
