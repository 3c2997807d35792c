import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { MANAGER, runJob, setSetting } from '#test/kit/people.ts'
import { stockOf } from '#test/kit/selling.ts'
import { addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, mainBranch, orderBook } from '#test/kit/stock.ts'

let shop: TestShop
let book: ReturnType<typeof orderBook>
before(async () => {
  shop = await openShop()
  book = orderBook(shop, await mainBranch(shop))
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const move = (id: string, name: string, body: object = {}) => ask(shop, `POST /orders/${id}/${name}`, body, { as: MANAGER })
const ledger = async (productId: string) =>
  (await ask<{ data: { type: string; quantity: number }[] }>(shop, `GET /products/${productId}/movements`)).body.data.map(
    (line) => [line.type, line.quantity],
  )

test('where stock is deducted on closing, a confirmed order keeps its promise without an end and sells on its close (CAT-42)', async () => {
  await setSetting(shop, 'stock_deducted_on', 'close')
  const { id, variantId } = await addProduct(shop, { quantity: 5 })
  const order = (await buy(shop, variantId, 2)).body
  assert.equal(order.status, 'confirmed')
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 2 })
  await sql`update reservation set expires_at = least(expires_at, now() - interval '1 day') where expires_at <> 'infinity'`.execute(
    shop.runtime.db('catalog'),
  )
  await runJob(shop, 'catalog.releaseExpired')
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 2 })
  for (const name of ['approve', 'ship', 'deliver']) assert.equal((await move(order.id, name)).status, 200)
  assert.deepEqual(await ledger(id), [['restock', 5]])
  assert.equal((await move(order.id, 'close')).status, 200)
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 3, reserved: 0 })
  assert.deepEqual(await book.deduct(order.id), { deducted: true })
  assert.deepEqual(await ledger(id), [
    ['sale', -2],
    ['restock', 5],
  ])
  assert.deepEqual(await book.deduct(randomUUID()), { deducted: false })
})

test('a cancelled order gives its stock back in both ways, and a change of the setting in between loses nothing (CAT-42)', async () => {
  for (const [at, then] of [
    ['confirm', 'close'],
    ['close', 'confirm'],
  ] as const) {
    await setSetting(shop, 'stock_deducted_on', at)
    const { variantId } = await addProduct(shop, { quantity: 5 })
    const [gone, kept] = [(await buy(shop, variantId, 2)).body, (await buy(shop, variantId, 1)).body]
    const sold = at === 'confirm' ? { on_hand: 2, reserved: 0 } : { on_hand: 5, reserved: 3 }
    assert.deepEqual(await stockOf(shop, variantId), sold)
    await setSetting(shop, 'stock_deducted_on', then)
    assert.equal((await move(gone.id, 'cancel', { reason: 'changed mind' })).status, 200)
    for (const name of ['approve', 'ship', 'deliver', 'close']) assert.equal((await move(kept.id, name)).status, 200)
    assert.deepEqual(await stockOf(shop, variantId), { on_hand: 4, reserved: 0 })
  }
})

test('a promise that is confirmed while the job is about to lift it stays a sale (CAT-41, CAT-43)', async () => {
  await setSetting(shop, 'stock_deducted_on', 'confirm')
  const { variantId } = await addProduct(shop, { quantity: 3 })
  const order = book.newOrder()
  await book.reserve(order, { variant_id: variantId, quantity: 3 })
  const db = shop.runtime.db('catalog')
  await sql`update reservation set expires_at = now() - interval '1 second' where order_id = ${order}`.execute(db)
  const waiting = async () => {
    const { rows } = await sql<{
      n: number
    }>`select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = current_database() and not l.granted`.execute(db)
    return rows[0]?.n ?? 0
  }
  const deadline = Date.now() + 10_000
  const untilWaiting = async (count: number) => {
    while ((await waiting()) < count) {
      assert.ok(Date.now() < deadline, 'nobody waits for the lock')
      await turn()
    }
  }
  let confirmed: Promise<unknown> = Promise.resolve()
  let lifted: Promise<unknown> = Promise.resolve()
  await db.transaction().execute(async (tx) => {
    await sql`select from inventory where variant_id = ${variantId} for update`.execute(tx)
    confirmed = book.confirm(order)
    await untilWaiting(1)
    lifted = runJob(shop, 'catalog.releaseExpired')
    await untilWaiting(2)
  })
  assert.deepEqual(await confirmed, { confirmed: true })
  await lifted
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 0, reserved: 0 })
})
