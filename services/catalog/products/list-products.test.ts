import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { fallbackChain, LOCALES } from '#lib/locale.ts'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const listed = async (query: string, locale = 'en') => {
  const token = await shop.signIn(ADMIN)
  const { body } = await shop.call<{ data: { sku: string; name: string }[]; meta: { total: number } }>(
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
  assert.deepEqual(await skus('sort=-stock'), ['RANK-B', 'RANK-C', 'RANK-A'])
  assert.equal((await listed('sort=stock&per_page=1')).meta.total, 3)
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
