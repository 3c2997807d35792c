import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addAttributes, create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, openShop, publish, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let source: ProductAnswer
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
  const sized = (value: string, price: number) => ({
    options: [{ attribute: 'size', value }],
    prices: [{ currency: 'USD', amount: price, cost: 2 }],
    inventory: { quantity: 7, low_stock_threshold: 3 },
  })
  const made = await create(
    shop,
    await productInput(shop, {
      sku: 'LAMP',
      translations: { en: { name: 'Lamp', description: '<p>Bright</p>' }, fa: { name: 'چراغ' } },
      options: ['size'],
      variants: [sized('small', 10), sized('large', 20)],
      tags: ['light'],
    }),
  )
  source = made.body
  await publish(shop, source.id)
})
after(() => shop.close())

async function clone(body: object = {}, as = ADMIN, id = source.id) {
  return shop.call<ProductAnswer>(`POST /products/${id}/clone`, body, { token: await shop.signIn(as) })
}

test('a copy is a draft with SKUs and addresses of its own, and without stock (CAT-19)', async () => {
  const { status, body } = await clone({ sku: 'LAMP-2' })
  assert.equal(status, 201, JSON.stringify(body))
  assert.deepEqual([body.status, body.sku, body['published_at']], ['draft', 'LAMP-2', null])
  assert.deepEqual(
    body.variants.map((variant) => [variant.sku, variant.inventory?.on_hand, variant.prices[0]?.amount, variant.prices[0]?.cost]),
    [
      ['LAMP-2-SMALL', 0, 10, 2],
      ['LAMP-2-LARGE', 0, 20, 2],
    ],
  )
  assert.deepEqual(body['tags'], ['light'])
  assert.equal(body.translations['en']?.name, 'Lamp (copy)')
  assert.equal(body.translations['fa']?.name, 'چراغ (رونوشت)')
  assert.notEqual(body.translations['en']?.slug, source.translations['en']?.slug)
  assert.ok(body.variants.every((variant) => !source.variants.some((own) => own.id === variant.id)))
  const taken = await clone({ sku: 'LAMP-2' })
  assert.deepEqual([taken.status, taken.body.code], [422, 'duplicate_sku'])
})

test('prices, variants and pictures are left out when asked (CAT-19)', async () => {
  const { status, body } = await clone({ prices: false, variants: false, media: false })
  assert.equal(status, 201, JSON.stringify(body))
  assert.ok(body.sku.startsWith('LAMP-'))
  assert.deepEqual([body.variants.length, body.prices, body['media']], [1, [], []])
  assert.deepEqual(body.variants[0]?.prices, [])
})

test('the same key copies once; unknown products and those without the right are refused (CAT-19)', async () => {
  const token = await shop.signIn(ADMIN)
  const key = randomUUID()
  const ask = () => shop.call<ProductAnswer>(`POST /products/${source.id}/clone`, {}, { token, key })
  assert.equal((await ask()).body.id, (await ask()).body.id)
  assert.equal((await clone({}, ADMIN, randomUUID())).body.code, 'product_not_found')
  assert.equal((await clone({}, 'editor@serai.example')).status, 403)
})
