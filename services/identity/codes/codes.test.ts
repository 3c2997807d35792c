import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { codeIn, jobsDone, lettersTo, letterTo } from '#test/kit/letters.ts'
import { newCustomer, runJob } from '#test/kit/people.ts'
import { type Answer, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'
import { secondsToWait } from './code.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Said {
  code: string
  access_token: string
  retry_after: number
  errors: { pointer: string }[]
  user: { id: string; email: string | null; phone: string; phone_verified: boolean; has_password: boolean; first_name: string }
}

let count = 0
const newPhone = () => `+98912${String(randomInt(1_000_000)).padStart(6, '0')}${count++ % 10}`
/** Every asker has an address of their own, unless a test says otherwise. */
const from = (ip = `10.${randomInt(250)}.${randomInt(250)}.${randomInt(250)}`) => ({ headers: { 'x-forwarded-for': ip } })
const ask = (phone: string, ip?: string) => shop.call<Said>('POST /auth/code', { phone }, from(ip))
const enter = (phone: string, code: string, more: object = {}) =>
  shop.call<Said>('POST /auth/code/sign-in', { phone, code, ...more }, from())
const codeFor = async (phone: string) => codeIn(await letterTo(shop, phone))
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const db = () => shop.runtime.db('identity')
const MINUTE = 60_000

async function opened(phone = newPhone()): Promise<{ phone: string; answer: Answer<Said> }> {
  assert.equal((await ask(phone)).status, 202)
  return { phone, answer: await enter(phone, await codeFor(phone), { first_name: 'Nava', last_name: 'Rad' }) }
}

test('who shows a phone to be theirs gets an account, and signs in by it from then on (IDN-01, IDN-02)', async () => {
  const phone = newPhone()
  const asked = await ask(phone)
  assert.deepEqual([asked.status, asked.body['expires_in'], asked.body['resend_in']], [202, 120, 60])
  const code = await codeFor(phone)
  const unnamed = await enter(phone, code)
  assert.deepEqual([unnamed.status, unnamed.body.code, unnamed.body.errors[0]?.pointer], [422, 'name_needed', '/first_name'])
  const made = await enter(phone, code, { first_name: 'Nava' })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const { user } = made.body
  assert.deepEqual(
    [user.email, user.phone, user.phone_verified, user.has_password, user.first_name],
    [null, phone, true, false, 'Nava'],
  )
  assert.equal((await shop.call('GET /me', undefined, { token: made.body.access_token })).status, 200)
  shop.skip(2 * MINUTE)
  await ask(phone)
  const again = await enter(phone, await codeFor(phone))
  assert.equal(again.body.user.id, user.id)
})

test('a code works once, and two at once are one', async () => {
  const { phone } = await opened()
  shop.skip(2 * MINUTE)
  await ask(phone)
  const code = await codeFor(phone)
  const answers = await Promise.all([enter(phone, code), enter(phone, code)])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 422])
  assert.equal((await enter(phone, code)).body.code, 'code_expired')
})

test('a code stands five tries, also when all come at once (IDN-03)', async () => {
  const phone = newPhone()
  await ask(phone)
  const code = await codeFor(phone)
  const answers = await Promise.all(Array.from({ length: 12 }, () => enter(phone, other(code), { first_name: 'N' })))
  const told = Object.groupBy(answers, (answer) => answer.body.code)
  assert.deepEqual([told['wrong_code']?.length, told['code_expired']?.length], [5, 7])
  assert.equal((await enter(phone, code, { first_name: 'N' })).body.code, 'code_expired')
})

test('a code works for two minutes (IDN-03)', async () => {
  const phone = newPhone()
  await ask(phone)
  const code = await codeFor(phone)
  shop.skip(2 * MINUTE + 1)
  assert.equal((await enter(phone, code, { first_name: 'N' })).body.code, 'code_expired')
})

test('the next code is sent after a minute, and makes the one before worthless (IDN-03)', async () => {
  const phone = newPhone()
  await ask(phone)
  const first = await codeFor(phone)
  const soon = await ask(phone)
  assert.deepEqual([soon.status, soon.body.code, soon.headers.get('retry-after')], [429, 'too_many_codes', '60'])
  shop.skip(MINUTE)
  assert.equal((await ask(phone)).status, 202)
  const second = await codeFor(phone)
  if (first !== second) assert.equal((await enter(phone, first, { first_name: 'N' })).body.code, 'wrong_code')
  assert.equal((await enter(phone, second, { first_name: 'N' })).status, 200)
})

test('a phone gets five codes an hour, also when many are asked for at once (IDN-03)', async () => {
  const phone = newPhone()
  for (let n = 0; n < 5; n++) {
    const answers = await Promise.all([ask(phone), ask(phone), ask(phone)])
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [202, 429, 429])
    // A code that is too old by the time its job comes is not sent.
    await jobsDone(shop, 'identity.')
    shop.skip(MINUTE)
  }
  const refused = await ask(phone)
  assert.equal(refused.status, 429)
  assert.equal(refused.body.retry_after, 55 * 60)
  assert.equal((await lettersTo(shop, phone)).length, 5)
  shop.skip(55 * MINUTE)
  assert.equal((await ask(phone)).status, 202)
})

