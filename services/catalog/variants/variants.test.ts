import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { MANAGER } from '#test/kit/people.ts'
import { addAttributes, create, type ProductAnswer } from '#test/kit/product.ts'
import { buy, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, mainBranch, orderBook } from '#test/kit/stock.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

type Answer = Omit<ProductAnswer, 'variants'> & {
  variants: (ProductAnswer['variants'][number] & { enabled: boolean })[]
  orders?: string[]
}
const size = (value: string) => [{ attribute: 'size', value }]
const sized = async () =>
  (
    await create(shop, {
      options: ['size'],
      variants: [{ options: size('small'), inventory: { quantity: 5 } }, { options: size('large') }],
    })
  ).body
const on = (line: string, body?: object, who = {}) => ask<Answer>(shop, line, body, who)
const idOf = (product: ProductAnswer, value: string) =>
  product.variants.find((variant) => variant.options.some((option) => option.value === value))?.id ?? ''
const optionsOf = (product: ProductAnswer) =>
  product.variants.map((variant) => variant.options.map((option) => option.value).join('/')).sort()

test('a variant is added with its stock, changed in part, disabled and enabled (CAT-47)', async () => {
  const single = (await create(shop, { options: ['size'], variants: [{ options: size('small'), inventory: { quantity: 5 } }] }))
    .body
  const added = await on(`POST /products/${single.id}/variants`, {
    options: size('large'),
    inventory: { quantity: 7 },
    version: single.version,
  })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  assert.deepEqual(optionsOf(added.body), ['large', 'small'])
  const large = idOf(added.body, 'large')
  assert.equal(added.body.variants.find((variant) => variant.id === large)?.inventory?.on_hand, 7)
  const path = `/products/${single.id}/variants/${large}`
  const sku = `NEW-${randomUUID().slice(0, 8)}`
  const changed = await on(`PATCH ${path}`, { sku, prices: [{ currency: 'USD', amount: 12 }] })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  const found = changed.body.variants.find((variant) => variant.id === large)
  assert.deepEqual([found?.sku, found?.prices[0]?.amount, found?.inventory?.on_hand], [sku, 12, 7])
  for (const [verb, enabled] of [
    ['disable', false],
    ['enable', true],
  ] as const) {
    const moved = await on(`POST ${path}/${verb}`, {})
    assert.equal(moved.body.variants.find((variant) => variant.id === large)?.enabled, enabled)
  }
  const revisions = await ask<{ data: unknown[] }>(shop, `GET /products/${single.id}/revisions`)
  assert.equal(revisions.body.data.length, 5)
})

test('attributes are added to and removed from variants there are, checked for conflicts again (CAT-47)', async () => {
  const product = await sized()
  const [small, large] = [idOf(product, 'small'), idOf(product, 'large')]
  const path = `/products/${product.id}/attributes/colour`
  const values = (first: string, second: string) => ({
    values: [
      { variant_id: small, value: first },
      { variant_id: large, value: second },
    ],
  })
  const both = await on(`POST ${path}`, values('red', 'blue'))
  assert.equal(both.status, 200, JSON.stringify(both.body))
  assert.deepEqual(optionsOf(both.body), ['large/blue', 'small/red'])
  assert.deepEqual(idOf(both.body, 'red'), small)
  assert.equal((await on(`POST ${path}`, values('red', 'red'))).body.code, 'attribute_used')
  const without = await on(`DELETE /products/${product.id}/attributes/size`)
  assert.deepEqual(optionsOf(without.body), ['blue', 'red'])
  assert.equal((await on(`DELETE /products/${product.id}/attributes/size`)).body.code, 'attribute_unused')
  const twins = await on(`DELETE ${path}`)
  assert.deepEqual([twins.status, twins.body.code], [422, 'variant_conflict'])
  assert.match(twins.body.detail ?? '', /Rows 1 and 2 have the same options/)

  const other = await sized()
  const refused = async (body: object, code = 'colour') =>
    (await on(`POST /products/${other.id}/attributes/${code}`, body)).body.code
  const own = [idOf(other, 'small'), idOf(other, 'large')].map((variant_id) => ({ variant_id, value: 'red' }))
  assert.equal(await refused({ values: own.slice(0, 1) }), 'value_needed')
  assert.equal(await refused({ values: [...own, { variant_id: small, value: 'red' }] }), 'variant_not_found')
  assert.equal(await refused({ values: own.map((entry) => ({ ...entry, value: 'mauve' })) }), 'variant_conflict')
  assert.equal(await refused({ values: own }, 'flavour'), 'variant_conflict')
})

