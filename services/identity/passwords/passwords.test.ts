import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { lettersTo, letterTo, tokenIn } from '#test/kit/letters.ts'
import { newCustomer, PASSWORD } from '#test/kit/people.ts'
import { ADMIN, type Answer, openShop, type TestShop } from '#test/kit/shop.ts'
import { sendLetter } from './send-letters.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Me {
  email: string
  email_verified: boolean
  has_password: boolean
  code: string
  errors: { pointer: string }[]
}

const NEW = 'another long secret'
const HOUR = 3_600_000
const RESET = /new password/
const VERIFY = /Confirm/
const post = (path: string, body: object, token?: string) => shop.call<Me>(`POST ${path}`, body, token ? { token } : {})
const me = (token: string) => shop.call<Me>('GET /me', undefined, { token })
const signIn = (email: string, password: string) => post('/auth/sign-in', { email, password })
const forgot = (email: string) => post('/auth/password/forgot', { email })
const reset = (token: string, password = NEW) => post('/auth/password/reset', { token, password })
const verify = (token: string) => post('/auth/email/verify', { token })
const db = () => shop.runtime.db('identity')

test('who registers gets a letter whose link confirms the address, once (IDN-01)', async () => {
  const who = await newCustomer(shop)
  const [letter, ...others] = await lettersTo(shop, who.email)
  assert.ok(letter)
  assert.equal(others.length, 0)
  assert.equal((await me(who.token)).body.email_verified, false)
  const token = tokenIn(letter)
  const done = await verify(token)
  assert.deepEqual([done.status, done.body.email], [200, who.email])
  assert.equal((await me(who.token)).body.email_verified, true)
  assert.deepEqual([(await verify(token)).status, (await verify(token)).body.code], [422, 'link_expired'])
  assert.equal((await verify('made-up')).body.code, 'link_expired')
  const again = await post('/me/email/verification', {}, who.token)
  assert.deepEqual([again.status, again.body.code], [409, 'already_verified'])
})

test('a letter that is written twice is the same letter; only hashes of its link are kept', async () => {
  const who = await newCustomer(shop)
  await lettersTo(shop, who.email)
  const identity = shop.runtime.local.find((service) => service.name === 'identity')
  assert.ok(identity)
  const wish = { id: randomUUID(), kind: 'verify_email', account_id: who.id }
  const ctx = shop.runtime.workContext(identity, 'sendLetter')
  await sendLetter(ctx, wish)
  await sendLetter(ctx, wish)
  const letters = await lettersTo(shop, who.email)
  assert.equal(letters.length, 2)
  const token = tokenIn(letters[0] ?? assert.fail())
  const kept = await sql<{ row: string }>`select l::text as row from account_link l where account_id = ${who.id}`.execute(db())
  assert.ok(kept.rows.every(({ row }) => !row.includes(token)))
  assert.equal((await verify(token)).status, 200)
})

test('a forgotten password is replaced by the link of a letter: all sessions end, the link works once (IDN-05)', async () => {
  const who = await newCustomer(shop)
  assert.equal((await forgot(who.email.toUpperCase())).status, 202)
  const token = tokenIn(await letterTo(shop, who.email, RESET))
  assert.equal((await reset(token, 'short')).body.code, 'weak_password')
  assert.equal((await reset(token)).status, 204, 'a refused password does not use the link up')
  assert.equal((await me(who.token)).status, 401)
  assert.equal((await post('/auth/refresh', { refresh_token: who.refresh })).status, 401)
  assert.deepEqual([(await signIn(who.email, PASSWORD)).status, (await signIn(who.email, NEW)).status], [401, 200])
  assert.equal((await reset(token)).body.code, 'link_expired')
  assert.ok(await letterTo(shop, who.email, /password was changed/))
  const fresh = (await signIn(who.email, NEW)).body['access_token'] as string
  assert.equal((await me(fresh)).body.email_verified, true, 'who reads the letters of an address has shown that it is theirs')
})

test('one of two who use a link at once gets through', async () => {
  const who = await newCustomer(shop)
  await forgot(who.email)
  const token = tokenIn(await letterTo(shop, who.email, RESET))
  const answers = await Promise.all([reset(token, `${NEW} one`), reset(token, `${NEW} two`)])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [204, 422])
})

test('a link of a letter is worth nothing after its time', async () => {
  const who = await newCustomer(shop)
  await forgot(who.email)
  const letters = [await letterTo(shop, who.email, RESET), await letterTo(shop, who.email, VERIFY)] as const
  shop.skip(HOUR + 1_000)
  assert.equal((await reset(tokenIn(letters[0]))).body.code, 'link_expired')
  assert.equal((await verify(tokenIn(letters[1]))).status, 200)
})

test('an unknown address is answered like a known one, and nobody is written to (IDN-05)', async () => {
  const nobody = `nobody-${randomUUID()}@example.com`
  const { email } = await newCustomer(shop)
  const said = ({ status, body }: Answer<unknown>) => ({ status, body })
  assert.deepEqual(said(await forgot(nobody)), said(await forgot(email)))
  assert.equal((await lettersTo(shop, nobody)).length, 0)
  assert.equal((await forgot('not an address')).body.code, 'invalid_input')
})

