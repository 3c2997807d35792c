import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { rows } from '#platform/db/pool.ts'
import { runJob } from '#test/kit/people.ts'
import { addProduct, openShop, type TestShop } from '#test/kit/shop.ts'
import { ask, mainBranch } from '#test/kit/stock.ts'
import { slicesOf } from './places.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const OTHERS = 150

/** A product on sale in the first branch and in many others, with stock in each. */
async function inManyBranches(): Promise<{ id: string; variantId: string; others: string[] }> {
  const { id, variantId } = await addProduct(shop, { quantity: 9 })
  await shop.settle()
  const others = Array.from({ length: OTHERS }, () => newId())
  await sql`insert into branch (id, slug, translations, time_zone)
    select id, 'branch-' || id, '{"en": {"name": "Another"}}', 'UTC' from unnest(${others}::uuid[]) id`.execute(
    shop.runtime.db('store'),
  )
  await sql`insert into listing (product_id, branch_id) select ${id}, id from unnest(${others}::uuid[]) id`.execute(
    shop.runtime.db('catalog'),
  )
  await sql`insert into inventory (variant_id, branch_id, product_id, on_hand, shown_level)
    select ${variantId}, id, ${id}, 50, 'in' from unnest(${others}::uuid[]) id`.execute(shop.runtime.db('catalog'))
  shop.runtime.tags.dropAll()
  return { id, variantId, others }
}

const pagesOf = (id: string) =>
  rows(
    shop.runtime.db('catalog'),
    sql<{ branch_id: string; refreshed_at: string; stock: string }>`
      select branch_id, refreshed_at, page ->> 'stock' as stock from product_document where product_id = ${id} and locale = 'en' and visible`,
  )

test('a product of very many branches has its page in each, and is found in each (CAT-54)', async () => {
  const { id, others } = await inManyBranches()
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  const pages = await pagesOf(id)
  assert.deepEqual(pages.map((page) => page.branch_id).sort(), [...others, await mainBranch(shop)].sort())
  const entries = await rows(
    shop.runtime.db('search'),
    sql<{ n: number }>`select count(distinct branch_id)::int as n from entry where product_id = ${id}`,
  )
  assert.equal(entries[0]?.n, OTHERS + 1)
  const gone = await ask(shop, `POST /products/${id}/unpublish`, {})
  assert.equal(gone.status, 200)
  await shop.settle()
  assert.deepEqual(await pagesOf(id), [])
  const left = await rows(shop.runtime.db('search'), sql`select from entry where product_id = ${id}`)
  assert.equal(left.length, 0)
})

test('a level that changes in one branch makes the pages of that branch anew, and no others (CAT-44)', async () => {
  const { id, variantId, others } = await inManyBranches()
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  const before = new Map((await pagesOf(id)).map((page) => [page.branch_id, page]))
  const [branch = ''] = others
  const sold = await ask(shop, `PUT /products/${id}/inventory`, {
    branch_id: branch,
    reason: 'counted',
    variant_id: variantId,
    quantity: 0,
  })
  assert.equal(sold.status, 200, JSON.stringify(sold.body))
  await shop.settle()
  const after = await pagesOf(id)
  const changed = after.filter((page) => before.get(page.branch_id)?.refreshed_at !== page.refreshed_at)
  assert.deepEqual(
    changed.map(({ branch_id, stock }) => [branch_id, stock]),
    [[branch, 'out_of_stock']],
  )
  const found = await rows(
    shop.runtime.db('search'),
    sql<{ branch_id: string }>`select branch_id from entry where product_id = ${id} and locale = 'en' and stock = 'out_of_stock'`,
  )
  assert.deepEqual(
    found.map((entry) => entry.branch_id),
    [branch],
  )
})

test('places are put together as long as there is room; one product of many branches is divided', () => {
  const at = (product_id: string, n: number) =>
    Array.from({ length: n }, (_, branch) => ({ product_id, branch_id: `b${branch}` }))
  const slices = slicesOf([...at('one', 2), ...at('two', 2), ...at('many', 5), ...at('three', 1)], 4)
  assert.deepEqual(
    slices.map(({ productIds, branchIds, places }) => [productIds.join(), branchIds?.join() ?? 'all', places.length]),
    [
      ['one,two', 'all', 4],
      ['many', 'b0,b1,b2,b3', 4],
      ['many', 'b4', 1],
      ['three', 'all', 1],
    ],
  )
})

test('what is new of what describes products concerns none: only what changes has pages made anew', async () => {
  const told = async () => {
    await shop.settle()
    const found = await rows(
      shop.runtime.db('catalog'),
      sql<{ n: number }>`select count(*)::int as n from event where name = 'document.refreshed'`,
    )
    return found[0]?.n ?? 0
  }
  const before = await told()
  const of = (labels: string[]) => ({
    translations: { en: { name: 'Finish' } },
    values: labels.map((label) => ({ code: label.toLowerCase(), translations: { en: { label } }, swatch: null })),
  })
  const made = await ask(shop, 'POST /attributes', { code: 'finish', ...of(['Matt', 'Gloss']) })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal(await told(), before)
  const changed = await ask(shop, 'PUT /attributes/finish', { ...of(['Gloss', 'Matt']), version: made.body['version'] })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  assert.ok((await told()) > before)
})