test('an address asks for five codes an hour, whatever the phones, also at once (IDN-03)', async () => {
  const answers = await Promise.all(Array.from({ length: 9 }, () => ask(newPhone(), '198.51.100.7')))
  assert.equal(answers.filter((answer) => answer.status === 202).length, 5)
  assert.equal(answers.filter((answer) => answer.body.code === 'too_many_codes').length, 4)
})

test('how long to wait is until the fifth of the hour has gone by', () => {
  const sent = (latest: number | null, toPhone: number[], fromIp: number[]) =>
    secondsToWait(10_000_000, { latest, toPhone, fromIp })
  assert.equal(sent(null, [], []), 0)
  assert.equal(sent(9_970_000, [9_970_000], []), 30)
  assert.equal(sent(9_000_000, [9e6, 8.9e6, 8.8e6, 8.7e6], []), 0)
  assert.equal(sent(9_000_000, [], [9e6, 8.9e6, 8.8e6, 8.7e6, 7e6]), 600)
})

test('digits are kept nowhere but in the message', async () => {
  const phone = newPhone()
  await ask(phone)
  const code = await codeFor(phone)
  const { rows } = await sql<{ row: string }>`select c::text as row from one_time_code c where phone = ${phone}`.execute(db())
  assert.ok(rows.length === 1 && rows.every(({ row }) => !row.replace(phone, '').includes(`,${code},`)))
})

test('a phone is added to an account by the code that was sent to it, unless another account has it', async () => {
  const who = await newCustomer(shop)
  const phone = newPhone()
  const send = (number: string) => shop.call<Said>('POST /me/phone', { phone: number }, { token: who.token, ...from() })
  const confirm = (number: string, code: string) =>
    shop.call<Said & { phone: string }>('POST /me/phone/verify', { phone: number, code }, { token: who.token, ...from() })
  assert.equal((await send(phone)).status, 202)
  const code = await codeFor(phone)
  assert.equal((await enter(phone, code, { first_name: 'N' })).body.code, 'code_expired', 'it opens nothing else')
  assert.equal((await confirm(phone, other(code))).body.code, 'wrong_code')
  const done = await confirm(phone, code)
  assert.deepEqual([done.status, done.body.phone], [200, phone])
  assert.equal((await confirm(phone, code)).body.code, 'code_expired')
  const taken = (await opened()).phone
  shop.skip(2 * MINUTE)
  const later = (await shop.call<Said>('POST /auth/refresh', { refresh_token: who.refresh })).body.access_token
  await shop.call('POST /me/phone', { phone: taken }, { token: later, ...from() })
  const refused = await shop.call<Said>(
    'POST /me/phone/verify',
    { phone: taken, code: await codeFor(taken) },
    { token: later, ...from() },
  )
  assert.deepEqual([refused.status, refused.body.code], [422, 'phone_taken'])
  shop.skip(2 * MINUTE)
  await ask(phone)
  assert.equal((await enter(phone, await codeFor(phone))).body.user.id, who.id, 'the account is found by its phone')
})

test('a blocked account is told so, once it has shown that it is theirs', async () => {
  const { phone, answer } = await opened()
  await sql`update account set blocked_at = now() where id = ${answer.body.user.id}`.execute(db())
  shop.skip(2 * MINUTE)
  await ask(phone)
  const refused = await enter(phone, await codeFor(phone))
  assert.deepEqual([refused.status, refused.body.code], [403, 'account_blocked'])
})

test('an account without e-mail and password can do what others can, and is left out where somebody must be written to', async () => {
  const { answer } = await opened()
  const token = answer.body.access_token
  const { id, variantId } = await addProduct(shop)
  const watch = await shop.call(`POST /products/${id}/watch`, {}, { token })
  assert.equal(watch.status, 201, JSON.stringify(watch.body))
  const alert = await shop.call(`POST /products/${id}/stock-alerts`, { variant_id: variantId }, { token })
  assert.equal(alert.body['code'], 'email_needed')
  const admin = await shop.signIn('admin@serai.example')
  const listed = await shop.call<{ data: { id: string }[] }>(
    `GET /users?q=${encodeURIComponent(answer.body.user.phone)}`,
    undefined,
    { token: admin },
  )
  assert.deepEqual(
    listed.body.data.map((row) => row.id),
    [answer.body.user.id],
  )
  const first = await shop.call('POST /me/password', { password: 'a first long secret' }, { token })
  assert.equal(first.status, 204, 'a first password asks for none before it')
  const mail = `later-${randomInt(1e9)}@example.com`
  assert.equal(
    (await shop.call('POST /me/email', { email: mail, current_password: 'a first long secret' }, { token })).status,
    202,
  )
})

test('codes and links that are worth nothing any more are forgotten', async () => {
  const phone = newPhone()
  await ask(phone)
  await codeFor(phone)
  shop.skip(25 * 60 * MINUTE)
  await runJob(shop, 'identity.sweep')
  const { rows } = await sql`select 1 from one_time_code where phone = ${phone}`.execute(db())
  assert.equal(rows.length, 0)
})
