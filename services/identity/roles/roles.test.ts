import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createHttpServer } from '#platform/http/server.ts'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { PASSWORD } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'
import { prepareIdentity } from '../prepare.ts'
import { defaultRoles } from './default-roles.ts'
import { permissionsAfter, withNeeded } from './permission-tree.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Role {
  name: string
  title: string
  permissions: string[]
  users: number
  version: number
  is_system: boolean
  is_fixed: boolean
}

const declared = () => shop.runtime.services.flatMap((service) => service.permissions ?? [])
const asAdmin = async <T = Role>(line: string, body?: unknown, key?: string) =>
  shop.call<T>(line, body, { token: await shop.signIn(ADMIN), ...(key ? { key } : {}) })
const makeRole = async (permissions: string[], change: object = {}) => {
  const name = `r_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const made = await asAdmin('POST /roles', { name, translations: { en: { name: 'Some role' } }, permissions, ...change })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body
}
const hire = async (...roles: string[]) => {
  const email = `s-${randomUUID()}@serai.example`
  const made = await asAdmin<{ id: string; version: number }>('POST /users/staff', {
    email,
    password: PASSWORD,
    first_name: 'Some',
    last_name: 'One',
    roles,
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const session = await shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: PASSWORD })
  return { ...made.body, email, token: session.body.access_token }
}

test('every permission is described in every language, belongs to a group with a name, and no two have one name (ACL-01)', async () => {
  for (const { name, label } of declared())
    for (const locale of ['en', 'fa', 'ar', 'uk'] as const) assert.ok(label[locale].trim().length > 3, `${name} ${locale}`)
  assert.equal(new Set(declared().map(({ name }) => name)).size, declared().length)
  const told = await shop.call<{ data: { name: string; group: string; group_title: string; title: string; needs: string[] }[] }>(
    'GET /permissions?locale=fa',
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  assert.equal(told.body.data.length, declared().length)
  for (const one of told.body.data) assert.notEqual(one.group_title, one.group, one.name)
  assert.deepEqual(told.body.data.find(({ name }) => name === 'order.approve')?.needs, ['order.view'])
})

test('what the roles of the beginning may do is whole: nothing lacks what it needs', () => {
  for (const role of defaultRoles(declared()))
    assert.deepEqual(withNeeded(declared(), role.permissions), [...role.permissions].sort(), role.name)
})

test('a permission brings what it needs; what others need goes only with them (ACL-03)', async () => {
  const role = await makeRole(['order.approve', 'product.import'])
  assert.deepEqual(role.permissions, [
    'order.approve',
    'order.view',
    'product.create',
    'product.import',
    'product.update',
    'product.view',
  ])
  const without = role.permissions.filter((name) => name !== 'order.view')
  const change = { version: role.version, translations: { en: { name: 'Other' } }, permissions: without }
  const refused = await asAdmin<{ needed_by: string[] }>(`PUT /roles/${role.name}`, change)
  assert.deepEqual([refused.status, refused.body['code'], refused.body.needed_by], [409, 'permission_needed', ['order.approve']])
  const done = await asAdmin(`PUT /roles/${role.name}`, { ...change, cascade: true })
  assert.deepEqual(done.body.permissions, ['product.create', 'product.import', 'product.update', 'product.view'])
  assert.deepEqual(permissionsAfter(declared(), [], ['order.ship'], false), ['order.ship', 'order.view'], 'what is new brings it')
})

test('roles are listed, read, changed by version, and deleted when nobody has them (ACL-02)', async () => {
  const key = randomUUID()
  const body = { name: `once_${key.slice(0, 8)}`, translations: { en: { name: 'Once' }, fa: { name: 'یک‌بار' } }, permissions: [] }
  const [one, two] = [await asAdmin('POST /roles', body, key), await asAdmin('POST /roles', body, key)]
  assert.deepEqual([one.status, two.body], [201, one.body])
  assert.deepEqual(refusal(await asAdmin('POST /roles', body)), [422, 'role_taken'])
  const list = await shop.call<{ data: Role[] }>('GET /roles?locale=fa', undefined, { token: await shop.signIn(ADMIN) })
  assert.equal(list.body.data.find(({ name }) => name === body.name)?.title, 'یک‌بار')
  assert.ok(list.body.data.find(({ name }) => name === 'super_admin')?.is_fixed)
  assert.equal((await asAdmin(`GET /roles/${body.name}`)).status, 200)
  const held = await hire(body.name)
  assert.deepEqual(refusal(await asAdmin(`DELETE /roles/${body.name}`)), [409, 'role_assigned'])
  const freed = await asAdmin(`PUT /users/${held.id}/access`, { version: held.version, roles: ['editor'] })
  assert.equal(freed.status, 200, JSON.stringify(freed.body))
  assert.deepEqual(refusal(await asAdmin(`DELETE /roles/${body.name}?version=9`)), [412, 'stale_version'])
  assert.equal((await asAdmin(`DELETE /roles/${body.name}`)).status, 204)
  assert.deepEqual(refusal(await asAdmin(`GET /roles/${body.name}`)), [404, 'role_not_found'])
})

const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]

test('what cannot be done to a role is refused and says why', async () => {
  const texts = { en: { name: 'X' } }
  const put = (name: string, change: object = {}) =>
    asAdmin(`PUT /roles/${name}`, { version: 1, translations: texts, permissions: [], ...change })
  const role = await makeRole([])
  assert.deepEqual(refusal(await put('super_admin')), [409, 'role_fixed'])
  assert.deepEqual(refusal(await put('nobody')), [404, 'role_not_found'])
  assert.deepEqual(refusal(await put(role.name, { version: 7 })), [412, 'stale_version'])
  assert.deepEqual(refusal(await put(role.name, { translations: { en: { name: ' ' } } })), [422, 'name_missing'])
  assert.deepEqual(refusal(await put(role.name, { permissions: ['sky.fly'] })), [422, 'unknown_permission'])
  assert.deepEqual(refusal(await asAdmin('DELETE /roles/editor')), [409, 'role_is_system'])
  assert.deepEqual(refusal(await asAdmin('DELETE /roles/nobody')), [404, 'role_not_found'])
  assert.deepEqual(refusal(await asAdmin('POST /roles', { name: 'a b', translations: texts, permissions: [] })), [
    422,
    'invalid_input',
  ])
})

test('nobody grants more than they have, by a role or to a person (ACL-04)', async () => {
  const weak = await makeRole(['role.manage', 'user.manage', 'order.view'])
  const { token } = await hire(weak.name)
  const as = (line: string, body: unknown) => shop.call<Role & { id: string; version: number }>(line, body, { token })
  const texts = { en: { name: 'X' } }
  const strong = { name: 'grab', translations: texts, permissions: ['order.refund'] }
  assert.deepEqual(refusal(await as('POST /roles', strong)), [403, 'beyond_own_rights'])
  const mine = await as('POST /roles', { name: 'mine', translations: texts, permissions: ['order.view'] })
  assert.equal(mine.status, 201, JSON.stringify(mine.body))
  const more = { version: mine.body.version, translations: texts, permissions: ['order.view', 'order.refund'] }
  assert.deepEqual(refusal(await as('PUT /roles/mine', more)), [403, 'beyond_own_rights'])
  const someone = { email: `x-${randomUUID()}@serai.example`, password: PASSWORD, first_name: 'X', last_name: 'Y' }
  assert.deepEqual(refusal(await as('POST /users/staff', { ...someone, roles: ['manager'] })), [403, 'beyond_own_rights'])
  const other = await as('POST /users/staff', { ...someone, roles: ['mine'] })
  assert.equal(other.status, 201, JSON.stringify(other.body))
  const raise = { version: other.body.version, roles: ['mine', 'admin'] }
  assert.deepEqual(refusal(await as(`PUT /users/${other.body.id}/access`, raise)), [403, 'beyond_own_rights'])
  const above = await hire('manager')
  const lower = await as(`PUT /users/${above.id}/access`, { version: above.version, roles: ['mine'] })
  assert.deepEqual(refusal(lower), [403, 'beyond_own_rights'], 'who may do more is out of reach')
})

test('a changed role counts at the next request, in this process and in another one (ACL-06)', async () => {
  const role = await makeRole(['order.view', 'payment.view'])
  const { token } = await hire(role.name)
  const other = await createRuntime({ config: shop.runtime.config, services, databaseUrl: shop.databaseUrl })
  const door = await createHttpServer(other)
  await other.startWork()
  try {
    const there = async () =>
      (await door.inject({ url: '/api/v1/payments?scope=all', headers: { authorization: `Bearer ${token}` } })).statusCode
    const here = async () => (await shop.call('GET /payments?scope=all', undefined, { token })).status
    assert.deepEqual([await here(), await there()], [200, 200])
    let { version } = role
    for (const allowed of [false, true, false, true, false]) {
      const permissions = ['order.view', ...(allowed ? ['payment.view'] : [])]
      const changed = await asAdmin(`PUT /roles/${role.name}`, { version, translations: { en: { name: 'Less' } }, permissions })
      assert.equal(changed.status, 200, JSON.stringify(changed.body))
      version = changed.body.version
      const expected = allowed ? 200 : 403
      assert.deepEqual([await there(), await here()], [expected, expected])
    }
  } finally {
    await door.close()
    await other.close()
  }
})

test('a new version hands its new permissions to the roles of the beginning once; what the shop took away stays away', async () => {
  const db = shop.runtime.db('identity')
  const ctx = shop.runtime.systemContext('identity')
  const permissionsOf = async (name: string) =>
    (await sql<{ permissions: string[] }>`select permissions from role where name = ${name}`.execute(db)).rows[0]?.permissions ??
    []
  const before = await asAdmin('GET /roles/support_agent')
  const change = {
    version: before.body.version,
    translations: { en: { name: 'Helpers' } },
    permissions: before.body.permissions.filter((name) => name !== 'order.comment'),
  }
  assert.equal((await asAdmin('PUT /roles/support_agent', change)).status, 200)
  await prepareIdentity(ctx)
  assert.ok(!(await permissionsOf('support_agent')).includes('order.comment'), 'the shop took it away')
  // As if this version were the first to know it.
  await sql`delete from handed_permission where name in ('dashboard.view', 'order.comment')`.execute(db)
  await sql`update role set permissions = array_remove(permissions, 'dashboard.view')`.execute(db)
  await Promise.all([prepareIdentity(ctx), prepareIdentity(ctx)])
  for (const name of ['super_admin', 'manager', 'support_agent'])
    assert.ok((await permissionsOf(name)).includes('dashboard.view'), name)
  const role = await asAdmin('GET /roles/support_agent')
  assert.equal(role.body.title, 'Helpers', 'what it is called stays')
})

test('who may not, may not', async () => {
  const { token } = await hire('editor')
  for (const [line, body] of [
    ['GET /roles'],
    ['GET /roles/editor'],
    ['GET /permissions'],
    ['POST /roles', {}],
    ['PUT /roles/editor', {}],
    ['DELETE /roles/editor'],
  ] as const) {
    assert.equal((await shop.call(line, body, { token })).status, 403, line)
    assert.equal((await shop.call(line, body)).status, 401, line)
  }
})
