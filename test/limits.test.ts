import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { loadConfig } from '#platform/config.ts'
import { createLimits, quotaFields, refuseBeyond } from '#platform/operation/limits.ts'
import { ADMIN, type Answer, openShop, type TestShop } from '#test/kit/shop.ts'

interface Refused {
  code: string
  retry_after: number
  violated_policies: string[]
}

let shop: TestShop

before(async () => {
  shop = await openShop({ rateLimitFactor: 1 })
})

after(() => shop?.close())

/** Asks as a client of its own, behind the proxy that the test is. */
function from(client: string, more: Record<string, string> = {}) {
  return { headers: { 'x-forwarded-for': client, ...more } }
}

let clients = 0
const newClient = () => `198.51.100.${++clients}`

/** What is left of each allowance, by its policy. */
function remaining(answer: Answer<unknown>): Record<string, number> {
  const parts = (answer.headers.get('ratelimit') ?? '').split(', ')
  return Object.fromEntries(parts.map((part) => [/"(.+)"/.exec(part)?.[1] ?? '', Number(/;r=(\d+);t=\d+$/.exec(part)?.[1])]))
}

test('sign-in is limited by client and by account, whatever the address it comes from (API-10)', async () => {
  const email = `${randomUUID()}@example.com`
  const body = { email, password: 'not it at all' }
  const first = await shop.call('POST /auth/sign-in', body, from(newClient()))
  assert.equal(first.status, 401)
  assert.equal(first.headers.get('ratelimit-policy'), '"user.sign_in:client";q=20;w=60, "user.sign_in:account";q=10;w=60')
  assert.deepEqual(remaining(first), { 'user.sign_in:client': 19, 'user.sign_in:account': 9 })
  for (let n = 0; n < 9; n++) await shop.call('POST /auth/sign-in', body, from(newClient()))
  const client = newClient()
  const refused = await shop.call<Refused>('POST /auth/sign-in', { ...body, email: email.toUpperCase() }, from(client))
  assert.deepEqual([refused.status, refused.body.code], [429, 'rate_limited'])
  assert.deepEqual(refused.body.violated_policies, ['user.sign_in:account'])
  assert.equal(remaining(refused)['user.sign_in:account'], 0)
  assert.equal(refused.headers.get('retry-after'), String(refused.body.retry_after))
  assert.ok(refused.body.retry_after >= 1 && refused.body.retry_after <= 6, `${refused.body.retry_after}`)
  const other = await shop.call('POST /auth/sign-in', { ...body, email: `${randomUUID()}@example.com` }, from(client))
  assert.deepEqual([other.status, remaining(other)['user.sign_in:client']], [401, 19], 'a refused call takes nothing')
  shop.skip(refused.body.retry_after * 1000)
  assert.equal((await shop.call('POST /auth/sign-in', body, from(newClient()))).status, 401)
})

test('wrong passwords for an address are counted by all processes together; the right one begins anew (API-10)', async () => {
  await using other = await openShop(
    { rateLimitFactor: 1, secrets: shop.runtime.config.secrets },
    false,
    undefined,
    shop.databaseUrl,
  )
  const known = 'manager@serai.example'
  for (const email of [known, `${randomUUID()}@example.com`]) {
    const tries = Array.from({ length: 24 }, (_, n) =>
      (n % 2 ? shop : other).call<Refused>('POST /auth/sign-in', { email, password: 'not it at all' }, from(newClient())),
    )
    const codes = (await Promise.all(tries)).map(({ body }) => body.code)
    const reached = codes.filter((code) => code !== 'rate_limited')
    assert.deepEqual(reached.length, 20, 'each process lets ten a minute pass')
    assert.ok(reached.every((code) => code === 'bad_credentials'))
    shop.skip(60_000)
    other.skip(60_000)
    const beyond = await other.call<Refused>('POST /auth/sign-in', { email, password: 'serai-demo' }, from(newClient()))
    assert.deepEqual([beyond.status, beyond.body.code], [429, 'too_many_tries'])
    assert.ok(beyond.body.retry_after > 400 && beyond.body.retry_after <= 600, `${beyond.body.retry_after}`)
  }
  shop.skip(600_000)
  const right = () => shop.call('POST /auth/sign-in', { email: known, password: 'serai-demo' }, from(newClient()))
  assert.equal((await right()).status, 200)
  const left = await sql`select 1 from sign_in_try where tries > 20`.execute(shop.runtime.db('identity'))
  assert.equal(left.rows.length, 1, 'of the address that nobody has')
})

