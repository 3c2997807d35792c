import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { fallbackChain, LOCALES } from '#lib/locale.ts'
import { runJob } from '#test/kit/people.ts'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const listed = async (query: string, locale = 'en') => {
  const token = await shop.signIn(ADMIN)
  const { body } = await shop.call<{ data: { sku: string; name: string }[]; meta: { total: number; next_cursor?: string } }>(
    `GET /products?q=RANK-&${query}`,
    undefined,
    { token, headers: { 'accept-language': locale } },
  )
  return body
}
const made = async (sku: string, names: Record<string, string>, amount: number, quantity: number) =>
  (
    await create(shop, {
      sku,
      translations: Object.fromEntries(
        Object.entries(names).map(([locale, name]) => [locale, { name, slug: `${sku}-${locale}`.toLowerCase() }]),
      ),
      prices: amount ? [{ currency: 'USD', amount }] : [],
      inventory: { quantity },
    })
  ).body

test('lists sort by the name of the language that is asked in, the lowest price and what is there, also after a change', async () => {
  const a = await made('RANK-A', { en: 'Beaker', fa: 'پیاله' }, 12, 3)
  await made('RANK-B', { fa: 'آینه' }, 0, 9)
  await made('RANK-C', { en: 'Anvil' }, 7, 5)
  const skus = async (query: string, locale?: string) => (await listed(query, locale)).data.map((row) => row.sku)
  assert.deepEqual(await skus('sort=name'), ['RANK-C', 'RANK-A', 'RANK-B'])
  assert.deepEqual(await skus('sort=name', 'fa'), ['RANK-C', 'RANK-B', 'RANK-A'])
  assert.deepEqual(await skus('sort=price'), ['RANK-C', 'RANK-A', 'RANK-B'])
  // What is there is added up after it has moved.
  await shop.settle()
  assert.deepEqual(await skus('sort=-stock'), ['RANK-B', 'RANK-C', 'RANK-A'])
  assert.equal((await listed('sort=stock&per_page=1')).meta.total, 3)
  // Page by page and step by step, over the end of what has a price.
  for (const sort of ['price', '-price', 'stock', '-stock', 'price,-name', '-stock,price']) {
    const whole = await skus(`sort=${sort}`)
    const pages = await Promise.all([1, 2, 3].map((page) => skus(`sort=${sort}&per_page=1&page=${page}`)))
    assert.deepEqual(pages.flat(), whole, sort)
    const walked: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { data, meta } = await listed(`sort=${sort}&per_page=1&cursor=${cursor}`)
      walked.push(...data.map((row) => row.sku))
      cursor = meta.next_cursor
    }
    assert.deepEqual(walked, whole, sort)
  }
  const token = await shop.signIn(ADMIN)
  const { version, translations } = (
    await shop.call<ProductAnswer & { version: number }>(`GET /products/${a.id}`, undefined, { token })
  ).body
  const renamed = {
    version,
    translations: { ...translations, en: { ...translations['en'], name: 'Aardvark' } },
    prices: [{ currency: 'USD', amount: 3 }],
  }
  assert.equal((await shop.call(`PATCH /products/${a.id}`, renamed, { token })).status, 200)
  assert.deepEqual(await skus('sort=name'), ['RANK-A', 'RANK-C', 'RANK-B'])
  assert.deepEqual(await skus('sort=price'), ['RANK-A', 'RANK-C', 'RANK-B'])
})

test('the order of stock follows what moves, bundles with their parts, and is made anew with the pages', async () => {
  const token = await shop.signIn(ADMIN)
  const part = await made('STOCK-A', { en: 'Part' }, 12, 6)
  await made('STOCK-B', { en: 'Other' }, 12, 4)
  const variant = part.variants[0]?.id
  const bundle = await create(shop, {
    sku: 'STOCK-C',
    type: 'bundle',
    parts: [{ variant_id: variant, quantity: 2 }],
    inventory: {},
  })
  assert.equal(bundle.status, 201, JSON.stringify(bundle.body))
  const order = async () => {
    const { body } = await shop.call<{ data: { sku: string; available: number }[] }>(
      'GET /products?q=STOCK-&sort=-stock',
      undefined,
      { token },
    )
    return body.data.map(({ sku, available }) => `${sku} ${available}`)
  }
  await shop.settle()
  assert.deepEqual(await order(), ['STOCK-A 6', 'STOCK-B 4', 'STOCK-C 3'])
  const set = await shop.call(`PUT /products/${part.id}/inventory`, { quantity: 20, reason: 'count' }, { token })
  assert.equal(set.status, 200, JSON.stringify(set.body))
  await shop.settle()
  assert.deepEqual(await order(), ['STOCK-A 20', 'STOCK-C 10', 'STOCK-B 4'])
  await sql`update product_stock set available = 100 where product_id = (select id from product where sku = 'STOCK-B')`.execute(
    shop.runtime.db('catalog'),
  )
  assert.equal((await order())[0], 'STOCK-B 4')
  await runJob(shop, 'catalog.refreshAll')
  assert.deepEqual(await order(), ['STOCK-A 20', 'STOCK-C 10', 'STOCK-B 4'])
})

test('names fall back in the order in which the shop does', async () => {
  const { rows } = await sql<{
    locale: string
    chain: string[]
  }>`select l as locale, name_chain(l) as chain from unnest(${[...LOCALES]}::text[]) l`.execute(shop.runtime.db('catalog'))
  for (const { locale, chain } of rows) assert.deepEqual([...new Set(chain)], fallbackChain(locale as (typeof LOCALES)[number]))
})

test('lists narrow to what is there, low or gone, at once and when shoppers have been told (CAT-48)', async () => {
  await made('HEAP-PLENTY', { en: 'Plenty' }, 1, 20)
  await made('HEAP-FEW', { en: 'Few' }, 1, 3)
  await made('HEAP-NONE', { en: 'None' }, 1, 0)
  const token = await shop.signIn(ADMIN)
  const skus = async (stock: string) => {
    const answer = await shop.call<{ data: { sku: string }[] }>(
      `GET /products?q=HEAP-&sort=sku&filter[stock]=${stock}`,
      undefined,
      { token },
    )
    return answer.body.data.map((row) => row.sku)
  }
  for (const told of [false, true]) {
    if (told) await shop.runtime.events.settle()
    assert.deepEqual(await skus('in'), ['HEAP-FEW', 'HEAP-PLENTY'])
    assert.deepEqual(await skus('low'), ['HEAP-FEW'])
    assert.deepEqual(await skus('out'), ['HEAP-NONE'])
  }
})
