import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { loadConfig } from '#platform/config.ts'
import { createLimits, quotaFields, refuseBeyond } from '#platform/operation/limits.ts'
import { networkOfIp } from '#platform/visitors/network-of-ip.ts'
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

test('letters for a new password are limited by client and by account, whatever the address it comes from (API-10)', async () => {
  const body = { email: `${randomUUID()}@example.com` }
  const first = await shop.call('POST /auth/password/forgot', body, from(newClient()))
  assert.equal(first.status, 202)
  const policies = '"user.forgot_password:client";q=10;w=60, "user.forgot_password:account";q=5;w=60'
  assert.equal(first.headers.get('ratelimit-policy'), policies)
  assert.deepEqual(remaining(first), { 'user.forgot_password:client': 9, 'user.forgot_password:account': 4 })
  for (let n = 0; n < 4; n++) await shop.call('POST /auth/password/forgot', body, from(newClient()))
  const client = newClient()
  const refused = await shop.call<Refused>('POST /auth/password/forgot', { email: body.email.toUpperCase() }, from(client))
  assert.deepEqual([refused.status, refused.body.code], [429, 'rate_limited'])
  assert.deepEqual(refused.body.violated_policies, ['user.forgot_password:account'])
  assert.equal(remaining(refused)['user.forgot_password:account'], 0)
  assert.equal(refused.headers.get('retry-after'), String(refused.body.retry_after))
  assert.ok(refused.body.retry_after >= 1 && refused.body.retry_after <= 12, `${refused.body.retry_after}`)
  const other = await shop.call('POST /auth/password/forgot', { email: `${randomUUID()}@example.com` }, from(client))
  assert.deepEqual([other.status, remaining(other)['user.forgot_password:client']], [202, 9], 'a refused call takes nothing')
  shop.skip(refused.body.retry_after * 1000)
  assert.equal((await shop.call('POST /auth/password/forgot', body, from(newClient()))).status, 202)
})

test('an address has ten tries at a password, counted by all processes together; who owns the account is not held up by them (API-10)', async () => {
  await using other = await openShop(
    { rateLimitFactor: 1, secrets: shop.runtime.config.secrets },
    false,
    undefined,
    shop.databaseUrl,
  )
  const known = 'manager@serai.example'
  const tryAt = (where: TestShop, email: string, password: string, client: string, more: Record<string, string> = {}) =>
    where.call<Refused>('POST /auth/sign-in', { email, password, transport: 'cookie' }, from(client, more))
  const wrong = (email: string, client: string, more?: Record<string, string>) =>
    tryAt(shop, email, 'not it at all', client, more)
  const home = newClient()
  const welcome = await tryAt(shop, known, 'serai-demo', home)
  const device = /serai_device=[^;]+/.exec(welcome.headers.getSetCookie().join('; '))?.[0] ?? assert.fail()
  for (const email of [known, `${randomUUID()}@example.com`]) {
    const stranger = newClient()
    const tries = Array.from({ length: 16 }, (_, n) => tryAt(n % 2 ? shop : other, email, 'not it at all', stranger))
    const codes = (await Promise.all(tries)).map(({ body }) => body.code)
    assert.equal(codes.filter((code) => code === 'bad_credentials').length, 10)
    assert.equal(codes.filter((code) => code === 'too_many_tries').length, 6)
    const beyond = await tryAt(shop, email, 'serai-demo', stranger)
    assert.deepEqual([beyond.status, beyond.body.code], [429, 'too_many_tries'])
    assert.ok(beyond.body.retry_after > 500 && beyond.body.retry_after <= 600, `${beyond.body.retry_after}`)
    const elsewhere = await wrong(email, newClient())
    assert.equal(elsewhere.body.code, 'bad_credentials', 'other addresses have tries of their own')
    // What was refused did not count: 11 of the 50 that strangers have are gone.
    const many = await Promise.all(Array.from({ length: 40 }, () => wrong(email, newClient())))
    assert.equal(many.filter(({ body }) => body.code === 'bad_credentials').length, 39)
    assert.equal((await wrong(email, newClient())).body.code, 'too_many_tries')
  }
  assert.equal((await tryAt(shop, known, 'serai-demo', newClient())).body.code, 'too_many_tries', 'no stranger gets in')
  assert.equal((await tryAt(shop, known, 'serai-demo', home)).status, 200, 'at home one does')
  const away = newClient()
  assert.equal((await tryAt(shop, known, 'serai-demo', away, { cookie: device })).status, 200, 'and by one\u2019s own browser')
  const guessed = { cookie: `${device.slice(0, -1)}${device.endsWith('A') ? 'B' : 'A'}` }
  assert.equal((await wrong(known, newClient(), guessed)).body.code, 'too_many_tries', 'which nobody makes up')
  for (let n = 0; n < 10; n++) assert.equal((await wrong(known, away, { cookie: device })).body.code, 'bad_credentials')
  assert.equal((await wrong(known, newClient(), { cookie: device })).body.code, 'too_many_tries', 'a stolen one guesses no more')
  shop.skip(600_000)
  assert.equal((await tryAt(shop, known, 'serai-demo', newClient())).status, 200)
})

test('addresses of one line by IPv6 are one', () => {
  const same = ['2001:db8:1:2::1', '2001:0DB8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6']
  assert.equal(new Set(same.map((ip) => networkOfIp(ip))).size, 1)
  assert.notEqual(networkOfIp('2001:db8:1:3::1'), networkOfIp(same[0]))
  assert.deepEqual(['::ffff:192.0.2.1', '192.0.2.1', '::1', 'fe80::1%eth0'].map(networkOfIp), [
    '192.0.2.1',
    '192.0.2.1',
    '0:0:0:0',
    'fe80:0:0:0',
  ])
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
