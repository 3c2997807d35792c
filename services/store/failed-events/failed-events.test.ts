import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'

interface Failed {
  data: { id: string; consumer: string; handler: string; error: string; event: { name: string; payload: { id: string } } }[]
  meta: { total: number }
}

let shop: TestShop
let token = ''

before(async () => {
  shop = await openShop()
  token = await shop.signIn(ADMIN)
})

after(() => shop?.close())

/** An event that a handler of the cart service gave up. */
async function giveUp(name = 'Ada') {
  const customer = randomUUID()
  const event = {
    id: randomUUID(),
    sequence: '1',
    name: 'user.updated',
    version: 1,
    aggregate_id: customer,
    actor: { kind: 'system', id: null, name: 'Serai' },
    branch_id: null,
    payload: { id: customer, name, email: 'ada@example.com' },
    at: '2026-01-02T03:04:05.000Z',
  }
  await sql`insert into dead_letter (handler, event_id, event, error)
    values ('remember customers', ${event.id}, ${JSON.stringify(event)}::jsonb, 'Error: it broke')`.execute(
    shop.runtime.db('cart'),
  )
  const { body } = await shop.call<Failed>('GET /failed-events?filter[consumer]=cart', undefined, { token })
  return body.data.find((row) => row.event.payload.id === customer) ?? assert.fail('It is not in the list.')
}

async function nameOf(customer: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`select name from known_customer where id = ${customer}`.execute(
    shop.runtime.db('cart'),
  )
  return found.rows[0]?.name
}

test('what handlers gave up is listed with its event and its error, of every service (EVT-02)', async () => {
  const failed = await giveUp()
  assert.deepEqual(
    [failed.consumer, failed.handler, failed.error, failed.event.name],
    ['cart', 'remember customers', 'Error: it broke', 'user.updated'],
  )
  await sql`insert into dead_letter (handler, event_id, event, error)
    values ('index products', ${randomUUID()}, '{"id":"x","name":"document.refreshed","aggregate_id":"y","payload":{}}', 'no')`.execute(
    shop.runtime.db('search'),
  )
  const { body } = await shop.call<Failed>('GET /failed-events?filter[event]=document.refreshed', undefined, { token })
  assert.deepEqual(
    body.data.map((row) => row.consumer),
    ['search'],
  )
})

test('a retried event is handled and gone; one that is gone is taken care of', async () => {
  const failed = await giveUp('Grace')
  const answer = await shop.call('POST /failed-events/retry', { ids: [failed.id] }, { token })
  assert.deepEqual([answer.status, answer.body['ids']], [200, [failed.id]])
  await shop.settle()
  assert.equal(await nameOf(failed.event.payload.id), 'Grace')
  for (const line of ['POST /failed-events/retry', 'POST /failed-events/discard']) {
    const late = await shop.call(line, { ids: [failed.id] }, { token })
    assert.deepEqual([late.status, late.body['code']], [404, 'failed_event_not_found'])
  }
})

test('an event that fails all its tries again is back in the list', async () => {
  // No worker runs here: the last try is made by hand.
  await using quiet = await openShop({}, false)
  const db = quiet.runtime.db('cart')
  const ask = { token: await quiet.signIn(ADMIN) }
  const event = { id: randomUUID(), name: 'user.updated', aggregate_id: 'no id', payload: { id: 'no id', name: 'Nobody' } }
  const { jobs } = quiet.runtime.local.find((service) => service.name === 'cart') ?? assert.fail()
  const lastTry = () =>
    jobs?.['retryEvent']?.(
      quiet.runtime.systemContext('cart'),
      { handler: 'remember customers', event },
      { attempt: 8, last: true },
    )
  const list = async () => (await quiet.call<Failed>('GET /failed-events', undefined, ask)).body.data
  await lastTry()
  const [first] = await list()
  assert.equal((await quiet.call('POST /failed-events/retry', { ids: [first?.id] }, ask)).status, 200)
  assert.deepEqual(await list(), [])
  await lastTry()
  const [second] = await list()
  assert.equal(second?.event.payload.id, 'no id')
  assert.notEqual(second?.id, first?.id)
  assert.equal((await sql`select from dead_letter`.execute(db)).rows.length, 1)
})

test('a discarded event is never handled; who did it is kept', async () => {
  const failed = await giveUp('Mallory')
  assert.equal((await shop.call('POST /failed-events/discard', { ids: [failed.id] }, { token })).status, 200)
  await shop.settle()
  assert.equal(await nameOf(failed.event.payload.id), undefined)
  const audit = await sql<{
    asked: { ids: string[] }
  }>`select asked from platform.audit where operation = 'failed_event.discard'`.execute(shop.runtime.db('identity'))
  assert.deepEqual(audit.rows.at(-1)?.asked.ids, [failed.id])
})

test('of two who take the same event one has it, and it is handled once', async () => {
  const failed = await giveUp('Twice')
  const both = await Promise.all(
    ['retry', 'discard'].map((what) => shop.call(`POST /failed-events/${what}`, { ids: [failed.id] }, { token })),
  )
  assert.deepEqual(both.map((answer) => answer.status).sort(), [200, 404])
})

test('who may not is refused: the list, retrying and discarding', async () => {
  const failed = await giveUp()
  const editor = await shop.signIn('editor@serai.example')
  for (const [line, body] of [
    ['GET /failed-events', undefined],
    ['POST /failed-events/retry', { ids: [failed.id] }],
    ['POST /failed-events/discard', { ids: [failed.id] }],
  ] as const) {
    assert.equal((await shop.call(line, body, { token: editor })).status, 403, line)
    assert.equal((await shop.call(line, body)).status, 401, line)
  }
  assert.equal(
    (await shop.call('GET /failed-events', undefined, { token: await shop.signIn('manager@serai.example') })).status,
    200,
  )
})

test('no other service reads what failed elsewhere', async () => {
  const reading = sql`select * from platform.failed_events()`.execute(shop.runtime.db('cart'))
  await assert.rejects(reading, { code: '42501' })
})
