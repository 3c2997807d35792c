import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { MANAGER, runJob, setSetting } from '#test/kit/people.ts'
import { type Order, order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, openShop, type TestShop, testConfig } from '#test/kit/shop.ts'

interface Rate {
  rate: string
  effective_at: string
  state: string
  source: string
  set_by: string
}
interface Currency {
  code: string
  is_base: boolean
  enabled: boolean
  increment: number
  mode: string
  rate: Rate | null
  next_rate: Rate | null
  is_old: boolean
  version: number
}

let shop: TestShop
let admin: { token: string }
before(async () => {
  shop = await openShop()
  admin = { token: await shop.signIn(ADMIN) }
})
after(() => shop?.close())

const ask = <T = Currency>(line: string, body?: unknown, who: object = admin) => shop.call<T>(line, body, who)
const listed = async (code: string) => {
  const found = (await ask<{ data: Currency[] }>('GET /currencies')).body.data.find((one) => one.code === code)
  assert.ok(found, code)
  return found
}
const save = (code: string, change: object = {}) =>
  ask(`PUT /currencies/${code}`, { enabled: true, increment: 0.01, mode: 'half_even', ...change })
const setRate = (code: string, rate: string, effective_at?: string) =>
  ask<Rate>(`POST /currencies/${code}/rates`, { rate, ...(effective_at && { effective_at }) })
const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]
const later = (ms: number) => new Date(Date.now() + ms).toISOString()

test('a new currency is sold in once it has a rate; converted amounts obey its increment and mode (CUR-01)', async () => {
  assert.deepEqual(refusal(await save('CHF', { increment: 0.05 })), [409, 'rate_missing'])
  assert.equal((await save('CHF', { enabled: false, increment: 0.05 })).body.enabled, false)
  assert.equal((await setRate('CHF', '0.9')).status, 201)
  const on = await save('CHF', { increment: 0.05, mode: 'up', version: 1 })
  assert.deepEqual([on.status, on.body.increment, on.body.mode, on.body.rate?.rate], [200, 0.05, 'up', '0.9'])
  const offered = await shop.call<{ currencies: { code: string }[] }>('GET /store')
  assert.ok(offered.body.currencies.some(({ code }) => code === 'CHF'))
  const { variantId } = await addProduct(shop, { price: 10.07 })
  const unit = async () => {
    const cart = await shop.call<{ token: string }>('POST /cart/lines?currency=CHF', { variant_id: variantId, quantity: 1 })
    const view = await shop.call<Order>('GET /cart?currency=CHF', undefined, { cart: cart.body.token })
    return view.body.lines[0]?.unit_price.amount
  }
  // 10.07 × 0.9 = 9.063
  assert.equal(await unit(), 9.1)
  await save('CHF', { increment: 0.05, mode: 'down' })
  await settledPrices()
  assert.equal(await unit(), 9.05)
  await setRate('CHF', '2')
  await settledPrices()
  assert.equal(await unit(), 20.1, '20.14, down')
})

test('what cannot be is refused: no currency, no sense, the base without a sale, a stale page', async () => {
  assert.deepEqual(refusal(await save('ZZZ')), [422, 'unknown_currency'])
  assert.deepEqual(refusal(await save('EUR', { increment: 0.001 })), [422, 'invalid_price'])
  assert.deepEqual(refusal(await save('IRR', { increment: 3_000_000_000 })), [422, 'invalid_price'])
  assert.deepEqual(refusal(await save('EUR', { mode: 'sideways' })), [422, 'invalid_input'])
  assert.deepEqual(refusal(await save('USD', { enabled: false })), [409, 'base_currency_stays'])
  assert.deepEqual(refusal(await setRate('USD', '2')), [409, 'base_currency_stays'])
  assert.deepEqual(refusal(await save('EUR', { version: 99 })), [412, 'stale_version'])
  assert.deepEqual(refusal(await setRate('JPY', '150')), [404, 'currency_not_found'])
  for (const rate of ['0', '0.0', '-1', '1e5', '1.000000000000000000001', ''])
    assert.equal((await setRate('EUR', rate)).status, 422, rate)
  assert.deepEqual(refusal(await setRate('EUR', '1', later(400 * 86_400_000))), [422, 'invalid_time'])
  assert.deepEqual(refusal(await setRate('EUR', '1', '1999-12-31T00:00:00Z')), [422, 'invalid_time'])
  const editor = { token: await shop.signIn('editor@serai.example') }
  assert.deepEqual(refusal(await ask('GET /currencies', undefined, editor)), [403, 'missing_permission'])
  assert.deepEqual(refusal(await ask('POST /currencies/EUR/rates', { rate: '1' }, editor)), [403, 'missing_permission'])
})

