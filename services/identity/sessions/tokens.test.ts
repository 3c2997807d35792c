import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { sql } from 'kysely'
import { setSetting } from '#test/kit/people.ts'
import { ADMIN, type Answer, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Session {
  user: { id: string; email: string; kind: string; roles: string[]; permissions: string[]; locale: string; first_name: string }
  access_token: string
  refresh_token: string
  expires_in: number
  code: string
  detail: string
  errors: { pointer: string; code: string }[]
}

const PASSWORD = 'a quiet courtyard'
const person = (change: object = {}) => ({
  email: `p-${randomUUID().slice(0, 8)}@example.com`,
  password: PASSWORD,
  first_name: 'Mina',
  last_name: 'Rad',
  ...change,
})
const register = (change: object = {}) => shop.call<Session>('POST /auth/register', person(change))
const signIn = (email: string, password = PASSWORD, change: object = {}) =>
  shop.call<Session>('POST /auth/sign-in', { email, password, ...change })
const refresh = (token: string) => shop.call<Session>('POST /auth/refresh', { refresh_token: token })
const me = (token: string) => shop.call<{ email: string; code: string }>('GET /me', undefined, { token })
const db = () => shop.runtime.db('identity')

/** The cookies that an answer sets, as a browser would send them back. */
function cookiesOf(answer: Answer<unknown>): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

test('who registers is a signed-in customer, without rights of staff (IDN-01)', async () => {
  const made = await register({ email: 'Mina.Rad@Example.com', locale: 'fa' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.deepEqual(
    [made.body.user.kind, made.body.user.roles, made.body.user.permissions, made.body.user.locale],
    ['customer', ['customer'], [], 'fa'],
  )
  assert.equal((await me(made.body.access_token)).status, 200)
  const { rows } = await sql<{
    password_hash: string
  }>`select password_hash from account where id = ${made.body.user.id}`.execute(db())
  assert.match(rows[0]?.password_hash ?? '', /^\$argon2id\$/)
})

test('an address is taken whatever its case; two at once open one account (IDN-01)', async () => {
  const email = `once-${randomUUID().slice(0, 8)}@example.com`
  const answers = await Promise.all([register({ email }), register({ email: email.toUpperCase() })])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 422])
  const refused = answers.find((answer) => answer.status === 422)
  assert.deepEqual([refused?.body.code, refused?.body.errors[0]?.pointer], ['email_taken', '/email'])
})

test('weak passwords and broken addresses are refused', async () => {
  for (const password of ['short', 'password123', 'aaaaaaaaaaaa', 'qwertyuiop'])
    assert.equal((await register({ password })).body.code, 'weak_password', password)
  const same = `${randomUUID().slice(0, 8)}@example.com`
  assert.equal((await register({ email: same, password: same })).body.code, 'weak_password')
  for (const email of ['', 'nobody', 'a@b', 'a b@example.com', 'a@-example.com'])
    assert.equal((await register({ email })).body.code, 'invalid_input', email)
})

test('the shop may ask for longer passwords, of customers, staff and at every change, and for none below eight', async () => {
  const token = (await register()).body.access_token
  await setSetting(shop, 'password_length', 30)
  const short = { password: 'twenty-one characters', first_name: 'S', last_name: '' }
  const said = (body: Record<string, unknown>) => [body['code'], String(body['detail']).includes('30')]
  const hired = { ...short, email: `s-${randomUUID()}@example.com`, roles: ['editor'] }
  const staff = await shop.call('POST /users/staff', hired, { token: await shop.signIn(ADMIN) })
  const change = { current_password: PASSWORD, password: short.password }
  const changed = await shop.call('POST /me/password', change, { token })
  assert.deepEqual(
    [(await register({ password: short.password })).body, staff.body, changed.body].map(said),
    Array(3).fill(['weak_password', true]),
  )
  assert.equal((await shop.call<{ password_length: number }>('GET /store')).body.password_length, 30)
  const low = await shop.call('PUT /settings/password_length', { value: 7 }, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([low.status, low.body['code']], [422, 'invalid_setting'])
  await setSetting(shop, 'password_length', 8)
  assert.equal((await register({ password: short.password })).status, 201)
})

test('a wrong password is answered like an unknown address and a blocked account (IDN-01)', async () => {
  const made = await register()
  const { email, id } = made.body.user
  const wrong = await signIn(email, 'not the password')
  const unknown = await signIn('nobody@example.com', 'not the password')
  await sql`update account set blocked_at = now() where id = ${id}`.execute(db())
  const blocked = await signIn(email)
  const said = (answer: Answer<Session>) => {
    const { request_id: _, ...body } = answer.body
    return { status: answer.status, body }
  }
  assert.equal(wrong.status, 401)
  assert.equal(wrong.body.code, 'bad_credentials')
  assert.deepEqual(said(unknown), said(wrong))
  assert.deepEqual(said(blocked), said(wrong))
})

test('a refresh token is exchanged for the next one (IDN-04)', async () => {
  const { body: first } = await register()
  const second = await refresh(first.refresh_token)
  assert.equal(second.status, 200)
  assert.notEqual(second.body.refresh_token, first.refresh_token)
  const third = await refresh(second.body.refresh_token)
  assert.equal(third.status, 200)
  assert.equal((await me(third.body.access_token)).status, 200)
  assert.equal((await refresh('no such token')).body.code, 'bad_refresh_token')
  const { rows } = await sql<{ hash: string }>`select hash from refresh_token where hash = ${third.body.refresh_token}`.execute(
    db(),
  )
  assert.equal(rows.length, 0, 'only hashes are kept')
})

test('two tabs that refresh at once both go on (IDN-04)', async () => {
  const { body } = await register()
  const answers = await Promise.all([refresh(body.refresh_token), refresh(body.refresh_token)])
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200],
  )
})

