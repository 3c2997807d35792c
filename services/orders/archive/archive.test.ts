import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER, runJob, setSetting } from '#test/kit/people.ts'
import type { Order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'

type Kept = Order & { archived_at: string | null }

let shop: TestShop
let variantId: string
before(async () => {
  shop = await openShop()
  variantId = (await addProduct(shop, { quantity: 200 })).variantId
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const as = async <T = Kept>(line: string, body?: object, email = MANAGER) =>
  shop.call<T>(line, body, { token: await shop.signIn(email) })
const cancelled = async () => {
  const bought = await buy(shop, variantId)
  assert.equal((await as(`POST /orders/${bought.body.id}/cancel`, {})).status, 200)
  // What came of its money is told to the order by then.
  await shop.settle()
  return bought.body
}
const archive = (body: object, email = MANAGER) =>
  as<{ archived: number; more: boolean; skipped: number }>('POST /orders/archive', body, email)
const found = async (query: string) =>
  (await as<{ data: { id: string; item_count: number }[] }>(`GET /orders?scope=all&${query}`)).body.data

test('an ended order moves to the archive whole: out of the lists, found by staff, opened by its link, and back (ORD-07)', async () => {
  const { id, number, access_token } = await cancelled()
  const before = (await as(`GET /orders/${id}`)).body
  assert.deepEqual((await archive({ ids: [id] })).body, { archived: 1, more: false, skipped: 0 })
  assert.deepEqual(await found(`q=${number}`), [])
  assert.deepEqual(
    (await found(`q=${number}&filter[archived]=true`)).map((row) => [row.id, row.item_count]),
    [[id, 1]],
  )
  const kept = (await as(`GET /orders/${id}`)).body
  assert.ok(kept.archived_at)
  assert.deepEqual({ ...kept, archived_at: null, allowed_moves: [] }, { ...before, allowed_moves: [] })
  assert.equal((await shop.call(`GET /orders/${number}?access=${access_token}`)).status, 200)
  assert.equal((await shop.call(`GET /orders/${number}?access=wrong`)).status, 404)
  for (const line of [`POST /orders/${id}/comments`, `POST /orders/${id}/approve`])
    assert.equal((await as(line, line.endsWith('comments') ? { text: 'Hi' } : {})).body['code'], 'order_archived')
  const back = await as(`POST /orders/${id}/restore`, {})
  assert.deepEqual([back.status, back.body.archived_at, back.body.timeline.length], [200, null, before.timeline.length])
  assert.equal((await as(`POST /orders/${id}/restore`, {})).body['code'], 'not_archived')
  assert.deepEqual(
    (await found(`q=${number}`)).map((row) => row.id),
    [id],
  )
  assert.equal((await as(`POST /orders/${id}/comments`, { text: 'Hi' })).status, 200)
})

test('only what has ended is archived, all that is named or nothing, by those who may', async () => {
  const [ended, open] = [await cancelled(), (await buy(shop, variantId)).body]
  assert.equal((await archive({ ids: [ended.id, open.id] })).body['code'], 'not_archivable')
  assert.equal((await archive({ ids: [ended.id, randomUUID()] })).body['code'], 'order_not_found')
  for (const body of [{}, { ids: [ended.id], before: new Date().toISOString() }]) assert.equal((await archive(body)).status, 422)
  assert.equal((await archive({ ids: [ended.id] }, 'shopper@serai.example')).status, 403)
  assert.equal((await as(`GET /orders/${ended.id}`)).body.archived_at, null)
  assert.equal((await as(`POST /orders/${randomUUID()}/restore`, {})).status, 404)
})

test('by age they go in batches, and by themselves when the shop says so', async () => {
  const orders = [await cancelled(), await cancelled(), await cancelled()]
  const ids = orders.map((order) => order.id)
  await sql`update orders set placed_at = now() - interval '100 days' where id = any(${ids}::uuid[])`.execute(
    shop.runtime.db('orders'),
  )
  await runJob(shop, 'orders.archive')
  assert.equal((await as(`GET /orders/${ids[0]}`)).body.archived_at, null)
  const before = new Date(Date.now() - 90 * 86_400_000).toISOString()
  const [one, two] = await Promise.all([archive({ before }), archive({ before })])
  assert.equal((one?.body.archived ?? 0) + (two?.body.archived ?? 0), 3)
  const young = await cancelled()
  const old = await cancelled()
  await sql`update orders set placed_at = now() - interval '50 days' where id = ${old.id}`.execute(shop.runtime.db('orders'))
  await setSetting(shop, 'archive_after_days', 30)
  await runJob(shop, 'orders.archive')
  assert.ok((await as(`GET /orders/${old.id}`)).body.archived_at)
  assert.equal((await as(`GET /orders/${young.id}`)).body.archived_at, null)
})

test('what others are at work on or have open is counted as skipped, and goes the next time', async () => {
  const [open, busy, free] = [await cancelled(), await cancelled(), await cancelled()]
  const lock = (line: string) => as(line, line.startsWith('POST') ? { kind: 'order', id: open.id } : undefined, ADMIN)
  assert.equal((await lock('POST /locks')).status, 200)
  const tx = await shop.runtime.db('orders').startTransaction().execute()
  await sql`select from orders where id = ${busy.id} for update`.execute(tx)
  const until = { before: new Date(Date.now() + 60_000).toISOString() }
  const first = (await archive(until)).body
  assert.deepEqual([first.more, first.skipped], [false, 2])
  assert.deepEqual(
    await Promise.all([open, busy, free].map(async ({ id }) => (await as(`GET /orders/${id}`)).body.archived_at !== null)),
    [false, false, true],
  )
  await tx.commit().execute()
  assert.equal((await lock(`DELETE /locks/order/${open.id}`)).status, 200)
  await shop.settle()
  assert.deepEqual((await archive(until)).body, { archived: 2, more: false, skipped: 0 })
})

test('what could go is counted before, in the branches of whoever asks; so many go in one answer as it is told', async () => {
  for (let n = 0; n < 3; n++) await cancelled()
  await buy(shop, variantId)
  const until = { before: new Date(Date.now() + 60_000).toISOString() }
  const count = (before: string, email = MANAGER) =>
    as<{ count: number; code: string }>(`GET /orders/archivable?before=${before}`, undefined, email)
  assert.deepEqual((await count(until.before)).body, { count: 3 })
  assert.deepEqual((await count(new Date(Date.now() - 86_400_000).toISOString())).body, { count: 0 })
  assert.equal((await count('yesterday')).status, 422)
  assert.equal((await count(until.before, 'shopper@serai.example')).status, 403)
  assert.deepEqual((await archive({ ...until, most: 2 })).body, { archived: 2, more: true, skipped: 0 })
  assert.deepEqual((await count(until.before)).body, { count: 1 })
  assert.deepEqual((await archive({ ...until, most: 2 })).body, { archived: 1, more: false, skipped: 0 })
})

test('a customer sees no archived order in the list, and opens it by its number', async () => {
  const shopper = 'shopper@serai.example'
  const token = await shop.signIn(shopper)
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
  const order = (await shop.call<Kept>('POST /orders', CHECKOUT, { token, key: randomUUID() })).body
  assert.equal((await as(`POST /orders/${order.id}/cancel`, {}, shopper)).status, 200)
  assert.equal((await archive({ ids: [order.id] })).status, 200)
  const mine = async (query: string) => (await as<{ data: unknown[] }>(`GET /orders${query}`, undefined, shopper)).body.data
  assert.deepEqual([await mine(''), await mine('?filter[archived]=true')], [[], []])
  assert.equal((await as(`GET /orders/${order.number}`, undefined, shopper)).status, 200)
})

test('a status, a payment or a total that the timeline does not tell is found', async () => {
  const { id, number } = (await buy(shop, variantId)).body
  const db = shop.runtime.db('orders')
  for (const change of [
    sql`payment_status = 'failed'`,
    sql`status = 'shipped'`,
    sql`total_minor = total_minor + 1, delivery_minor = delivery_minor + 1`,
  ]) {
    const kept = await sql<
      Record<string, string>
    >`select status, payment_status, total_minor, delivery_minor from orders where id = ${id}`.execute(db)
    await sql`update orders set ${change} where id = ${id}`.execute(db)
    const broken = await violations(shop)
    assert.deepEqual(
      broken.map((row) => [row['invariant'], row['number']]),
      [['the timeline, told again, leads to the order as it is', number]],
    )
    const [row] = kept.rows
    await sql`update orders set status = ${row?.['status']}, payment_status = ${row?.['payment_status']}, total_minor = ${row?.['total_minor']}, delivery_minor = ${row?.['delivery_minor']} where id = ${id}`.execute(
      db,
    )
  }
})
