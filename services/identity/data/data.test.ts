import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { jobsDone, lettersTo } from '#test/kit/letters.ts'
import { newCustomer, runJob } from '#test/kit/people.ts'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface State {
  state: string
  code: string
}
interface File {
  code: string
  profile: { email: string }
  addresses: { line1: string }[]
  wishlist: object[]
  sessions: object[]
  orders: { number: string; lines: object[] }[]
  points: object[]
  tax_exemptions: { certificate: string }[]
  carts: object[]
  watches: { product_id: string }[]
  messages: { subject: string; text: string }[]
}

const state = async (token: string) => (await shop.call<State>('GET /me/data', undefined, { token })).body.state
const file = (token: string) => shop.call<File>('GET /me/data/file', undefined, { token })

test('somebody gets everything that is kept about them in one file, and hears when it is ready (IDN-10)', async () => {
  const who = await newCustomer(shop)
  const { id, variantId } = await addProduct(shop)
  await shop.call('POST /me/addresses', { type: 'shipping', line1: 'Rue du Bac 7', city: 'Paris', country: 'FR' }, who)
  await shop.call('POST /me/wishlist', { product_id: id }, who)
  await shop.call(`POST /products/${id}/watch`, {}, who)
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, who)
  const order = await shop.call<{ number: string }>(
    'POST /orders',
    { ...CHECKOUT, email: who.email },
    { ...who, key: randomUUID() },
  )
  assert.equal(order.status, 201, JSON.stringify(order.body))
  const exempt = await shop.call(`PUT /tax-exemptions/${who.id}`, { certificate: 'DIP-77' }, { token: await shop.signIn(ADMIN) })
  assert.equal(exempt.status, 200, JSON.stringify(exempt.body))
  await shop.settle()
  assert.deepEqual([await state(who.token), (await file(who.token)).body.code], ['none', 'data_not_ready'])
  assert.equal((await shop.call('POST /me/data', {}, who)).status, 202)
  await jobsDone(shop, 'identity.')
  assert.equal(await state(who.token), 'ready')
  const { body, headers } = await file(who.token)
  assert.match(headers.get('content-disposition') ?? '', /attachment/)
  assert.deepEqual([body.profile.email, body.addresses[0]?.line1], [who.email, 'Rue du Bac 7'])
  assert.deepEqual([body.orders[0]?.number, body.orders[0]?.lines.length], [order.body.number, 1])
  assert.deepEqual(
    body.tax_exemptions.map(({ certificate }) => certificate),
    ['DIP-77'],
  )
  assert.equal(body.watches[0]?.product_id, id)
  assert.ok(body.wishlist.length === 1 && body.sessions.length === 1 && body.carts.length > 0 && body.messages.length > 0)
  assert.ok(!JSON.stringify(body).includes('token='), 'nothing in it opens the account')
  const told = (await lettersTo(shop, who.email)).filter((letter) => letter.subject === 'Your data is ready')
  assert.equal(told.length, 1)
})

test('it is gathered once a day, belongs to its owner alone, is kept sealed and let go after a week', async () => {
  const who = await newCustomer(shop)
  await shop.call('POST /me/data', {}, who)
  await jobsDone(shop, 'identity.')
  const first = (await shop.call('GET /me/data', undefined, who)).body['asked_at']
  const again = await shop.call('POST /me/data', {}, who)
  assert.deepEqual([again.status, again.body['asked_at']], [202, first])
  assert.equal((await file((await newCustomer(shop)).token)).status, 404)
  assert.equal((await shop.call('GET /me/data/file')).status, 401)
  const { rows } = await sql<{ sealed: string }>`select sealed from data_request where account_id = ${who.id}`.execute(
    shop.runtime.db('identity'),
  )
  assert.ok(rows[0]?.sealed && !rows[0].sealed.includes(who.email))
  shop.skip(8 * 86_400_000)
  await runJob(shop, 'identity.sweep')
  const token = (await shop.call<{ access_token: string }>('POST /auth/refresh', { refresh_token: who.refresh })).body
    .access_token
  assert.equal(await state(token), 'none')
})