test('a rate of the future holds when its time comes, is told once, and can be taken back until then', async () => {
  const at = later(3_600_000)
  const planned = await setRate('UAH', '50', at)
  assert.deepEqual([planned.status, planned.body.state], [201, 'planned'])
  assert.deepEqual(refusal(await setRate('UAH', '51', at)), [409, 'rate_exists'])
  const before = await listed('UAH')
  assert.deepEqual([before.rate?.rate, before.next_rate?.rate], ['41.5', '50'])
  assert.equal((await ask(`DELETE /currencies/UAH/rates/${encodeURIComponent(at)}`)).status, 204)
  assert.deepEqual(refusal(await ask(`DELETE /currencies/UAH/rates/${encodeURIComponent(at)}`)), [404, 'rate_not_found'])
  assert.equal((await ask(`DELETE /currencies/JPY/rates/${encodeURIComponent(at)}`)).status, 404)
  await setRate('UAH', '52', at)
  // Its time comes.
  await sql`update exchange_rate set effective_at = now() - interval '1 second' where currency = 'UAH' and not told`.execute(
    shop.runtime.db('store'),
  )
  await runJob(shop, 'store.tellRates')
  await runJob(shop, 'store.tellRates')
  assert.equal((await listed('UAH')).rate?.rate, '52')
  const told = await sql<{ n: number }>`
    select count(*)::int as n from event where name = 'rate.changed' and payload ->> 'rate' = '52'`.execute(
    shop.runtime.db('store'),
  )
  assert.equal(told.rows[0]?.n, 1)
})

test('a file of rates is taken as a whole or not at all; the history keeps every one', async () => {
  const csv = `currency;rate;effective_at\neur;0.91;2025-01-01T00:00:00Z\nEUR;0.93;2025-06-01T00:00:00+02:00\nSAR;3.76;\n`
  const taken = await ask<{ added: number; unchanged: number }>('POST /exchange-rates/import', { csv })
  assert.deepEqual([taken.status, taken.body.added, taken.body.unchanged], [200, 3, 0])
  const again = await ask<{ added: number; unchanged: number }>('POST /exchange-rates/import', {
    csv: csv.replace('SAR;3.76;\n', ''),
  })
  assert.deepEqual([again.body.added, again.body.unchanged], [0, 2])
  const history = await ask<{ data: Rate[]; meta: { total: number } }>('GET /currencies/EUR/rates')
  assert.deepEqual(
    history.body.data.map(({ rate, state, source }) => ({ rate, state, source })),
    [
      { rate: '0.92', state: 'current', source: 'hand' },
      { rate: '0.93', state: 'past', source: 'import' },
      { rate: '0.91', state: 'past', source: 'import' },
    ],
  )
  assert.equal(history.body.data[1]?.effective_at, '2025-05-31T22:00:00.000Z')
  const bad = await ask('POST /exchange-rates/import', { csv: 'currency,rate\nEUR,0.5\nUSD,1\nXXX,2\nEUR,abc\nEUR,1,\n' })
  assert.deepEqual(refusal(bad), [422, 'invalid_rates'])
  assert.deepEqual(
    (bad.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer),
    ['/rows/2/currency', '/rows/3/currency', '/rows/4/rate'],
  )
  assert.equal((await listed('EUR')).rate?.rate, '0.92')
  const far = await ask('POST /exchange-rates/import', { csv: 'currency,rate,effective_at\nEUR,1,2999-01-01T00:00:00Z\n' })
  assert.deepEqual(refusal(far), [422, 'invalid_time'])
  for (const file of ['currency,rate\n', 'a,b\n1,2\n', 'currency,rate\n"EUR'])
    assert.deepEqual(refusal(await ask('POST /exchange-rates/import', { csv: file })), [422, 'invalid_file'], file)
})