test('a blocked account gets no link, and one sent before works no more', async () => {
  const who = await newCustomer(shop)
  await forgot(who.email)
  const letters = [await letterTo(shop, who.email, RESET), await letterTo(shop, who.email, VERIFY)] as const
  await sql`update account set blocked_at = now() where id = ${who.id}`.execute(db())
  await forgot(who.email)
  assert.equal((await lettersTo(shop, who.email)).length, letters.length)
  assert.equal((await reset(tokenIn(letters[0]))).body.code, 'link_expired')
  assert.equal((await verify(tokenIn(letters[1]))).body.code, 'link_expired')
})

test('an account gets five letters of a kind an hour, however often they are asked for', async () => {
  const who = await newCustomer(shop)
  for (let n = 0; n < 8; n++) await forgot(who.email)
  const resets = (await lettersTo(shop, who.email)).filter((letter) => /new password/.test(letter.subject))
  assert.equal(resets.length, 5)
  shop.skip(HOUR + 1_000)
  await forgot(who.email)
  assert.equal((await lettersTo(shop, who.email)).filter((letter) => /new password/.test(letter.subject)).length, 6)
})

test('of letters that are sent at once no more than five go out, and one that was broken off is sent when repeated', async () => {
  const who = await newCustomer(shop)
  const identity = shop.runtime.local.find((service) => service.name === 'identity')
  assert.ok(identity)
  const ctx = shop.runtime.workContext(identity, 'sendLetter')
  const wishes = Array.from({ length: 12 }, () => ({ id: randomUUID(), kind: 'reset_password', email: who.email }))
  const sendAll = () => Promise.all(wishes.map((wish) => sendLetter(ctx, wish)))
  await sendAll()
  assert.equal((await lettersTo(shop, who.email, RESET)).length, 5)
  // As if the process had ended between keeping the link and writing the letter.
  await sql`delete from message where recipient = ${who.email} and subject ~ 'new password'`.execute(
    shop.runtime.db('notifications'),
  )
  await sendAll()
  assert.equal((await lettersTo(shop, who.email, RESET)).length, 5)
})

test('a changed password ends the other sessions and not this one (IDN-05)', async () => {
  const who = await newCustomer(shop)
  const other = (await signIn(who.email, PASSWORD)).body['access_token'] as string
  assert.equal((await me(other)).status, 200)
  const change = (body: object) => post('/me/password', body, who.token)
  const wrong = await change({ current_password: 'not it at all', password: NEW })
  assert.deepEqual([wrong.status, wrong.body.code, wrong.body.errors[0]?.pointer], [422, 'wrong_password', '/current_password'])
  assert.equal((await change({ password: NEW })).body.code, 'wrong_password')
  assert.equal((await change({ current_password: PASSWORD, password: 'password123' })).body.code, 'weak_password')
  assert.equal((await change({ current_password: PASSWORD, password: NEW })).status, 204)
  assert.deepEqual([(await me(who.token)).status, (await me(other)).status], [200, 401])
  assert.equal((await signIn(who.email, NEW)).status, 200)
  assert.equal((await post('/me/password', { password: NEW })).status, 401)
})

test('another e-mail address becomes the account’s when its letter is followed', async () => {
  const who = await newCustomer(shop)
  const wanted = `new-${randomUUID()}@example.com`
  const ask = (body: object) => post('/me/email', body, who.token)
  assert.equal((await ask({ email: wanted })).body.code, 'wrong_password')
  assert.equal((await ask({ email: wanted, current_password: PASSWORD })).status, 202)
  assert.equal((await me(who.token)).body.email, who.email)
  assert.equal((await verify(tokenIn(await letterTo(shop, wanted)))).status, 200)
  assert.deepEqual([(await me(who.token)).body.email, (await me(who.token)).body.email_verified], [wanted, true])
  assert.equal((await signIn(wanted, PASSWORD)).status, 200)
})

test('an address that another account took meanwhile stays theirs', async () => {
  const who = await newCustomer(shop)
  const wanted = `both-${randomUUID()}@example.com`
  await post('/me/email', { email: wanted, current_password: PASSWORD }, who.token)
  const token = tokenIn(await letterTo(shop, wanted))
  const theirs = await post('/auth/register', { email: wanted, password: PASSWORD, first_name: 'B', last_name: '' })
  assert.equal(theirs.status, 201)
  assert.deepEqual([(await verify(token)).status, (await verify(token)).body.code], [422, 'email_taken'])
})

test('staff are led to the panel, and the change of their password is in the audit without it (SEC-07)', async () => {
  await forgot(ADMIN)
  assert.match((await letterTo(shop, ADMIN)).body, /\/admin\/reset-password\?token=/)
  const token = await shop.signIn('editor@serai.example')
  assert.equal((await post('/me/password', { current_password: 'serai-demo', password: NEW }, token)).status, 204)
  const { rows } = await sql<{
    asked: object
  }>`select asked from platform.audit where operation = 'user.change_password'`.execute(db())
  assert.deepEqual(rows[0]?.asked, { current_password: '***', password: '***' })
})
