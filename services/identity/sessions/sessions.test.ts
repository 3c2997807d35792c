import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newCustomer, PASSWORD } from '#test/kit/people.ts'
import { openShop, type TestShop } from '#test/kit/shop.ts'
import { deviceOf } from './device.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Listed {
  data: { id: string; current: boolean; browser: string | null; system: string | null; ip: string; last_used_at: string }[]
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
