import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { addJob } from '#platform/jobs/jobs.ts'
import { ADMIN, openShop } from './kit/shop.ts'

// What a process has to end in (API-12).
const BOUND_MS = 10_000

test('a server closes in time though a connection sends nothing, and another half a request (API-12)', async () => {
  const shop = await openShop({}, false)
  const { port } = new URL(shop.url)
  const silent = connect(Number(port), '127.0.0.1')
  const half = connect(Number(port), '127.0.0.1')
  const broken = Promise.all([once(silent, 'close'), once(half, 'close')])
  for (const socket of [silent, half]) socket.on('error', () => undefined)
  await Promise.all([once(silent, 'connect'), once(half, 'connect')])
  half.write('POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  // Another connection's answer comes after what came before it was read.
  assert.equal((await shop.call('GET /store')).status, 200)
  const began = performance.now()
  await shop.close()
  assert.ok(performance.now() - began < BOUND_MS)
  await broken
})

test('a stream of notices that opens while the others are ended ends too', async () => {
  const shop = await openShop({}, false)
  const token = await shop.signIn(ADMIN)
  shop.runtime.endStreams()
  const stream = await fetch(`${shop.url}/api/v1/notifications/stream`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(stream.status, 200)
  assert.match(await stream.text(), /^retry/)
  await shop.close()
})

test('a process does not wait for ever for a job that waits (API-12)', async () => {
  const shop = await openShop()
  const [holder, watcher] = [0, 1].map(() => new pg.Client({ connectionString: shop.databaseUrl })) as [pg.Client, pg.Client]
  await Promise.all([holder.connect(), watcher.connect()])
  await holder.query('begin')
  // A lock that needs no transaction number: one that is open holds back the readers of every log on the server.
  await holder.query('lock table catalog.export in exclusive mode')
  await addJob(shop.runtime.db('catalog'), 'catalog.sweepExports', {})
  // Asked outside the transaction: within one, connections that came later are never listed.
  const waits = async () =>
    (await watcher.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`))
      .rowCount
  while (!(await waits())) await sleep(20)
  const began = performance.now()
  await shop.close()
  assert.ok(performance.now() - began < BOUND_MS)
  await holder.query('rollback')
  await Promise.all([holder.end(), watcher.end()])
})
