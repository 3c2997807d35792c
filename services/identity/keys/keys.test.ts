import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createClient } from '@connectrpc/connect'
import { createGrpcTransport } from '@connectrpc/connect-node'
import { sql } from 'kysely'
import { UserService } from '#contracts/gen/serai/identity/v1/identity_pb.ts'
import { createRpcServer } from '#platform/rpc/server.ts'
import { addBranch } from '#test/kit/branch.ts'
import { PASSWORD } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let variantId: string
before(async () => {
  shop = await openShop()
  variantId = (await addProduct(shop, { quantity: 20 })).variantId
})
after(() => shop.close())

interface Key {
  id: string
  key: string
  hint: string
  last_used_at: string | null
  revoked_at: string | null
}

const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]
const asAdmin = async <T = Key>(line: string, body?: unknown, key?: string) =>
  shop.call<T>(line, body, { token: await shop.signIn(ADMIN), ...(key ? { key } : {}) })
const makeKey = async (permissions: string[], change: object = {}) => {
  const made = await asAdmin('POST /api-keys', { name: 'Warehouse', permissions, ...change })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body
}
const by = <T>(key: string, line: string, body?: unknown) => shop.call<T>(line, body, { token: key })

test('a key works by REST and gRPC for what it may, and no further; it is shown once and kept as a hash (IDN-11)', async () => {
  const key = await makeKey(['order.approve'])
  assert.match(key.key, /^serai_/)
  const order = (await buy(shop, variantId)).body
  assert.equal((await by(key.key, `GET /orders/${order.id}`)).status, 200)
  assert.equal((await by(key.key, `POST /orders/${order.id}/approve`, {})).status, 200)
  assert.deepEqual(refusal(await by(key.key, 'GET /users')), [403, 'missing_permission'])
  const list = await asAdmin<{ data: Key[] }>('GET /api-keys')
  const kept = list.body.data.find(({ id }) => id === key.id)
  assert.ok(kept?.last_used_at)
  assert.ok(key.key.endsWith(kept.hint) && !JSON.stringify(list.body).includes(key.key))
  const { rows } = await sql<{ text: string }>`select k::text as text from api_key k`.execute(shop.runtime.db('identity'))
  assert.ok(!rows.some(({ text }) => text.includes(key.key)))
  const server = createRpcServer(shop.runtime)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    const { port } = server.address() as { port: number }
    const users = createClient(UserService, createGrpcTransport({ baseUrl: `http://127.0.0.1:${port}` }))
    const headers = { authorization: `Bearer ${(await makeKey(['role.view'])).key}` }
    assert.ok((await users.listRoles({}, { headers })).data.length >= 8)
    await assert.rejects(users.listUsers({}, { headers }), /user\.view/)
    await assert.rejects(users.listRoles({}, { headers: { authorization: 'Bearer serai_nonsense' } }), /not valid/)
  } finally {
    await new Promise((done) => server.close(done))
  }
})

test('what a key does is written down in its name', async () => {
  const key = await makeKey(['order.approve'], { name: 'Night robot' })
  const order = (await buy(shop, variantId)).body
  await by(key.key, `POST /orders/${order.id}/approve`, {})
  const log = await asAdmin<{ data: { actor: { kind: string; name: string; id: string } }[] }>(
    `GET /audit?filter[entity_id]=${order.id}`,
  )
  assert.deepEqual(log.body.data[0]?.actor, { kind: 'api_key', name: 'Night robot', id: key.id })
})

test('a revoked or ended key is worth nothing at once; revoking twice is revoking once', async () => {
  const key = await makeKey(['order.view'])
  assert.equal((await by(key.key, 'GET /orders?scope=all')).status, 200)
  const revoked = await asAdmin(`POST /api-keys/${key.id}/revoke`, {})
  assert.ok(revoked.body.revoked_at)
  assert.equal((await asAdmin(`POST /api-keys/${key.id}/revoke`, {})).body.revoked_at, revoked.body.revoked_at)
  assert.equal((await by(key.key, 'GET /orders?scope=all')).status, 401)
  assert.deepEqual(refusal(await asAdmin(`POST /api-keys/${randomUUID()}/revoke`, {})), [404, 'api_key_not_found'])
  const soon = new Date(shop.runtime.clock() + 3_600_000).toISOString()
  const ending = await makeKey(['order.view'], { expires_at: soon })
  await sql`update api_key set expires_at = now() where id = ${ending.id}`.execute(shop.runtime.db('identity'))
  assert.equal((await by(ending.key, 'GET /orders?scope=all')).status, 401)
})

