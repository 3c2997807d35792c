import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { lettersTo, letterTo } from '#test/kit/letters.ts'
import { newCustomer, runJob } from '#test/kit/people.ts'
import { setPrice } from '#test/kit/prices.ts'
import { addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Card {
  id: string
  slug: string
  favorite?: boolean
  price: { amount: number }
  stock: string
}
interface Listed {
  data: Card[]
  meta: { total: number }
}

const wish = (token: string, id: string) =>
  shop.call<{ favorite: boolean; code: string }>('POST /me/wishlist', { product_id: id }, { token })
const unwish = (token: string, id: string) => shop.call<{ favorite: boolean }>(`DELETE /me/wishlist/${id}`, undefined, { token })
const wishes = async (token: string) => (await shop.call<Listed>('GET /me/wishlist', undefined, { token })).body
const found = async (name: string, token?: string) =>
  (await shop.call<Listed>(`GET /search/products?q=${encodeURIComponent(name)}`, undefined, token ? { token } : {})).body.data[0]
const page = async (slug: string, token?: string) =>
  (await shop.call<Card & { related: Card[] }>(`GET /products/by-slug/${slug}`, undefined, token ? { token } : {})).body

async function addFound(facts: Parameters<typeof addProduct>[1] = {}) {
  const product = await addProduct(shop, facts)
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  const card = await found(product.name)
  assert.ok(card, 'the product is in the index')
  return { ...product, slug: card.slug }
}

test('a wishlist shows what was put on it, at the price and with the stock of now (IDN-08)', async () => {
  const { token } = await newCustomer(shop)
  const [one, two] = [await addFound({ price: 10 }), await addFound({ price: 20 })]
  for (const { id } of [one, two]) assert.deepEqual((await wish(token, id)).body, { favorite: true })
  assert.equal((await wish(token, one.id)).status, 200, 'twice is once')
  const listed = await wishes(token)
  assert.deepEqual(
    listed.data.map((card) => [card.id, card.price.amount, card.stock, card.favorite]),
    [
      [two.id, 20, 'in_stock', true],
      [one.id, 10, 'in_stock', true],
    ],
  )
  assert.deepEqual((await unwish(token, two.id)).body, { favorite: false })
  assert.equal((await unwish(token, two.id)).status, 200)
  assert.equal((await wishes(token)).meta.total, 1)
  const unknown = await wish(token, randomUUID())
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'product_not_found'])
  assert.equal((await shop.call('GET /me/wishlist')).status, 401)
})

test('products say to who is signed in whether they are on their wishlist, and nothing to others (API-09)', async () => {
  const [mine, theirs] = [await newCustomer(shop), await newCustomer(shop)]
  const product = await addFound()
  assert.equal((await found(product.name, mine.token))?.favorite, false)
  await wish(mine.token, product.id)
  for (const seen of [await found(product.name, mine.token), await page(product.slug, mine.token)])
    assert.equal(seen?.favorite, true)
  for (const seen of [await found(product.name, theirs.token), await page(product.slug, theirs.token)])
    assert.equal(seen?.favorite, false)
  for (const seen of [await found(product.name), await page(product.slug)]) assert.ok(seen && !('favorite' in seen))
  await unwish(mine.token, product.id)
  assert.equal((await page(product.slug, mine.token)).favorite, false)
})

test('who wishes for a product and agreed to hear of offers is told of a lower price, once (CAT-37)', async () => {
  const [agreed, silent] = [await newCustomer(shop), await newCustomer(shop)]
  await shop.call('PATCH /me', { wants_email: true }, { token: agreed.token })
  const product = await addFound({ price: 30 })
  for (const { token } of [agreed, silent]) await wish(token, product.id)
  await shop.call(`POST /products/${product.id}/watch`, {}, { token: agreed.token })
  assert.equal((await setPrice(shop, product.id, { amount: 20 })).status, 200)
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  const about = (letter: { subject: string }) => letter.subject.includes(product.name)
  const letters = (await lettersTo(shop, agreed.email)).filter(about)
  assert.equal(letters.length, 1, 'watch and wish together are one letter')
  assert.equal((await lettersTo(shop, silent.email)).filter(about).length, 0)
  assert.ok(await letterTo(shop, silent.email), 'others do reach them')
})

test('a wishlist has room for five hundred', async () => {
  const { token, id } = await newCustomer(shop)
  const product = await addFound()
  await sql`insert into wish (account_id, product_id, branch_id, currency) select ${id}, gen_random_uuid(), gen_random_uuid(), 'USD' from generate_series(1, 500)`.execute(
    shop.runtime.db('identity'),
  )
  const refused = await wish(token, product.id)
  assert.deepEqual([refused.status, refused.body.code], [409, 'wishlist_full'])
})
