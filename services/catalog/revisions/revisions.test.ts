import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addAttributes, create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, buy, openShop, publish, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
})
after(() => shop.close())

const EDITOR = 'editor@serai.example'
interface Diff {
  changes: { path: string[]; before?: unknown; after?: unknown }[]
  names: Record<string, string>
  code?: string
}

const ask = async <T = ProductAnswer>(line: string, body?: object, as = ADMIN) =>
  shop.call<T>(line, body, { token: await shop.signIn(as) })
const size = (value: string, change: object = {}) => ({
  options: [{ attribute: 'size', value }],
  inventory: { quantity: 5 },
  ...change,
})

async function changedProduct() {
  const input = await productInput(shop, {
    prices: [{ currency: 'USD', amount: 10, cost: 4 }],
    options: ['size'],
    variants: [size('small'), size('large')],
    tags: ['old'],
  })
  const { body: made } = await create(shop, input)
  const changed = await ask(`PUT /products/${made.id}`, {
    ...input,
    prices: [{ currency: 'USD', amount: 12, cost: 4 }],
    variants: [size('small')],
    tags: ['new'],
    translations: { en: { name: `Another ${randomUUID()}`, description: 'x' } },
    version: made.version,
  })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  return { made, changed: changed.body }
}

test('a revision is seen whole, and two of them by the fields that differ (CAT-16)', async () => {
  const { made } = await changedProduct()
  const one = await ask<{ document: { tags: string[]; prices: object } }>(`GET /products/${made.id}/revisions/1`)
  assert.deepEqual([one.status, one.body.document.tags], [200, ['old']])
  const { body } = await ask<Diff>(`GET /products/${made.id}/revisions/diff?from=1&to=2`)
  const told = new Map(body.changes.map((change) => [change.path.join('/'), change]))
  assert.deepEqual([told.get('tags')?.before, told.get('tags')?.after], [['old'], ['new']])
  assert.deepEqual([told.get('prices/USD/amount')?.before, told.get('prices/USD/amount')?.after], [10, 12])
  const large = made.variants[1]
  assert.equal(body.names[large?.id ?? ''], large?.sku)
  assert.ok(told.has(`variants/${large?.id}`) && told.get(`variants/${large?.id}`)?.after === undefined)
  assert.ok(!told.has('prices/USD/cost'), 'the same cost, sealed anew, is no change')
  const none = await ask<Diff>(`GET /products/${made.id}/revisions/diff?from=1&to=99`)
  assert.deepEqual([none.status, none.body.code], [404, 'revision_not_found'])
  assert.equal((await ask(`GET /products/${made.id}/revisions/99`)).status, 404)
})

test('costs in revisions are for those who may see them (SEC-04)', async () => {
  const { made } = await changedProduct()
  const prices = async (as: string) =>
    (await ask<{ document: { prices: { USD: object } } }>(`GET /products/${made.id}/revisions/1`, undefined, as)).body.document
      .prices
  assert.deepEqual(await prices(ADMIN), { USD: { amount: 10, compare_at: null, cost: 4 } })
  assert.deepEqual(await prices(EDITOR), { USD: { amount: 10, compare_at: null } })
})

test('a restored product is what it was, its set-aside variants with their ids and stock; that is a revision too (CAT-16)', async () => {
  const { made, changed } = await changedProduct()
  const path = `POST /products/${made.id}/revisions/1/restore`
  const stale = await ask(path, { version: changed.version - 1 })
  assert.deepEqual([stale.status, stale.body.code], [412, 'stale_version'])
  const restored = await ask(path, { version: changed.version })
  assert.equal(restored.status, 200, JSON.stringify(restored.body))
  const facts = ({ variants, prices, translations }: ProductAnswer) => ({
    variants: variants.map(({ id, sku, inventory }) => [id, sku, inventory?.on_hand]),
    prices,
    names: translations['en']?.name,
  })
  assert.deepEqual(facts(restored.body), facts(made))
  const list = await ask<{ data: { number: number; type: string }[] }>(`GET /products/${made.id}/revisions`)
  assert.deepEqual([list.body.data[0]?.number, list.body.data[0]?.type], [3, 'restore_revision'])
  const same = await ask<Diff>(`GET /products/${made.id}/revisions/diff?from=1&to=3`)
  assert.deepEqual(same.body.changes, [])
})

test('a restored product stays in its state, and what no longer exists is left out (CAT-16)', async () => {
  const root = await ask<{ id: string }>('POST /categories', { translations: { en: { name: 'Short' } } })
  const passing = await ask<{ id: string }>('POST /categories', {
    parent_id: root.body.id,
    translations: { en: { name: 'Short lived' } },
  })
  const input = await productInput(shop)
  const both = [...(input['categories'] as string[]), passing.body.id]
  const { body: made } = await create(shop, { ...input, categories: both })
  await publish(shop, made.id)
  const { body: now } = await ask(`GET /products/${made.id}`)
  const moved = await ask(`PUT /products/${made.id}`, { ...input, version: now.version })
  assert.equal((await ask(`DELETE /categories/${passing.body.id}`)).status, 204)
  const restored = await ask(`POST /products/${made.id}/revisions/1/restore`, { version: moved.body.version })
  assert.deepEqual([restored.status, restored.body.status], [200, 'published'], JSON.stringify(restored.body))
  assert.deepEqual(restored.body['categories'], input['categories'])
})

test('prices come back only by those who may set them, and no SKU that was ordered under another (CAT-15)', async () => {
  const { made, changed } = await changedProduct()
  const path = `POST /products/${made.id}/revisions/1/restore`
  const editor = await ask(path, { version: changed.version }, EDITOR)
  assert.deepEqual([editor.status, editor.body['permission']], [403, 'product.set_price'])
  assert.equal((await ask(path, { version: changed.version }, 'shopper@serai.example')).status, 403)
  const input = await productInput(shop, { sku: 'BEFORE' })
  const { body: sold } = await create(shop, input)
  const renamed = await ask(`PUT /products/${sold.id}`, { ...input, sku: 'AFTERWARDS', version: sold.version })
  assert.equal(renamed.status, 200, JSON.stringify(renamed.body))
  await publish(shop, sold.id)
  assert.equal((await buy(shop, sold.variants[0]?.id ?? '')).status, 201)
  await shop.settle()
  const { version } = (await ask(`GET /products/${sold.id}`)).body
  const refused = await ask(`POST /products/${sold.id}/revisions/1/restore`, { version })
  assert.deepEqual([refused.status, refused.body.code], [409, 'sku_is_final'])
})