test('an order keeps the rate it was placed at, and staff see it', async () => {
  await setRate('EUR', '0.8')
  const { variantId } = await addProduct(shop, { price: 100 })
  const cart = await shop.call<{ token: string }>('POST /cart/lines?currency=EUR', { variant_id: variantId, quantity: 1 })
  const placed = await order(shop, { cart: cart.body.token })
  assert.equal(placed.status, 201, JSON.stringify(placed.body))
  assert.equal(placed.body.totals.subtotal.amount, 80)
  await setRate('EUR', '0.7')
  const seen = await ask<Order & { exchange: { base_currency: string; rate: string } }>(`GET /orders/${placed.body.id}`)
  assert.deepEqual(
    [seen.body.totals.subtotal.amount, seen.body.exchange],
    [80, { base_currency: 'USD', rate: '0.8', total: { amount: 100, currency: 'USD' } }],
  )
})

test('another process sees a rate at once; a rate that is too old is marked; limited staff change nothing', async () => {
  const other = await createRuntime({ config: testConfig(), services, databaseUrl: shop.databaseUrl })
  try {
    await other.startWork()
    const there = async () => {
      const { shopOf } = await import('#platform/shop.ts')
      return (await shopOf(other.systemContext('cart'))).currencies.find(({ code }) => code === 'SAR')?.rate
    }
    assert.equal(await there(), '3.76')
    await setRate('SAR', '4')
    const deadline = Date.now() + 5_000
    while ((await there()) !== '4') {
      assert.ok(Date.now() < deadline, 'It did not see it in five seconds.')
      await new Promise((done) => setTimeout(done, 10))
    }
  } finally {
    await other.close()
  }
  await sql`update exchange_rate set effective_at = effective_at - interval '20 days' where currency = 'IRR'`.execute(
    shop.runtime.db('store'),
  )
  assert.equal((await listed('IRR')).is_old, true)
  await setSetting(shop, 'rates_old_after_days', 0)
  assert.equal((await listed('IRR')).is_old, false)
  const identity = shop.runtime.db('identity')
  await sql`update role set permissions = array_append(permissions, 'branch.filter_content') where name = 'manager'`.execute(
    identity,
  )
  const branch = (await shop.call<{ data: { id: string }[] }>('GET /branches')).body.data[0]?.id ?? ''
  await sql`insert into account_branch (account_id, branch_id) select id, ${branch}::uuid from account where email = ${MANAGER}`.execute(
    identity,
  )
  shop.runtime.tags.drop(['users'])
  const manager = { token: await shop.signIn(MANAGER) }
  const change = { enabled: true, increment: 0.01, mode: 'half_even' }
  for (const [line, body] of [
    ['PUT /currencies/EUR', change],
    ['POST /currencies/EUR/rates', { rate: '1' }],
    ['POST /exchange-rates/import', { csv: 'currency,rate\nEUR,1\n' }],
    [`DELETE /currencies/EUR/rates/${encodeURIComponent(later(0))}`, undefined],
  ] as const)
    assert.deepEqual(refusal(await ask(line, body, manager)), [403, 'other_branch'], line)
})

test('of files that say the same rate at the same moment one tells of it (CUR-01)', async () => {
  const told = async () => {
    const found = await sql<{
      count: number
    }>`select count(*)::int as count from event where name = 'rate.changed' and aggregate_id = 'EUR'`.execute(
      shop.runtime.db('store'),
    )
    return found.rows[0]?.count ?? 0
  }
  const before = await told()
  const csv = 'currency,rate\nEUR,0.777\n'
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask('POST /exchange-rates/import', { csv })))
  assert.ok(answers.every(({ status }) => status === 200))
  assert.equal(await told(), before + 1)
})

async function settledPrices(): Promise<void> {
  await shop.settle()
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
}