test('registration, checkout and paying have limits of their own; other writes share one', async () => {
  const client = newClient()
  const policies = async (line: string) =>
    Object.keys(remaining(await shop.call(line, {}, from(client, { 'idempotency-key': randomUUID() }))))
  assert.deepEqual(await policies('POST /auth/register'), ['user.register:client'])
  assert.deepEqual(await policies('POST /orders'), ['order.create:client'])
  assert.deepEqual(await policies(`POST /orders/${randomUUID()}/pay`), ['order.pay:client'])
  assert.deepEqual(await policies('POST /orders/preview'), ['writes:client'])
  const token = await shop.signIn(ADMIN)
  const signedIn = await shop.call('PATCH /me', {}, { token, ...from(client) })
  assert.deepEqual(Object.keys(remaining(signedIn)), ['writes:client', 'writes:account'])
  const limits = createLimits(1, () => 0)
  const left = ['one', 'two'].map((name) =>
    limits.take({ name }, true, { ip: 'a', accountId: 'b' }, {}).map((quota) => quota.left),
  )
  assert.deepEqual(left, [
    [1199, 1199],
    [1198, 1198],
  ])
})

test('a search is limited; one refused does not stop another who waits for the same answer', async () => {
  const client = newClient()
  const ask = (who: string, q: string) => shop.call(`GET /search/products?q=${q}`, undefined, from(who))
  const first = await ask(client, 'a0')
  assert.deepEqual(remaining(first), { 'product.search:client': 599 })
  const { limits } = shop.runtime
  for (let n = 0; n < 600; n++) limits.take({ name: 'product.search', limit: 600 }, false, { ip: client, accountId: null }, {})
  // Nothing refills while the clock is behind.
  shop.skip(-60_000)
  const [mine, theirs] = await Promise.all([ask(client, 'b1'), ask(newClient(), 'b1')])
  shop.skip(60_000)
  assert.deepEqual([mine.status, theirs.status], [429, 200])
  // What is kept costs nothing.
  assert.equal((await ask(client, 'a0')).status, 200)
})

test('reading is not limited, and nothing is where limits are off', async () => {
  const answer = await shop.call('GET /store', undefined, from(newClient()))
  assert.deepEqual([answer.status, answer.headers.get('ratelimit'), answer.headers.get('ratelimit-policy')], [200, null, null])
  const off = createLimits(0, Date.now)
  assert.deepEqual(quotaFields(off.take({ name: 'x', limit: 1 }, true, { ip: 'a', accountId: null }, {})), {})
})

test('in any stretch of time no more calls pass than the allowance and what has refilled', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 }),
      (perMinute, pauses) => {
        let now = 0
        let passed = 0
        const limits = createLimits(1, () => now)
        for (const pause of pauses) {
          now += pause
          const quotas = limits.take({ name: 'x', limit: perMinute }, false, { ip: 'a', accountId: null }, {})
          const [quota] = quotas
          assert.ok(quota && quota.left < perMinute && quota.reset >= 0 && quota.reset <= 60)
          if (quota.left >= 0) passed += 1
          else assert.throws(() => refuseBeyond(quotas), { code: 'rate_limited' })
        }
        assert.ok(passed <= perMinute + (now * perMinute) / 60_000 + 1e-6, `${passed} calls in ${now} ms`)
      },
    ),
  )
})

test('whose word on the client counts must be an address, a network or a known name', () => {
  const proxies = (value: string) =>
    loadConfig({ TRUSTED_PROXIES: value, SERAI_DATA: join(process.env['TEST_DATA'] ?? '.serai', 'proxies') }).trustedProxies
  assert.deepEqual(proxies('10.0.0.0/8, ::1 uniquelocal'), ['10.0.0.0/8', '::1', 'uniquelocal'])
  for (const wrong of ['everyone', '10.0.0.0/33', '10.0.0', '10.0.0.0/8/8'])
    assert.throws(() => proxies(wrong), { code: 'bad_setting' }, wrong)
})

test('who says in X-Forwarded-For to be another, and is no proxy of ours, is not believed', async () => {
  await using direct = await openShop({ rateLimitFactor: 1, trustedProxies: ['203.0.113.0/24'] })
  const body = { email: 'a', password: 'b' }
  const [one, two] = [
    await direct.call('POST /auth/sign-in', body, from('198.51.100.1')),
    await direct.call('POST /auth/sign-in', { ...body, email: 'c' }, from('198.51.100.2')),
  ]
  assert.deepEqual(
    [one, two].map((answer) => remaining(answer)['user.sign_in:client']),
    [19, 18],
  )
})
