import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type ChannelServer, type Heard, openChannelServer } from '#test/kit/channel-server.ts'
import { MANAGER, newCustomer, runJob } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'
import { keepShortMessages } from '../keep-messages.ts'

const ACCOUNT = { account_sid: `AC${'1'.repeat(32)}`, sender: '+15005550006', is_active: true }
const SECRET = 'the-secret-of-the-account'

let twilio: ChannelServer
let shop: TestShop
let sent = 0

before(async () => {
  twilio = await openChannelServer(() => {
    sent += 1
    return { status: 201, body: { sid: `SM${sent}`, status: 'queued' } }
  })
  // Without workers: each job runs when the test says so.
  shop = await openShop({ twilioUrl: twilio.url }, false)
})
after(async () => {
  await shop?.close()
  await twilio?.close()
})

const set = async (change: object) =>
  shop.call<{ version: number; has_secret: boolean }>(
    'PUT /sms/sender',
    { ...ACCOUNT, ...change },
    { token: await shop.signIn(ADMIN) },
  )
const keep = (id: string, body = 'Hello') =>
  keepShortMessages(shop.runtime.systemContext('notifications'), [
    { event_id: id, recipient: '+989120000000', locale: 'fa', body },
  ])
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

async function statusOf(n: number): Promise<[string, string | null]> {
  const { rows } = await sql<{ status: string; said: string | null }>`
    select status, coalesce(reference, error) as said from message where event_id = ${id(n)}`.execute(
    shop.runtime.db('notifications'),
  )
  return [rows[0]?.status ?? '', rows[0]?.said ?? null]
}

test('without a sender messages stay in the outbox', async () => {
  await keep(id(1))
  await runJob(shop, 'notifications.sendShortMessages')
  assert.deepEqual(await statusOf(1), ['kept', null])
  assert.equal(twilio.heard.length, 0)
  const refused = await shop.call('POST /sms/test', { to: '+989120000000' }, { token: await shop.signIn(ADMIN) })
  assert.equal(refused.body['code'], 'sender_missing')
})

test('a sender is kept with its secret sealed, and changed only as it was seen', async () => {
  const missing = await set({ version: 0 })
  assert.equal(missing.body['code'], 'credentials_needed')
  for (const wrong of [{ account_sid: 'AC1' }, { sender: 'not a number at all' }, { auth_token: '' }])
    assert.equal((await set({ auth_token: SECRET, version: 0, ...wrong })).status, 422, JSON.stringify(wrong))
  const made = await set({ auth_token: SECRET, version: 0 })
  assert.deepEqual([made.status, made.body.version, made.body.has_secret], [200, 1, true], JSON.stringify(made.body))
  assert.ok(!JSON.stringify(made.body).includes(SECRET))
  const { rows } = await sql<{ auth_token: string }>`select auth_token from sms_sender`.execute(shop.runtime.db('notifications'))
  assert.ok(rows[0] && !rows[0].auth_token.includes(SECRET))
  assert.equal((await set({ version: 0 })).status, 412)
  assert.equal((await set({ account_sid: `AC${'2'.repeat(32)}`, version: 1 })).body['code'], 'credentials_needed')
  assert.equal((await set({ version: 1 })).body.version, 2)
  const seen = await shop.call('GET /sms/sender', undefined, { token: await shop.signIn(MANAGER) })
  assert.equal(seen.body['account_sid'], ACCOUNT.account_sid)
})

test('a message is handed to Twilio as its documentation says, once', async () => {
  await keep(id(2), 'سلام')
  await keep(id(2), 'سلام')
  await Promise.all([runJob(shop, 'notifications.sendShortMessages'), runJob(shop, 'notifications.sendShortMessages')])
  const asked = twilio.heard.splice(0)
  assert.equal(asked.length, 1)
  const { method, path, headers, body } = asked[0] as Heard
  assert.deepEqual([method, path], ['POST', `/2010-04-01/Accounts/${ACCOUNT.account_sid}/Messages.json`])
  assert.equal(headers.authorization, `Basic ${Buffer.from(`${ACCOUNT.account_sid}:${SECRET}`).toString('base64')}`)
  assert.deepEqual({ ...body }, { To: '+989120000000', From: ACCOUNT.sender, Body: 'سلام' })
  assert.deepEqual(await statusOf(2), ['sent', 'SM1'])
})

test('what Twilio refuses has failed with its reason; what it is too busy to take goes at the next try', async () => {
  await keep(id(3))
  twilio.interrupt(() => ({ status: 400, body: { code: 21_211, message: "Invalid 'To' Phone Number", status: 400 } }))
  await runJob(shop, 'notifications.sendShortMessages')
  assert.deepEqual(await statusOf(3), ['failed', "SmsRefused: Twilio answers 400 (21211): Invalid 'To' Phone Number"])
  await keep(id(4))
  twilio.interrupt(() => ({ status: 429, body: { code: 20_429, message: 'Too Many Requests' } }))
  await assert.rejects(runJob(shop, 'notifications.sendShortMessages'), /429/)
  assert.equal((await statusOf(4))[0], 'queued')
  await runJob(shop, 'notifications.sendShortMessages')
  assert.equal((await statusOf(4))[0], 'sent')
  await keep(id(5))
  twilio.interrupt(() => 'break')
  await runJob(shop, 'notifications.sendShortMessages')
  assert.equal((await statusOf(5))[0], 'failed', 'nobody knows whether it went out')
})

test('staff see by a message of their own whether messages arrive; only who may sets the sender', async () => {
  const before = twilio.heard.length
  const asked = await shop.call('POST /sms/test', { to: '+989121111111' }, { token: await shop.signIn(ADMIN) })
  assert.equal(asked.status, 202)
  await runJob(shop, 'notifications.sendShortMessages')
  assert.equal(twilio.heard.length, before + 1)
  const customer = await newCustomer(shop)
  for (const line of ['GET /sms/sender', 'PUT /sms/sender', 'POST /sms/test']) {
    const body = line.startsWith('GET') ? undefined : line.includes('test') ? { to: '+989121111111' } : { ...ACCOUNT, version: 2 }
    assert.equal((await shop.call(line, body)).status, 401)
    assert.equal((await shop.call(line, body, { token: customer.token })).status, 403)
  }
})