test('what a variant cannot be is refused: twin options, taken SKU, unknown, stale, no right (CAT-47)', async () => {
  const product = await sized()
  const small = `/products/${product.id}/variants/${idOf(product, 'small')}`
  const taken = (await sized()).variants[0]?.sku
  for (const [line, body, status, code] of [
    [`POST /products/${product.id}/variants`, { options: size('large') }, 422, 'variant_conflict'],
    [`POST /products/${product.id}/variants`, { options: [] }, 422, 'variant_conflict'],
    [`PATCH ${small}`, { options: size('large') }, 422, 'variant_conflict'],
    [`PATCH ${small}`, { sku: taken }, 422, 'duplicate_sku'],
    [`PATCH ${small}`, { media_id: randomUUID() }, 422, 'media_not_found'],
    [`PATCH ${small}`, { prices: [{ currency: 'USD', amount: 0 }] }, 422, 'invalid_price'],
    [`PATCH ${small}`, { weight_grams: 5, version: 99 }, 412, 'stale_version'],
    [`PATCH /products/${product.id}/variants/${randomUUID()}`, { weight_grams: 5 }, 404, 'variant_not_found'],
    [`POST /products/${product.id}/variants/${randomUUID()}/disable`, {}, 404, 'variant_not_found'],
    [`DELETE /products/${product.id}/variants/${randomUUID()}`, undefined, 404, 'variant_not_found'],
    [`DELETE /products/${randomUUID()}/variants/${randomUUID()}`, undefined, 404, 'product_not_found'],
  ] as const) {
    const refused = await on(line, body)
    assert.deepEqual([refused.status, refused.body.code], [status, code], line)
  }
  const shopper = { as: 'shopper@serai.example' }
  for (const line of [
    `POST /products/${product.id}/variants`,
    `DELETE ${small}`,
    `DELETE /products/${product.id}/attributes/size`,
  ])
    assert.equal((await on(line, line.startsWith('POST') ? { options: size('large') } : undefined, shopper)).status, 403)
})

test('a variant in open orders stays; when they have ended it goes, and its ledger and orders keep it (CAT-47)', async () => {
  const product = await sized()
  await publish(shop, product.id)
  const small = idOf(product, 'small')
  const order = (await buy(shop, small)).body
  assert.equal(order.status, 'confirmed')
  const gone = () => on(`DELETE /products/${product.id}/variants/${small}`)
  const refused = await gone()
  assert.deepEqual([refused.status, refused.body.code, refused.body.orders], [409, 'variant_in_orders', [order.number]])
  for (const name of ['approve', 'ship', 'deliver', 'close'])
    assert.equal((await ask(shop, `POST /orders/${order.id}/${name}`, {}, { as: MANAGER })).status, 200)
  assert.deepEqual(optionsOf((await gone()).body), ['large'])
  const last = await on(`DELETE /products/${product.id}/variants/${idOf(product, 'large')}`)
  assert.deepEqual([last.status, last.body.code], [409, 'last_variant'])
  assert.equal((await ask(shop, `GET /orders/${order.id}`)).status, 200)
  const book = orderBook(shop, await mainBranch(shop))
  assert.deepEqual((await book.reserve(book.newOrder(), { variant_id: small, quantity: 1 })).shortages, [
    { variant_id: small, available: 0 },
  ])
})

test('promises to orders that are no more are lifted with the variant; a whole change of the product lifts none (CAT-47)', async () => {
  const product = await sized()
  const small = idOf(product, 'small')
  const book = orderBook(shop, await mainBranch(shop))
  const order = book.newOrder()
  await book.reserve(order, { variant_id: small, quantity: 2 })
  const patched = await on(`PATCH /products/${product.id}`, { version: product.version, variants: [{ options: size('large') }] })
  assert.deepEqual([patched.status, patched.body.code], [409, 'variant_promised'])
  assert.match(patched.body.detail ?? '', /2 pieces of .* are promised to orders/)
  assert.equal((await on(`DELETE /products/${product.id}/variants/${small}`)).status, 200)
  assert.deepEqual(await book.release(order), { released: false })
})

test('one who buys at the same moment either keeps the variant or finds it gone (CAT-47)', async () => {
  for (let round = 0; round < 5; round += 1) {
    const product = await sized()
    await publish(shop, product.id)
    const small = idOf(product, 'small')
    const [bought, deleted] = await Promise.all([buy(shop, small), on(`DELETE /products/${product.id}/variants/${small}`)])
    assert.ok([201, 404, 409].includes(bought.status), JSON.stringify(bought.body))
    assert.notEqual(bought.status === 201, deleted.status === 200, `${bought.status} ${deleted.status}`)
  }
})
