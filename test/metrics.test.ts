import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { retryEvent } from '#platform/events/drain.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop

before(async () => {
  shop = await openShop()
})

after(() => shop?.close())

/** The page as values by name and labels, read anew. */
async function page(of: TestShop = shop): Promise<Map<string, number>> {
  of.skip(6_000)
  const answer = await fetch(`${of.url}/metrics`)
  assert.equal(answer.status, 200)
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))]
    }),
  )
}

test('the page begins with zeros for what is known beforehand, so that the first event is seen (OBS-02)', async () => {
  const values = await page()
  for (const name of [
    'orders_total{status="confirmed"}',
    'order_duration_seconds_count',
    'payment_errors_total{method="demo"}',
    'product_create_duration_seconds_count{type="digital",variants="with"}',
    'jobs{job="catalog.runImport",state="failed"}',
    'failed_events{consumer="search"}',
  ])
    assert.equal(values.get(name), 0, name)
  assert.ok([...values.keys()].some((name) => name.startsWith('nodejs_eventloop_lag_p99_seconds')))
})

test('orders are counted by status and timed to their confirmation, failed payments by method', async () => {
  const { variantId } = await addProduct(shop)
  const token = await shop.signIn(ADMIN)
  const first = await page()
  const order = await buy(shop, variantId)
  await buy(shop, variantId, 1, { payment: { card_number: '4000000000000002' } })
  await shop.call(`POST /orders/${order.body.id}/cancel`, { reason: 'test' }, { token })
  const last = await page()
  const grown = (name: string) => (last.get(name) ?? 0) - (first.get(name) ?? 0)
  assert.deepEqual(
    ['orders_total{status="pending"}', 'orders_total{status="confirmed"}', 'orders_total{status="cancelled"}'].map(grown),
    [2, 1, 1],
  )
  assert.equal(grown('order_duration_seconds_count'), 1)
  assert.equal(grown('payment_errors_total{method="demo"}'), 1)
})

test('products are timed by type and by whether they have variants; a refused one is not', async () => {
  const token = await shop.signIn(ADMIN)
  const name = 'product_create_duration_seconds_count{type="physical",variants="without"}'
  const first = await page()
  await addProduct(shop)
  await shop.call(
    'POST /products',
    { type: 'physical', translations: {}, prices: [], categories: [], tags: [], media: [] },
    { token },
  )
  assert.equal(((await page()).get(name) ?? 0) - (first.get(name) ?? 0), 1)
})

test('stock is told branch by branch', async () => {
  await using one = await openShop()
  await addProduct(one, { quantity: 7 })
  await addProduct(one, { quantity: 0, backorder: 5 })
  const { body } = await one.call<{ branch: { id: string } }>('GET /store')
  const values = await page(one)
  const told = (name: string, label: string) => values.get(`${name}{branch="${body.branch.id}",${label}}`)
  assert.deepEqual(
    [told('stock_units', 'kind="on_hand"'), told('stock_units', 'kind="reserved"'), told('stock_variants', 'state="backorder"')],
    [7, 0, 1],
  )
})

test('jobs are counted by state', async () => {
  await using quiet = await openShop({}, false)
  const db = quiet.runtime.db('catalog')
  await addJob(db, 'catalog.runImport', { id: 'x' })
  await addJob(db, 'catalog.runImport', { id: 'y' }, { runAt: new Date(Date.now() + 3_600_000) })
  const values = await page(quiet)
  const told = (state: string) => values.get(`jobs{job="catalog.runImport",state="${state}"}`)
  assert.deepEqual([told('waiting'), told('scheduled'), told('running'), told('retrying'), told('failed')], [1, 1, 0, 0, 0])
})

test('how far consumers are behind is told in events and seconds, and what they gave up', async () => {
  await using quiet = await openShop({}, false)
  const read = async () => {
    const values = await page(quiet)
    return (name: string, consumer = 'search', source = ',source="catalog"') =>
      values.get(`${name}{consumer="${consumer}"${source}}`)
  }
  const before = await read()
  assert.deepEqual([before('outbox_lag_events'), before('outbox_lag_seconds')], [0, 0])
  const token = await quiet.signIn(ADMIN)
  for (const name of ['One', 'Two']) await quiet.call('POST /categories', { translations: { en: { name } } }, { token })
  await sql`update event set at = at - interval '100 seconds'`.execute(quiet.runtime.db('catalog'))
  const behind = await read()
  assert.equal(behind('outbox_lag_events'), 2)
  assert.ok((behind('outbox_lag_seconds') ?? 0) >= 100)
  const cart = quiet.runtime.local.find((service) => service.name === 'cart')
  assert.ok(cart)
  // What no handler can take: its last try makes it a dead letter.
  const event = { id: '0199f5c0-0000-7000-8000-000000000000', payload: { id: 'no id' } }
  await retryEvent(cart)(quiet.runtime.systemContext('cart'), { handler: 'remember customers', event }, { last: true })
  assert.equal((await read())('failed_events', 'cart', ''), 1)
})

test('what is read is read at most every few seconds, whoever asks', async () => {
  await using quiet = await openShop({}, false)
  const told = async () =>
    /^jobs\{job="catalog.runImport",state="waiting"\} (\d+)$/m.exec(await (await fetch(`${quiet.url}/metrics`)).text())?.[1]
  assert.equal(await told(), '0')
  await addJob(quiet.runtime.db('catalog'), 'catalog.runImport', { id: 'x' })
  assert.equal(await told(), '0')
  quiet.skip(6_000)
  assert.equal(await told(), '1')
})

test('values that cannot be read are left out, and the others are told', async () => {
  await using quiet = await openShop({}, false)
  await page(quiet)
  await sql`alter function stock_level(inventory) rename to stock_level_moved`.execute(quiet.runtime.db('catalog'))
  const values = await page(quiet)
  assert.equal(
    [...values.keys()].some((name) => name.startsWith('stock_')),
    false,
  )
  assert.equal(values.get('jobs{job="catalog.runImport",state="failed"}'), 0)
})

test('the figures are for this machine, and for who sends the token', async () => {
  await using open = await openShop({ metricsToken: 'of-the-collector' })
  const ask = async (headers: Record<string, string>) => (await fetch(`${open.url}/metrics`, { headers })).status
  const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
  assert.equal(await ask({}), 200)
  assert.equal(await ask(elsewhere), 403)
  assert.equal(await ask({ ...elsewhere, authorization: 'Bearer of-somebody' }), 403)
  assert.equal(await ask({ ...elsewhere, authorization: 'Bearer of-the-collector' }), 200)
})
