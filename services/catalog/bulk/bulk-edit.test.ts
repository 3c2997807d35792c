import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER, runJob } from '#test/kit/people.ts'
import { startProcess } from '#test/kit/process.ts'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop({}, false)
  // The first product makes the category and the picture of all others.
  await create(shop)
})
after(() => shop.close())

interface Bulk {
  id: string
  status: string
  total: number
  changed: number
  unchanged: number
  failed: number
  code?: string
  errors?: { pointer: string }[]
}
interface Items {
  data: { product_id: string; outcome: string | null; code: string | null; detail: string | null; problems: { code: string }[] }[]
  meta: { total: number }
}

const ask = async <T = Bulk>(line: string, body?: object, as = ADMIN, key?: string) =>
  shop.call<T>(line, body, { token: await shop.signIn(as), ...(key ? { key } : {}) })
const read = async (id: string) => (await ask<ProductAnswer>(`GET /products/${id}`)).body

async function run(body: object, as = ADMIN) {
  const started = await ask('POST /products/bulk', body, as)
  assert.equal(started.status, 202, JSON.stringify(started.body))
  await runJob(shop, 'catalog.runBulkEdit', { id: started.body.id })
  const { body: done } = await ask(`GET /bulk-edits/${started.body.id}`)
  const { body: items } = await ask<Items>(`GET /bulk-edits/${started.body.id}/items?per_page=100`)
  return { ...done, items: items.data }
}

const figures = ({ status, total, changed, unchanged, failed }: Bulk) => [status, total, changed, unchanged, failed]

test('each product moves or says why not; the results can be asked for by outcome (CAT-20)', async () => {
  const made = await Promise.all([create(shop), create(shop), create(shop)])
  const ids = made.map((answer) => answer.body.id)
  await ask(`POST /products/${ids[0]}/submit-review`, {})
  const done = await run({ ids, action: 'move', move: 'submit_review' })
  assert.deepEqual(figures(done), ['completed', 3, 2, 0, 1])
  const { body: failed } = await ask<Items>(`GET /bulk-edits/${done.id}/items?filter[outcome]=failed`)
  assert.deepEqual([failed.meta.total, failed.data[0]?.product_id, failed.data[0]?.code], [1, ids[0], 'illegal_move'])
  assert.match(failed.data[0]?.detail ?? '', /possible from here/)
  const approved = await run({ ids, action: 'move', move: 'approve' })
  assert.deepEqual(
    approved.items.map((item) => item.code),
    ['own_work', 'own_work', 'own_work'],
    'nobody approves their own work in bulk either',
  )
  assert.deepEqual(figures(await run({ ids, action: 'move', move: 'approve' }, MANAGER)), ['completed', 3, 3, 0, 0])
  assert.equal((await read(ids[1] ?? '')).status, 'approved')
})

