import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { runJob } from '#test/kit/people.ts'
import { ADMIN, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let second = ''
before(async () => {
  shop = await openShop()
  second = await addBranch(shop, 'second')
  await addProduct(shop, { name: 'Hazelnut spoon' })
  const { id } = await addProduct(shop, { name: 'Hazelnut bowl' })
  await sql`insert into listing (product_id, branch_id) values (${id}, ${second})`.execute(shop.runtime.db('catalog'))
  await shop.settle()
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
})
after(() => shop.close())

interface Found {
  data: { name: string }[]
}

async function names(path: string, branch?: string): Promise<string[]> {
  const answer = await shop.call<Found>(`GET ${path}`, undefined, branch ? { headers: { 'x-branch-id': branch } } : {})
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.data.map(({ name }) => name).sort()
}

test('words, near misses and beginnings are found among the goods of a branch, and no others (STO-06)', async () => {
  for (const path of ['/search/products?q=hazelnut', '/search/products?q=hazelnutt', '/search/suggest?q=hazeln']) {
    assert.deepEqual(await names(path), ['Hazelnut bowl', 'Hazelnut spoon'], path)
    assert.deepEqual(await names(path, second), ['Hazelnut bowl'], path)
  }
})

test('a search of words that say nothing finds nothing, in any branch', async () => {
  assert.deepEqual(await names('/search/products?q=the'), [])
  assert.deepEqual(await names(`/search/products?q=${encodeURIComponent(second)}`), [])
})

test('a product whose page is made anew as it was is not indexed anew; one that changes is, and search hears of that alone', async () => {
  const { id } = await addProduct(shop, { name: 'Walnut ladle' })
  await shop.settle()
  const db = shop.runtime.db('search')
  const state = async () => {
    const { rows } = await sql<{ entries: string; told: number }>`
      select (select string_agg(xmin::text, ' ' order by locale) from entry where product_id = ${id}) as entries,
        (select count(*)::int from event where name = 'index.updated') as told`.execute(db)
    return rows[0]
  }
  const before = await state()
  assert.ok(before?.entries)
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  assert.deepEqual(await state(), before)
  const token = await shop.signIn(ADMIN)
  const price = await shop.call(`PUT /products/${id}/prices/USD`, { amount: 4.5 }, { token })
  assert.equal(price.status, 200, JSON.stringify(price.body))
  await shop.settle()
  const after = await state()
  assert.notEqual(after?.entries, before.entries)
  assert.equal(after?.told, before.told + 1)
})