test('an old refresh token used again ends the session and all its tokens (IDN-04)', async () => {
  const { body: first } = await register()
  const { body: second } = await refresh(first.refresh_token)
  assert.equal((await me(second.access_token)).status, 200)
  await sql`update refresh_token set used_at = used_at - interval '1 minute' where used_at is not null`.execute(db())
  assert.equal((await refresh(first.refresh_token)).status, 401)
  assert.equal((await refresh(second.refresh_token)).status, 401)
  assert.equal((await me(second.access_token)).body.code, 'session_ended')
  const other = await signIn(first.user.email)
  assert.equal(other.status, 200, 'other sessions of the account live on')
})

test('signing out ends that session at once, and no other (IDN-04)', async () => {
  const { body: here } = await register()
  const { body: there } = await signIn(here.user.email)
  assert.equal((await me(here.access_token)).status, 200)
  assert.equal((await shop.call('POST /auth/sign-out', {}, { token: here.access_token })).status, 204)
  assert.deepEqual([(await me(here.access_token)).status, (await refresh(here.refresh_token)).status], [401, 401])
  assert.equal((await me(there.access_token)).status, 200)
})

test('an access token ends after its time; a refresh brings a new one', async () => {
  const { body } = await register()
  assert.equal((await me(body.access_token)).status, 200)
  shop.skip(body.expires_in * 1000 + 1000)
  const expired = await me(body.access_token)
  assert.deepEqual([expired.status, expired.body.code], [401, 'token_expired'])
  assert.equal(expired.headers.get('www-authenticate'), 'Bearer')
  const renewed = await refresh(body.refresh_token)
  assert.equal((await me(renewed.body.access_token)).status, 200)
})

test('forged and foreign tokens are worth nothing', async () => {
  const { body } = await register()
  const [head = '', payload = '', signature = ''] = body.access_token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
  const changed = Buffer.from(JSON.stringify({ ...claims, sid: randomUUID() })).toString('base64url')
  const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
  for (const token of [`${head}.${changed}.${signature}`, `${none}.${payload}.`, 'x', body.refresh_token]) {
    const refused = await me(token)
    assert.deepEqual([refused.status, refused.body.code], [401, 'bad_token'])
  }
  const scheme = await shop.call('GET /me', undefined, { headers: { authorization: 'Basic eDp5' } })
  assert.equal(scheme.status, 401)
  assert.equal((await shop.call('GET /me')).body['code'], 'not_signed_in')
})