test('tags and categories come and go; what was that way already is left alone (CAT-20)', async () => {
  const { body: made } = await create(shop, { tags: ['kept', 'old'] })
  const ids = [made.id]
  const root = await ask<{ id: string }>('POST /categories', { translations: { en: { name: 'More' } } })
  const child = await ask<{ id: string }>('POST /categories', {
    parent_id: root.body.id,
    translations: { en: { name: 'More things' } },
  })
  assert.deepEqual(figures(await run({ ids, action: 'add_tags', tags: ['new', 'kept', 'new'] })), ['completed', 1, 1, 0, 0])
  assert.deepEqual(figures(await run({ ids, action: 'add_tags', tags: ['new'] })), ['completed', 1, 0, 1, 0])
  await run({ ids, action: 'remove_tags', tags: ['old'] })
  await run({ ids, action: 'add_categories', categories: [child.body.id] })
  const changed = await read(made.id)
  assert.deepEqual(changed['tags'], ['kept', 'new'])
  assert.deepEqual((changed['categories'] as string[]).at(-1), child.body.id)
  assert.equal(changed.version, made.version + 3)
  await run({ ids, action: 'remove_categories', categories: [child.body.id] })
  assert.equal(((await read(made.id))['categories'] as string[]).length, 1)
  for (const [category, code] of [
    [root.body.id, 'root_category'],
    [randomUUID(), 'category_not_found'],
  ])
    assert.equal((await run({ ids, action: 'add_categories', categories: [category] })).items[0]?.code, code)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from revision where product_id = ${made.id} and type = 'update'`.execute(
    shop.runtime.db('catalog'),
  )
  assert.equal(rows[0]?.n, 4, 'one revision a change, none for what stayed')
})

test('prices change by percent over a filter as it matched at the start (CAT-20)', async () => {
  const tag = randomUUID()
  const made = await Promise.all([create(shop, { tags: [tag] }), create(shop, { tags: [tag] })])
  const bare = await create(shop, { tags: [tag], prices: [] })
  const done = await run({ filter: { tag }, action: 'change_prices', currency: 'USD', percent: -25, keep_as_former: true })
  assert.deepEqual(figures(done), ['completed', 3, 2, 0, 1])
  assert.equal(done.items.find((item) => item.product_id === bare.body.id)?.code, 'no_price')
  const [price] = (await read(made[0]?.body.id ?? '')).prices
  assert.deepEqual([price?.amount, price?.compare_at], [7.5, 10])
})

test('products are taken out of branches and offered in them (CAT-17, CAT-20)', async () => {
  const branch = await addBranch(shop, 'harbour')
  const { id } = await addProduct(shop)
  const listed = await ask<{ data: { branch_id: string; listed: boolean }[] }>(`GET /products/${id}/listings`)
  const home = listed.body.data.find((row) => row.listed)?.branch_id
  const done = await run({ ids: [id], action: 'unpublish_in_branches', branch_ids: [home] })
  assert.deepEqual(figures(done), ['completed', 1, 1, 0, 0])
  assert.deepEqual(figures(await run({ ids: [id], action: 'publish_in_branches', branch_ids: [home] })), [
    'completed',
    1,
    1,
    0,
    0,
  ])
  const [refused] = (await run({ ids: [id], action: 'publish_in_branches', branch_ids: [branch] })).items
  assert.deepEqual([refused?.code, refused?.problems.map((problem) => problem.code)], ['not_publishable', ['no_stock']])
})

test('discontinuing many says why, and clears what is left (CAT-18, CAT-20)', async () => {
  const { id } = await addProduct(shop, { quantity: 4 })
  const done = await run({ ids: [id], action: 'move', move: 'discontinue', reason: 'supplier', clear_stock: true })
  assert.deepEqual(figures(done), ['completed', 1, 1, 0, 0])
  const product = await read(id)
  assert.deepEqual([product['discontinue_reason'], product.variants[0]?.inventory?.on_hand], ['supplier', 0])
})

test('a bulk edit that lacks something, or that is not allowed, is refused at once and starts nothing (CAT-20)', async () => {
  const { body: made } = await create(shop)
  const ids = [made.id]
  const refused = async (body: object, as = ADMIN) => {
    const { status, body: answer } = await ask('POST /products/bulk', body, as)
    return [status, answer.code ?? '', answer.errors?.[0]?.pointer ?? '']
  }
  assert.deepEqual(await refused({ action: 'move', move: 'delete' }), [422, 'ids_or_filter', '/ids'])
  assert.deepEqual(await refused({ ids, filter: {}, action: 'move', move: 'delete' }), [422, 'ids_or_filter', '/ids'])
  for (const [body, field] of [
    [{ action: 'move' }, '/move'],
    [{ action: 'move', move: 'reject' }, '/reason'],
    [{ action: 'move', move: 'discontinue', reason: 'because' }, '/reason'],
    [{ action: 'add_tags' }, '/tags'],
    [{ action: 'remove_categories' }, '/categories'],
    [{ action: 'change_prices', percent: 5 }, '/currency'],
    [{ action: 'change_prices', currency: 'USD' }, '/percent'],
    [{ action: 'publish_in_branches' }, '/branch_ids'],
  ] as const)
    assert.deepEqual(await refused({ ids, ...body }), [422, 'parameter_needed', field])
  assert.equal((await refused({ ids, action: 'change_prices', currency: 'USD', amount: 0.001 }))[1], 'invalid_price')
  assert.equal((await refused({ ids, action: 'publish_in_branches', branch_ids: [randomUUID()] }))[1], 'branch_not_found')
  assert.equal((await refused({ filter: { tag: 'nobody has this' }, action: 'move', move: 'delete' }))[1], 'nothing_chosen')
  assert.equal((await refused({ ids, action: 'move', move: 'delete' }, 'editor@serai.example'))[0], 403)
  assert.equal((await ask(`GET /bulk-edits/${randomUUID()}`)).body.code, 'bulk_edit_not_found')
  assert.equal((await read(made.id)).status, 'draft')
})

test('the same key starts one bulk edit (CAT-20)', async () => {
  const { body: made } = await create(shop)
  const key = randomUUID()
  const body = { ids: [made.id], action: 'add_tags', tags: ['once'] }
  const [one, two] = [await ask('POST /products/bulk', body, ADMIN, key), await ask('POST /products/bulk', body, ADMIN, key)]
  assert.equal(one.body.id, two.body.id)
  const list = await ask<{ data: Bulk[] }>('GET /bulk-edits')
  assert.equal(list.body.data.filter((bulk) => bulk.id === one.body.id).length, 1)
})

test('a bulk edit whose server is killed midway is finished by another, no product twice (CAT-20)', async () => {
  const tag = randomUUID()
  const count = 60
  for (let at = 0; at < count; at += 10) await Promise.all(Array.from({ length: 10 }, () => create(shop, { tags: [tag] })))
  const server = await startProcess(shop, {})
  const started = await ask('POST /products/bulk', { filter: { tag }, action: 'change_prices', currency: 'USD', amount: 1 })
  const progress = async () => (await ask(`GET /bulk-edits/${started.body.id}`)).body
  while ((await progress()).changed < 3) await sleep(5)
  await server.kill('SIGKILL')
  const left = await progress()
  assert.ok(left.changed < count, 'the server was killed before it was done')
  const db = shop.runtime.db('catalog')
  await sql`update bulk_edit set touched_at = now() - interval '2 minutes' where id = ${started.body.id}`.execute(db)
  await Promise.all([runJob(shop, 'catalog.resumeWork'), runJob(shop, 'catalog.resumeWork')])
  assert.deepEqual(figures(await progress()), ['completed', count, count, 0, 0])
  const { rows } = await sql<{ amount: number; revisions: number }>`
    select (select amount_minor::int from price r where r.product_id = p.id) as amount,
      (select count(*)::int from revision v where v.product_id = p.id) as revisions
    from product p where p.tags @> array[${tag}]::text[] group by p.id`.execute(db)
  assert.deepEqual([...new Set(rows.map((row) => `${row.amount} ${row.revisions}`))], ['1100 2'])
  const { rows: told } = await sql<{
    n: number
  }>`select count(*)::int as n from event where name = 'bulk_edit.completed' and aggregate_id = ${started.body.id}`.execute(db)
  assert.equal(told[0]?.n, 1)
})

test('what another run is still at when all else is done is waited for, and done if that run dies (CAT-20)', async () => {
  const made = await Promise.all([create(shop), create(shop), create(shop)])
  const started = await ask('POST /products/bulk', { ids: made.map(({ body }) => body.id), action: 'add_tags', tags: ['held'] })
  const db = shop.runtime.db('catalog')
  const dying = await db.startTransaction().execute()
  await sql`select from bulk_item where bulk_id = ${started.body.id} and product_id = ${made[1]?.body.id} for update`.execute(
    dying,
  )
  const running = runJob(shop, 'catalog.runBulkEdit', { id: started.body.id })
  while ((await ask(`GET /bulk-edits/${started.body.id}`)).body.changed < 2) await sleep(5)
  await dying.rollback().execute()
  await running
  assert.deepEqual(figures((await ask(`GET /bulk-edits/${started.body.id}`)).body), ['completed', 3, 3, 0, 0])
})
