import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { one } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { makeThrowAway, removeThrowAway } from '#platform/postgres/throw-away.ts'
import { buyPatiently, hanging, type Outcome } from '#test/kit/patient-buyer.ts'
import { runJob } from '#test/kit/people.ts'
import { startProcess } from '#test/kit/process.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'

// One of the server's processes killed makes it throw all connections out and start again from its log (crash recovery), as
// after a crash of the machine.
async function crash(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const gone = new Promise((done) => client.once('end', done))
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await gone
}

// Answers as soon as the server does again.
async function whenUp<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if ((error as { code?: string }).code !== 'database_unavailable') throw error
      await sleep(20)
    }
  }
}

// How many orders stand: paid for, or waiting for their money with their goods held (what a card was to pay for is not known
// any more to who takes an order up).
function standing(shop: TestShop): Promise<number> {
  const statement = sql<{ n: number }>`select count(*)::int as n from orders where status in ('confirmed', 'pending')`
  return whenUp(async () => (await one(shop.runtime.db('orders'), statement)).n)
}

async function countOf(url: string, rows: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: found } = await client.query<{ n: number }>(`select count(*)::int as n from ${rows}`)
  await client.end()
  return found[0]?.n ?? -1
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await isSo()); await sleep(100)) assert.ok(Date.now() < deadline, 'not in time')
}

const BUYERS = 150

test('PostgreSQL that crashes twice amid 150 purchases loses no order that a buyer was told of, and nothing stays held (ORD-02)', async () => {
  const folder = makeThrowAway('test')
  let next = 0
  const database = await startEmbeddedPostgres({ dataDirectory: folder })
  try {
    await using shop: TestShop = await openShop({}, false, undefined, database.url)
    const { variantId } = await addProduct(shop, { quantity: 100 })
    await runJob(shop, 'catalog.refreshAll')
    await using left = await startProcess(shop, { LOG_LEVEL: 'silent' })
    await using right = await startProcess(shop, { LOG_LEVEL: 'silent' })
    const outcomes: Outcome[] = []
    const queue = async () => {
      while (next < BUYERS) outcomes.push(await buyPatiently(() => [left.urlNow(), right.urlNow()], variantId, next++))
    }
    const rush = Promise.all(Array.from({ length: 12 }, queue))
    for (const sold of [20, 60]) {
      while ((await standing(shop)) < sold) await sleep(20)
      await crash(database.url)
      await standing(shop)
      // What was under way is taken up as the clock would have it done within two minutes.
      await sleep(2_100)
      await whenUp(() => recoverNow(shop))
    }
    await rush
    await recoverNow(shop, 0)
    const placed = await standing(shop)
    const told = outcomes.filter((outcome) => outcome.status === 201).length
    assert.ok(told <= placed, `${told} buyers were told of an order, ${placed} are there`)
    assert.equal(placed, 100)
    assert.deepEqual(
      outcomes.filter((outcome) => outcome.status !== 201).map((outcome) => outcome.code),
      Array.from({ length: BUYERS - told }, () => 'insufficient_stock'),
    )
    // The servers' runners of jobs and their followers of events have found their way back too.
    await addJob(shop.runtime.db('orders'), 'orders.recover', {})
    await until(async () => (await countOf(database.url, "graphile_worker.jobs where task_identifier = 'orders.recover'")) === 0)
    assert.deepEqual(await violations(shop), [])
    await sql`update orders set reserved_until = now() where step = 'awaiting_payment'`.execute(shop.runtime.db('orders'))
    await recoverNow(shop, 0)
    await until(async () => (await countOf(database.url, "cart.cart where status = 'checking_out'")) === 0)
    assert.deepEqual(await violations(shop), [])
    assert.deepEqual(await hanging(shop), { reservations: 0, orders: 0, payments: 0 })
  } finally {
    next = BUYERS
    await database.stop()
    removeThrowAway(folder)
  }
})
