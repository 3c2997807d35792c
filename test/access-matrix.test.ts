import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Actor } from '#platform/operation/actor.ts'
import { ANONYMOUS } from '#platform/operation/actor.ts'
import { invoke } from '#platform/operation/invoke.ts'
import type { Operation } from '#platform/operation/operation.ts'
import { systemFacts } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { ADMIN, openShop, type TestShop } from './kit/shop.ts'
import { WHO_MAY } from './kit/who-may.ts'

let shop: TestShop
before(async () => {
  shop = await openShop({}, false)
})
after(() => shop.close())

// What a request with nothing in it would do for good, or never end: they are tested where they belong.
const APART = ['user.sign_out', 'notification.stream']

const lines = services.flatMap((service) => [
  ...service.routes.map((route) => ({ service, op: route.operation })),
  ...(service.rpc ?? []).map((line) => ({ service, op: line.operation as Operation })),
])
const operations = new Map(lines.map(({ service, op }) => [op.name, { service, op }]))
const mounted = services.flatMap((service) => (service.mounts ?? []).flatMap((mount) => mount.operations))

const accessOf = (access: Operation['access']) =>
  access.kind === 'permission' ? access.name : 'or' in access && access.or ? `${access.kind} or ${access.or}` : access.kind

test('every operation is open to those whom the table names, and to nobody else', () => {
  const written = Object.entries(WHO_MAY).flatMap(([who, names]) => names.split(' ').map((name) => [name, who] as const))
  const declared = [...operations.values(), ...mounted.map((op) => ({ op }))].map(
    ({ op }) => [op.name, accessOf(op.access)] as const,
  )
  assert.equal(new Set(written.map(([name]) => name)).size, written.length, 'each is written once')
  assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(written))
})

// What each role may, of everything; the founding table and what follows from it.
const MUST: Record<string, { may: string; not: string }> = {
  super_admin: {
    may: 'product.create cart.settings role.manage api_key.manage user.block audit.view lock.break',
    not: 'branch.filter_content',
  },
  admin: { may: 'product.create cart.administer role.manage user.block audit.view', not: 'cart.settings branch.filter_content' },
  manager: {
    may: 'cart.administer cart.settings order.approve audit.view role.view lock.break payment_method.manage',
    not: 'role.manage user.manage user.block api_key.manage branch.filter_content',
  },
  product_manager: {
    may: 'product.create product.publish inventory.update',
    not: 'order.view user.view cart.administer settings.view',
  },
  editor: {
    may: 'product.update category.manage',
    not: 'product.create product.publish product.set_price product.view_cost order.view',
  },
  support_agent: { may: 'order.view order.comment user.view', not: 'order.cancel order.refund user.block product.update' },
  delivery: { may: 'order.deliver', not: 'order.view product.view user.view' },
  customer: { may: '', not: 'product.view order.view' },
}

async function rightsOfRoles(): Promise<Map<string, string[]>> {
  const answer = await shop.call<{ data: { name: string; permissions: string[] }[] }>('GET /roles', undefined, {
    token: await shop.signIn(ADMIN),
  })
  return new Map(answer.body.data.map(({ name, permissions }) => [name, permissions]))
}

test('the roles of the beginning may what the founding table says', async () => {
  const rights = await rightsOfRoles()
  assert.deepEqual([...rights.keys()].sort(), Object.keys(MUST).sort())
  for (const [role, { may, not }] of Object.entries(MUST)) {
    const own = rights.get(role) ?? []
    for (const name of may.split(' ').filter(Boolean)) assert.ok(own.includes(name), `${role} may ${name}`)
    for (const name of not.split(' ')) assert.ok(!own.includes(name), `${role} may not ${name}`)
  }
})

/** What an operation says to somebody, before it looks at what it is asked. */
async function said(op: Operation, service: string, actor: Actor): Promise<string> {
  const ctx = shop.runtime.context(service, { ...systemFacts(), actor, caller: undefined, idempotencyKey: randomUUID() })
  try {
    // Nothing fits: whoever gets past the door is refused by validation, so that nothing is done.
    await invoke(op, ctx, { nobody_asked_for_this: true })
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/** What the table says of somebody. */
function expected(who: string, actor: Actor): string {
  const [kind = '', named] = who.split(' or ')
  const nobody = actor.kind === 'anonymous'
  if (kind === 'internal') return 'internal_operation'
  if (kind === 'public' || kind === 'owner') return 'invalid_input'
  if (nobody) return 'not_signed_in'
  if (kind === 'signed_in') {
    if (actor.kind !== 'api_key') return 'invalid_input'
    return !named ? 'person_needed' : actor.permissions.has(named) ? 'invalid_input' : 'missing_permission'
  }
  return actor.permissions.has(kind) ? 'invalid_input' : 'missing_permission'
}

test('every operation × every role, nobody, keys with all and no rights: let in or refused as the table says', async () => {
  const rights = await rightsOfRoles()
  const all = services.flatMap((service) => service.permissions ?? []).map(({ name }) => name)
  const person = (kind: Actor['kind'], name: string, permissions: readonly string[]): Actor => ({
    ...{ kind, id: randomUUID(), name, branches: null, sessionId: randomUUID() },
    permissions: new Set(permissions),
  })
  const actors = [
    ANONYMOUS,
    ...[...rights].map(([role, own]) => person(role === 'customer' ? 'customer' : 'staff', role, own)),
    person('staff', 'without a role', []),
    person('api_key', 'key with all rights', all),
    person('api_key', 'key without rights', []),
  ]
  const table = new Map(Object.entries(WHO_MAY).flatMap(([who, names]) => names.split(' ').map((name) => [name, who] as const)))
  const wrong: string[] = []
  let looked = 0
  for (const [name, { service, op }] of operations) {
    if (APART.includes(name)) continue
    for (const actor of actors) {
      const wanted = expected(table.get(name) ?? '', actor)
      const got = await said(op, service.name, actor)
      looked += 1
      if (got !== wanted) wrong.push(`${name} for ${actor.name || actor.kind}: ${got}, not ${wanted}`)
    }
  }
  assert.ok(looked > 2_000)
  assert.deepEqual(wrong, [])
})

test('every address of the API refuses nobody in particular as it should, before it reads what is sent', async () => {
  const wrong: string[] = []
  for (const service of services) {
    for (const { method, path, operation: op, page, upload } of service.routes) {
      if (op.access.kind !== 'permission' || page) continue
      const url = `/api/v1${path.replace(/:\w+/g, randomUUID())}`
      const answer = await shop.app.inject({ method, url, ...(method === 'GET' || upload ? {} : { payload: {} }) })
      if (answer.statusCode !== 401) wrong.push(`${method} ${path}: ${answer.statusCode}`)
    }
  }
  assert.deepEqual(wrong, [])
})
