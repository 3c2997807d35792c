import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER, runJob } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, limitTo, mainBranch, orderBook, stockRows } from '#test/kit/stock.ts'

// The worker stands still: the tests run the job themselves, at the moment they choose.
let shop: TestShop
before(async () => {
  shop = await openShop({}, false)
  await addBranch(shop, 'harbour')
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Take {
  id: string
  status: string
  total_rows: number
  changed: number
  unchanged: number
  failed: number
  code?: string
}

async function count(text: string, as = ADMIN) {
  const form = new FormData()
  form.set('file', new Blob([text], { type: 'text/csv' }), 'count.csv')
  const answer = await fetch(`${shop.url}/api/v1/stock-takes`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await shop.signIn(as)}` },
  })
  return { status: answer.status, body: (await answer.json()) as Take }
}
const run = async (id: string) => {
  await runJob(shop, 'catalog.runStockTake', { id })
  return (await ask<Take>(shop, `GET /stock-takes/${id}`)).body
}
const lines = async (id: string, query = '') =>
  (
    await ask<{ data: { line: number; before: number | null; counted: number | null; outcome: string; code: string | null }[] }>(
      shop,
      `GET /stock-takes/${id}/lines?per_page=100&${query}`,
    )
  ).body.data
const product = async (quantity: number) => {
  const { body } = await create(shop, { sku: `C-${randomUUID().slice(0, 8)}`, inventory: { quantity } })
  return { id: body.id, sku: body.variants[0]?.sku ?? '', variantId: body.variants[0]?.id ?? '' }
}

test('what was counted becomes what is there, by branch; each wrong line says why and holds up no other (CAT-48)', async () => {
  const [more, less, same, sold] = [await product(5), await product(5), await product(5), await product(5)]
  const book = orderBook(shop, await mainBranch(shop))
  await book.reserve(book.newOrder(), { variant_id: sold.variantId, quantity: 4 })
  const started = await count(
    [
      'SKU;Branch;Counted',
      `${more.sku};;۸`,
      `${less.sku.toLowerCase()};;2`,
      `${same.sku};;5`,
      `${same.sku};HARBOUR;3`,
      `${sold.sku};;3`,
      `${more.sku};;9`,
      'nobody;;1',
      `${more.sku};atlantis;1`,
      `${more.sku};harbour;many`,
      ';;1',
    ].join('\r\n'),
  )
  assert.equal(started.status, 202, JSON.stringify(started.body))
  assert.deepEqual([started.body.status, started.body.total_rows, started.body.failed], ['queued', 10, 4])
  const done = await run(started.body.id)
  assert.deepEqual([done.status, done.changed, done.unchanged, done.failed], ['completed', 3, 1, 6])
  assert.deepEqual(
    (await lines(done.id)).map((row) => [row.line, row.outcome, row.before, row.code]),
    [
      [2, 'changed', 5, null],
      [3, 'changed', 5, null],
      [4, 'unchanged', 5, null],
      [5, 'changed', 0, null],
      [6, 'failed', 5, 'stock_reserved'],
      [7, 'failed', null, 'counted_twice'],
      [8, 'failed', null, 'variant_not_found'],
      [9, 'failed', null, 'branch_not_found'],
      [10, 'failed', null, 'bad_count'],
      [11, 'failed', null, 'sku_needed'],
    ],
  )
  assert.deepEqual(
    (await lines(done.id, 'filter[outcome]=unchanged')).map((row) => row.line),
    [4],
  )
  assert.deepEqual((await stockRows(shop, same.id)).map((row) => row.on_hand).sort(), [3, 5])
  const ledger = await ask<{ data: object[] }>(shop, `GET /products/${less.id}/movements`)
  const { type, quantity, reason, reference } = ledger.body.data[0] as Record<string, unknown>
  assert.deepEqual([type, quantity, reason, reference], ['adjustment', -3, 'stock-take', done.id])
  const report = await ask<{ text: string }>(shop, `GET /stock-takes/${done.id}/report`)
  assert.equal(report.body.text.trim().split('\n').length, 10)
  const list = await ask<{ data: Take[] }>(shop, 'GET /stock-takes')
  assert.equal(list.body.data[0]?.id, done.id)
})

test('a run that is repeated, shared or taken up again counts each line once (CAT-48)', async () => {
  const many = await Promise.all(Array.from({ length: 30 }, () => product(1)))
  const { body } = await count(['sku,counted', ...many.map(({ sku }) => `${sku},4`)].join('\n'))
  await Promise.all([run(body.id), run(body.id), run(body.id)])
  await sql`update stock_take set status = 'running', touched_at = now() - interval '1 hour' where id = ${body.id}`.execute(
    shop.runtime.db('catalog'),
  )
  await sql`update stock_take_line set outcome = null where take_id = ${body.id} and line <= 6`.execute(
    shop.runtime.db('catalog'),
  )
  await runJob(shop, 'catalog.resumeWork')
  const done = (await ask<Take>(shop, `GET /stock-takes/${body.id}`)).body
  assert.deepEqual([done.status, done.changed, done.unchanged], ['completed', 30, 5])
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from movement where reference = ${body.id}`.execute(
    shop.runtime.db('catalog'),
  )
  assert.equal(rows[0]?.n, 30)
})

test('lines that another run is still at are waited for, and counted if that run dies (CAT-48)', async () => {
  const goods = await Promise.all([product(1), product(1), product(1)])
  const { body } = await count(['sku,counted', ...goods.map(({ sku }) => `${sku},4`)].join('\n'))
  const dying = await shop.runtime.db('catalog').startTransaction().execute()
  await sql`select from stock_take_line where take_id = ${body.id} and line = 3 for update`.execute(dying)
  const running = run(body.id)
  while ((await ask<Take>(shop, `GET /stock-takes/${body.id}`)).body.changed < 2) await sleep(5)
  await dying.rollback().execute()
  const done = await running
  assert.deepEqual([done.status, done.changed], ['completed', 3])
})

test('files that are no count, branches of others and people without the right are refused (CAT-48)', async () => {
  const one = await product(1)
  assert.deepEqual((await count('a,b\n1,2')).body.code, 'not_a_count')
  assert.deepEqual((await count('sku,counted\n')).body.code, 'not_a_count')
  for (const broken of ['sku,counted\n"x,1', '<svg onload="alert(1)"/>'])
    assert.deepEqual((await count(broken)).body.code, 'broken_csv')
  assert.equal((await count(`sku,counted\n${one.sku},2`, 'editor@serai.example')).status, 403)
  assert.equal((await ask(shop, `GET /stock-takes/${randomUUID()}`)).body['code'], 'stock_take_not_found')
  const branches = (await ask<{ data: { id: string; slug: string }[] }>(shop, 'GET /branches')).body.data
  const harbour = branches.find((branch) => branch.slug === 'harbour')
  const other = branches.find((branch) => branch.slug !== 'harbour')
  await limitTo(shop, MANAGER, harbour?.id ?? '')
  const mine = await count(`sku,branch,counted\n${one.sku},${other?.slug},2\n${one.sku},harbour,2\n${one.sku},,2`, MANAGER)
  await run(mine.body.id)
  assert.deepEqual(
    (await lines(mine.body.id)).map((row) => row.code ?? row.outcome),
    ['other_branch', 'changed', 'counted_twice'],
  )
})