test('a key is never worth more than its maker: not when made, and not when the maker loses rights or is blocked', async () => {
  const role = await asAdmin<{ version: number }>('POST /roles', {
    name: 'integrator',
    translations: { en: { name: 'Integrator' } },
    permissions: ['api_key.manage', 'order.view', 'payment.view'],
  })
  const email = `i-${randomUUID()}@serai.example`
  const person = { email, password: PASSWORD, first_name: 'In', last_name: 'Te', roles: ['integrator'] }
  const hired = await asAdmin<{ id: string }>('POST /users/staff', person)
  const token = (await shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: PASSWORD })).body.access_token
  const make = (permissions: string[]) => shop.call<Key>('POST /api-keys', { name: 'Mine', permissions }, { token })
  assert.deepEqual(refusal(await make(['order.refund'])), [403, 'beyond_own_rights'])
  const { key } = (await make(['payment.view', 'order.view', 'api_key.manage'])).body
  assert.equal((await by(key, 'GET /payments?scope=all')).status, 200)
  assert.deepEqual(refusal(await by(key, 'POST /api-keys', { name: 'Child', permissions: ['order.view'] })), [
    403,
    'person_needed',
  ])
  const less = {
    version: role.body.version,
    translations: { en: { name: 'Less' } },
    permissions: ['api_key.manage', 'api_key.view', 'order.view'],
  }
  assert.equal((await asAdmin('PUT /roles/integrator', less)).status, 200)
  assert.deepEqual(refusal(await by(key, 'GET /payments?scope=all')), [403, 'missing_permission'])
  assert.equal((await by(key, 'GET /orders?scope=all')).status, 200)
  assert.equal((await asAdmin(`POST /users/${hired.body.id}/block`, {})).status, 200)
  assert.equal((await by(key, 'GET /orders?scope=all')).status, 401)
})

test('a key of a branch sees that branch only', async () => {
  const elsewhere = await addBranch(shop, 'elsewhere')
  const order = (await buy(shop, variantId)).body
  const key = await makeKey(['order.view'], { branches: [elsewhere] })
  assert.equal((await by(key.key, `GET /orders/${order.id}`)).status, 404)
  const list = await by<{ data: unknown[] }>(key.key, 'GET /orders?scope=all')
  assert.deepEqual(list.body.data, [])
})

test('a key is no person: it has no profile, and what it buys belongs to no account', async () => {
  const key = await makeKey(['order.view'])
  for (const line of ['GET /me', 'GET /notifications', 'POST /locks'])
    assert.deepEqual(
      refusal(await by(key.key, line, line.startsWith('POST') ? { kind: 'product', id: 'x' } : undefined)),
      [403, 'person_needed'],
      line,
    )
  const cart = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token: key.key })
  assert.equal(cart.status, 201, JSON.stringify(cart.body))
  const order = await shop.call<{ id: string; customer_id?: string }>('POST /orders', CHECKOUT, {
    token: key.key,
    cart: cart.body.token,
    key: randomUUID(),
  })
  assert.equal(order.status, 201, JSON.stringify(order.body))
  const { rows } = await sql<{ customer_id: string | null }>`select customer_id from orders where id = ${order.body.id}`.execute(
    shop.runtime.db('orders'),
  )
  assert.equal(rows[0]?.customer_id, null)
})

test('what cannot be is refused and says why; the same request with the same key makes one', async () => {
  const post = (change: object) => asAdmin('POST /api-keys', { name: 'X', permissions: ['order.view'], ...change })
  assert.deepEqual(refusal(await post({ permissions: ['sky.fly'] })), [422, 'unknown_permission'])
  assert.deepEqual(refusal(await post({ branches: [randomUUID()] })), [422, 'branch_not_found'])
  assert.deepEqual(refusal(await post({ expires_at: '2001-01-01T00:00:00Z' })), [422, 'invalid_time'])
  const key = randomUUID()
  const body = { name: 'Once', permissions: ['order.view'] }
  const [one, two] = [await asAdmin('POST /api-keys', body, key), await asAdmin('POST /api-keys', body, key)]
  assert.deepEqual(two.body, one.body)
  const token = await shop.signIn('manager@serai.example')
  for (const line of ['GET /api-keys', 'POST /api-keys', `POST /api-keys/${randomUUID()}/revoke`]) {
    const sent = line.startsWith('POST') ? body : undefined
    assert.equal((await shop.call(line, sent, { token })).status, 403, line)
    assert.equal((await shop.call(line, sent)).status, 401, line)
  }
})