test('a browser gets its tokens in cookies that no script can read, and not in the body', async () => {
  const { body } = await register()
  const session = await signIn(body.user.email, PASSWORD, { transport: 'cookie' })
  assert.deepEqual([session.body.access_token, session.body.refresh_token], [undefined, undefined])
  const set = session.headers.getSetCookie()
  assert.equal(set.length, 3, 'two tokens, and what tells that this browser was here before')
  for (const cookie of set) assert.match(cookie, /HttpOnly/i)
  for (const cookie of set) assert.match(cookie, /SameSite=Lax/i)
  const cookie = cookiesOf(session)
  const origin = shop.url
  assert.equal((await shop.call('GET /me', undefined, { headers: { cookie } })).body['email'], body.user.email)
  const renewed = await shop.call<Session>('POST /auth/refresh', undefined, { headers: { cookie, origin } })
  assert.equal(renewed.status, 200)
  assert.equal(renewed.body.access_token, undefined)
  const fresh = cookiesOf(renewed)
  assert.notEqual(fresh, cookie)
  const out = await shop.call('POST /auth/sign-out', undefined, { headers: { cookie: fresh, origin } })
  assert.equal(out.status, 204)
  assert.ok(out.headers.getSetCookie().every((line) => /Expires=Thu, 01 Jan 1970|Max-Age=0/i.test(line)))
  assert.equal((await shop.call('GET /me', undefined, { headers: { cookie: fresh } })).status, 401)
})

test('a cookie changes nothing from the pages of another site (CSRF)', async () => {
  const { body } = await register()
  const cookie = cookiesOf(await signIn(body.user.email, PASSWORD, { transport: 'cookie' }))
  const rename = (headers: Record<string, string>) =>
    shop.call<{ code: string; first_name: string }>('PATCH /me', { first_name: 'Eve' }, { headers: { cookie, ...headers } })
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    const refused = await rename(headers)
    assert.deepEqual([refused.status, refused.body.code], [403, 'foreign_origin'], JSON.stringify(headers))
    const renewal = await shop.call('POST /auth/refresh', undefined, { headers: { cookie, ...headers } })
    assert.equal(renewal.body['code'], 'foreign_origin')
  }
  assert.equal((await shop.call('GET /me', undefined, { headers: { cookie } })).body['first_name'], 'Mina')
  assert.equal((await rename({ origin: shop.url })).body.first_name, 'Eve')
  assert.equal((await rename({ 'sec-fetch-site': 'same-origin' })).status, 200)
})

test('a blocked account can no longer refresh, and its sessions end with the next look at them (IDN-09)', async () => {
  const { body } = await register()
  await sql`update account set blocked_at = now() where id = ${body.user.id}`.execute(db())
  assert.equal((await refresh(body.refresh_token)).status, 401)
  assert.equal((await me(body.access_token)).status, 401)
})

test('nobody gives a role that may do more than they may (ACL-04)', async () => {
  const staff = (email: string, roles: string[]) =>
    shop.signIn(email).then((token) => shop.call<{ code: string }>('POST /users/staff', { ...person(), roles }, { token }))
  assert.equal((await staff('admin@serai.example', ['editor'])).status, 201)
  assert.equal((await staff('manager@serai.example', ['editor'])).status, 403)
  assert.equal((await staff('admin@serai.example', ['nobody'])).body.code, 'role_not_found')
  const admin = await shop.call<{ email: string }>(
    'POST /users/staff',
    { ...person({ email: 'second@example.com' }), roles: ['admin'] },
    { token: await shop.signIn('admin@serai.example') },
  )
  assert.equal(admin.status, 201)
  const token = (await signIn('second@example.com')).body.access_token
  const beyond = await shop.call<{ code: string }>('POST /users/staff', { ...person(), roles: ['super_admin'] }, { token })
  assert.deepEqual([beyond.status, beyond.body.code], [403, 'beyond_own_rights'])
})

test('the public keys verify the access tokens (JWKS)', async () => {
  const { body } = await register()
  const keys = await shop.call<{ keys: object[] }>('GET /auth/jwks.json')
  assert.ok(!JSON.stringify(keys.body).includes('"d"'), 'no private part')
  const set = createLocalJWKSet(keys.body as unknown as Parameters<typeof createLocalJWKSet>[0])
  const { payload } = await jwtVerify(body.access_token, set, { issuer: 'serai', currentDate: new Date(shop.runtime.clock()) })
  assert.equal(payload.sub, body.user.id)
})
