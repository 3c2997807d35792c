import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formatDate } from '#lib/locale.ts'
import { codeIn, jobsDone, lettersTo, letterTo } from '#test/kit/letters.ts'
import { newCustomer, PASSWORD, setSetting } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'
import { deviceOf } from './device.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Listed {
  data: {
    id: string
    current: boolean
    browser: string | null
    system: string | null
    ip: string
    country: string | null
    last_used_at: string
  }[]
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'
const list = async (token: string) => (await shop.call<Listed>('GET /me/sessions', undefined, { token })).body.data
const me = async (token: string) => (await shop.call('GET /me', undefined, { token })).status

async function signIn(email: string, userAgent: string) {
  const answer = await shop.call<{ access_token: string; refresh_token: string }>(
    'POST /auth/sign-in',
    { email, password: PASSWORD },
    { headers: { 'user-agent': userAgent, 'x-forwarded-for': '203.0.113.9' } },
  )
  assert.equal(answer.status, 200)
  return answer.body
}

test('a person sees where they are signed in, by device, address and last use (IDN-04)', async () => {
  const who = await newCustomer(shop)
  const phone = await signIn(who.email, IPHONE)
  const before = await list(phone.access_token)
  assert.equal(before.length, 2)
  assert.deepEqual(
    before.filter((session) => session.current).map(({ browser, system, ip }) => [browser, system, ip]),
    [['Safari', 'iOS', '203.0.113.9']],
  )
  await shop.call('POST /auth/refresh', { refresh_token: who.refresh })
  const [latest, ...others] = await list(phone.access_token)
  assert.deepEqual([latest?.current, others.length], [false, 1], 'what was used last comes first')
  assert.equal((await shop.call('GET /me/sessions')).status, 401)
})

test('a person ends a session of their own, at once, and nobody else’s (IDN-04)', async () => {
  const who = await newCustomer(shop)
  const there = await signIn(who.email, FIREFOX)
  const stranger = await newCustomer(shop)
  const id = (await list(who.token)).find((session) => !session.current)?.id
  const end = (token: string) => shop.call<{ code: string }>(`DELETE /me/sessions/${id}`, undefined, { token })
  assert.equal(await me(there.access_token), 200)
  const foreign = await end(stranger.token)
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'session_not_found'])
  assert.equal((await end(who.token)).status, 204)
  assert.equal(await me(there.access_token), 401)
  assert.equal((await shop.call('POST /auth/refresh', { refresh_token: there.refresh_token })).status, 401)
  assert.equal((await end(who.token)).body.code, 'session_not_found')
  assert.equal(await me(who.token), 200)
})

test('a person signs out everywhere else (IDN-04)', async () => {
  const who = await newCustomer(shop)
  const others = [await signIn(who.email, FIREFOX), await signIn(who.email, IPHONE)]
  for (const { access_token: token } of others) assert.equal(await me(token), 200)
  const ended = await shop.call('POST /me/sessions/end-others', {}, { token: who.token })
  assert.deepEqual([ended.status, ended.body['ended']], [200, 2])
  for (const { access_token: token } of others) assert.equal(await me(token), 401)
  assert.deepEqual([await me(who.token), (await list(who.token)).length], [200, 1])
})

test('who signs in from a country for the first time is told of it, staff too; the country stands in the list (STO-08)', async () => {
  const from = (email: string, password: string, ip: string) =>
    shop.call<{ access_token: string }>(
      'POST /auth/sign-in',
      { email, password },
      { headers: { 'user-agent': FIREFOX, 'x-forwarded-for': ip } },
    )
  const [KYIV, TEHRAN, RIYADH] = ['46.118.0.1', '5.160.10.1', '212.26.18.1']
  const about = /sign-in/
  const who = await newCustomer(shop)
  await from(who.email, PASSWORD, '192.168.1.4')
  await from(who.email, PASSWORD, KYIV)
  await from(who.email, PASSWORD, KYIV)
  assert.deepEqual(await lettersTo(shop, who.email, about), [], 'there was no other country before')
  await setSetting(shop, 'time_zone', 'Pacific/Auckland')
  const clock = (zone: string) => formatDate(new Date().toISOString(), 'en', 'datetime', zone)
  const around = (zone: string, begun: string) => [begun, clock(zone)]
  const [early, begun] = [clock('Pacific/Auckland'), clock('Asia/Tehran')]
  const there = await from(who.email, PASSWORD, TEHRAN)
  const [told, ...others] = await lettersTo(shop, who.email, about)
  assert.equal(others.length, 0)
  assert.equal(told?.subject, 'New sign-in from Iran')
  assert.match(told?.body ?? '', /Iran, .+, Firefox · Linux \(5\.160\.10\.1\)[\s\S]+\/en\/account\/sessions/)
  const tells = (body: string, times: string[]) => times.some((time) => body.includes(time))
  assert.ok(tells(told?.body ?? '', around('Pacific/Auckland', early)), 'the time is that of the shop’s own zone')
  await setSetting(shop, 'time_zone', 'Asia/Tehran')
  await from(who.email, PASSWORD, TEHRAN)
  await from(who.email, PASSWORD, '10.0.0.7')
  assert.equal((await lettersTo(shop, who.email, about)).length, 1)
  const countries = (await list(there.body.access_token)).map(({ country }) => country)
  assert.deepEqual(new Set(countries), new Set([null, 'UA', 'IR']))
  const staff = await shop.signIn(ADMIN)
  const seen = await shop.call<Listed>(`GET /users/${who.id}/sessions`, undefined, { token: staff })
  assert.equal(seen.body.data.filter(({ country }) => country === 'IR').length, 2)
  await from('editor@serai.example', 'serai-demo', KYIV)
  await from('editor@serai.example', 'serai-demo', RIYADH)
  const { body } = await letterTo(shop, 'editor@serai.example', about)
  assert.match(body, /Saudi Arabia[\s\S]+\/admin\/account/)
  assert.ok(tells(body, around('Asia/Tehran', begun)), body)
})

test('who is known by a phone alone is told of a new country by SMS, in their language (STO-08)', async () => {
  const phone = '+380671110022'
  const enter = async (ip: string, more: object = {}) => {
    await shop.call('POST /auth/code', { phone })
    const code = codeIn(await letterTo(shop, phone))
    const answer = await shop.call('POST /auth/code/sign-in', { phone, code, ...more }, { headers: { 'x-forwarded-for': ip } })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    shop.skip(61_000)
  }
  await enter('46.118.0.1', { first_name: 'Olha', locale: 'uk' })
  await enter('8.8.8.8')
  await jobsDone(shop, 'identity.')
  assert.match((await letterTo(shop, phone)).body, /новий вхід до вашого облікового запису \(Сполучені Штати/)
})

test('browsers and systems are called as people call them', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  const said = (agent: string | null) => Object.values(deviceOf(agent))
  assert.deepEqual(said(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`), ['Chrome', 'Windows'])
  assert.deepEqual(said(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/142.0.0.0`), ['Edge', 'Windows'])
  assert.deepEqual(said(`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${chrome}`), ['Chrome', 'Android'])
  assert.deepEqual(said(FIREFOX), ['Firefox', 'Linux'])
  assert.deepEqual(said('curl/8.9'), [null, null])
  assert.deepEqual(said(null), [null, null])
})
