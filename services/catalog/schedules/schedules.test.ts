import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER, runJob } from '#test/kit/people.ts'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

// Moments stand for hours: all of them together are less than the life of an access token.
const MOMENT = 10_000
const later = (moments: number) => new Date(shop.runtime.clock() + moments * MOMENT).toISOString()

async function plan(id: string, body: object, as = ADMIN) {
  return shop.call<ProductAnswer & { publish_at: string | null; unpublish_at: string | null }>(
    `PUT /products/${id}/schedule`,
    body,
    { token: await shop.signIn(as) },
  )
}

async function approved(change: object = {}): Promise<string> {
  const { body } = await create(shop, { ...change })
  for (const [move, who] of [
    ['submit-review', ADMIN],
    ['approve', MANAGER],
  ] as const)
    await shop.call(`POST /products/${body.id}/${move}`, {}, { token: await shop.signIn(who) })
  return body.id
}

async function stateOf(id: string): Promise<[string, string | null, string | null]> {
  const { body } = await shop.call<{ status: string; publish_at: string | null; unpublish_at: string | null }>(
    `GET /products/${id}`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  return [body.status, body.publish_at, body.unpublish_at]
}

async function revisionTypes(id: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`select type from revision where product_id = ${id} order by number`.execute(
    shop.runtime.db('catalog'),
  )
  return rows.map((row) => row.type)
}

test('a planned product goes on sale and leaves it when its time comes, after a downtime too, each once (CAT-17)', async () => {
  const id = await approved()
  const [publishAt, unpublishAt] = [later(1), later(2)]
  const planned = await plan(id, { publish_at: publishAt, unpublish_at: unpublishAt })
  assert.deepEqual(
    [planned.status, planned.body.status, planned.body.publish_at, planned.body.unpublish_at],
    [200, 'approved', publishAt, unpublishAt],
  )
  await runJob(shop, 'catalog.runSchedules')
  assert.equal((await stateOf(id))[0], 'approved')
  shop.skip(1.5 * MOMENT)
  await Promise.all([1, 2, 3].map(() => runJob(shop, 'catalog.runSchedules')))
  assert.deepEqual(await stateOf(id), ['published', null, unpublishAt])
  shop.skip(20 * MOMENT)
  await Promise.all([1, 2, 3].map(() => runJob(shop, 'catalog.runSchedules')))
  assert.deepEqual(await stateOf(id), ['unpublished', null, null])
  assert.deepEqual(await revisionTypes(id), ['create', 'submit_review', 'approve', 'schedule', 'publish', 'unpublish'])
})

test('both overdue plans of a product are made in their order (CAT-17)', async () => {
  const { id } = await addProduct(shop)
  assert.equal((await plan(id, { unpublish_at: later(1), publish_at: later(2) })).status, 200)
  shop.skip(5 * MOMENT)
  await runJob(shop, 'catalog.runSchedules')
  assert.deepEqual(await stateOf(id), ['published', null, null])
})

test('what publishing needs is looked at when the time comes; who planned it is told what is missing (CAT-17)', async () => {
  const id = await approved({ media: [], inventory: { quantity: 0 } })
  await plan(id, { publish_at: later(1) }, MANAGER)
  shop.skip(2 * MOMENT)
  await runJob(shop, 'catalog.runSchedules')
  await runJob(shop, 'catalog.runSchedules')
  assert.deepEqual(await stateOf(id), ['approved', null, null])
  await shop.settle()
  const told = async (who: string, locale: string) => {
    const { body } = await shop.call<{ data: { type: string; title: string; body: string; link: string }[] }>(
      `GET /notifications?locale=${locale}`,
      undefined,
      { token: await shop.signIn(who) },
    )
    return body.data.filter((notice) => notice.type === 'product.schedule_failed' && notice.link.endsWith(id))
  }
  const [english, ...more] = await told(MANAGER, 'en')
  assert.deepEqual(more, [])
  assert.match(english?.body ?? '', /featured image.*stock/)
  assert.match((await told(MANAGER, 'fa'))[0]?.body ?? '', /تصویر شاخص ندارد/)
  assert.deepEqual(await told(ADMIN, 'en'), [])
})

test('a plan that the state, the past or the right forbids is refused; null drops one (CAT-17)', async () => {
  const { body: draft } = await create(shop)
  const refused = await plan(draft.id, { publish_at: later(1) })
  assert.deepEqual([refused.status, refused.body.code, refused.body.allowed], [409, 'illegal_move', ['submit_review', 'delete']])
  const id = await approved()
  assert.equal((await plan(id, { publish_at: later(-1) })).body.code, 'time_past')
  assert.equal((await plan(id, { unpublish_at: later(1) })).body.code, 'illegal_move')
  assert.equal((await plan(id, { publish_at: later(2), unpublish_at: later(1) })).body.code, 'illegal_move')
  assert.equal((await plan(randomUUID(), { publish_at: later(1) })).body.code, 'product_not_found')
  assert.equal((await plan(id, { publish_at: later(1) }, 'editor@serai.example')).status, 403)
  await plan(id, { publish_at: later(1) })
  assert.equal((await plan(id, { publish_at: null })).body.publish_at, null)
  await plan(id, { publish_at: later(1) })
  await shop.call(`POST /products/${id}/delete`, {}, { token: await shop.signIn(ADMIN) })
  assert.deepEqual(await stateOf(id), ['deleted', null, null])
})
