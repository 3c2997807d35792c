import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { meanwhile } from '#test/kit/meanwhile.ts'
import { newCustomer, PASSWORD } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let branchId: string
before(async () => {
  shop = await openShop()
  branchId = await addBranch(shop, 'harbour')
})
after(() => shop.close())

interface Person {
  id: string
  email: string
  roles: string[]
  branches: { branch_id: string; duties: string[] }[]
  blocked_at: string | null
  manageable: boolean
  version: number
}

const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]
const signIn = (email: string) => shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: PASSWORD })
const asAdmin = async <T = Person>(line: string, body?: unknown) => shop.call<T>(line, body, { token: await shop.signIn(ADMIN) })
const hire = async (roles: string[], branches?: Person['branches']) => {
  const email = `s-${randomUUID()}@serai.example`
  const person = { email, password: PASSWORD, first_name: 'Some', last_name: 'One', roles, ...(branches ? { branches } : {}) }
  const made = await asAdmin('POST /users/staff', person)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const token = (await signIn(email)).body.access_token
  return { ...(await asAdmin(`GET /users/${made.body.id}`)).body, token }
}

test('a blocked person is out at once and cannot sign in; unblocked, they can (IDN-09)', async () => {
  const customer = await newCustomer(shop)
  const me = () => shop.call('GET /me', undefined, { token: customer.token })
  assert.equal((await me()).status, 200)
  const blocked = await asAdmin(`POST /users/${customer.id}/block`, {})
  assert.equal(blocked.status, 200, JSON.stringify(blocked.body))
  assert.ok(blocked.body.blocked_at)
  assert.equal((await me()).status, 401)
  assert.deepEqual(refusal(await signIn(customer.email)), [401, 'bad_credentials'])
  assert.equal((await shop.call('POST /auth/refresh', { refresh_token: customer.refresh })).status, 401)
  assert.equal((await asAdmin(`POST /users/${customer.id}/block`, {})).status, 200, 'twice is once')
  const list = await asAdmin<{ data: Person[] }>('GET /users?filter[blocked]=true')
  assert.deepEqual(
    list.body.data.map(({ id }) => id),
    [customer.id],
  )
  const open = await asAdmin(`POST /users/${customer.id}/unblock`, {})
  assert.equal(open.body.blocked_at, null)
  assert.equal((await me()).status, 401, 'the old session stays ended')
  assert.equal((await signIn(customer.email)).status, 200)
})

test('sessions are shown to staff and ended by them', async () => {
  const customer = await newCustomer(shop)
  const list = () => asAdmin<{ data: { id: string }[] }>(`GET /users/${customer.id}/sessions`)
  assert.equal((await list()).body.data.length, 1)
  const ended = await asAdmin<{ ended: number }>(`POST /users/${customer.id}/sessions/end`, {})
  assert.equal(ended.body.ended, 1)
  assert.deepEqual((await list()).body.data, [])
  assert.equal((await shop.call('GET /me', undefined, { token: customer.token })).status, 401)
})

test('staff are attached to branches with duties, found by role and branch (STO-02)', async () => {
  const made = await hire(['editor'], [{ branch_id: branchId, duties: ['delivery'] }])
  assert.deepEqual(made.branches, [{ branch_id: branchId, duties: ['delivery'] }])
  const changed = await asAdmin(`PUT /users/${made.id}/access`, {
    version: made.version,
    roles: ['editor', 'delivery'],
    branches: [{ branch_id: branchId, duties: ['order_notified', 'manager'] }],
  })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  assert.deepEqual(changed.body.roles, ['delivery', 'editor'])
  for (const query of ['filter[role]=delivery', `filter[branch_id]=${branchId}`, 'filter[kind]=staff&q=some']) {
    const found = await asAdmin<{ data: Person[] }>(`GET /users?${query}`)
    assert.ok(
      found.body.data.some(({ id }) => id === made.id),
      query,
    )
  }
  // An editor may not be told of orders by any role; the duty in the branch stands for it.
  const holders = await shop.runtime.call(shop.runtime.systemContext('orders'), 'identity.listHolders', {
    permission: 'order.receive_notifications',
    branch_id: branchId,
  })
  assert.ok(holders.users.some(({ id }) => id === made.id))
  const elsewhere = await shop.runtime.call(shop.runtime.systemContext('orders'), 'identity.listHolders', {
    permission: 'order.receive_notifications',
    branch_id: randomUUID(),
  })
  assert.ok(!elsewhere.users.some(({ id }) => id === made.id))
})

test('duties have an effect: who delivers in a branch may, who manages it hears of it and changes its staff, and only its (STO-02)', async () => {
  const other = await addBranch(shop, 'meadow')
  const rider = await hire(['editor'], [{ branch_id: branchId, duties: ['delivery'] }])
  const head = await hire(['editor'], [{ branch_id: branchId, duties: ['manager'] }])
  const told = async (permission: string, branch_id: string) => {
    const ctx = shop.runtime.systemContext('orders')
    const { users } = await shop.runtime.call(ctx, 'identity.listHolders', { permission, branch_id })
    return [rider.id, head.id].map((id) => users.some((user) => user.id === id))
  }
  assert.deepEqual(await told('order.deliver', branchId), [true, false])
  assert.deepEqual(await told('order.receive_notifications', branchId), [false, true])
  assert.deepEqual(await told('inventory.update', branchId), [false, true])
  for (const permission of ['order.deliver', 'inventory.update']) assert.deepEqual(await told(permission, other), [false, false])
  const round = (token: string) => shop.call('GET /deliveries', undefined, { token })
  assert.deepEqual([(await round(rider.token)).status, (await round(head.token)).status], [200, 403])
  const left = { version: rider.version, roles: ['editor'], branches: [] }
  assert.equal((await asAdmin(`PUT /users/${rider.id}/access`, left)).status, 200)
  assert.equal((await round(rider.token)).status, 403, 'with the duty goes what it lets do')

  const all = await asAdmin<{ data: { name: string; grantable: boolean }[] }>('GET /permissions')
  const permissions = all.body.data.filter(({ grantable }) => grantable).map(({ name }) => name)
  await asAdmin('POST /roles', { name: 'branch_head', translations: { en: { name: 'Head' } }, permissions })
  const duties = (at: string[]) => [{ branch_id: branchId, duties: at }]
  const manager = await hire(['branch_head'], [...duties(['manager']), { branch_id: other, duties: [] }])
  const hand = await hire(['branch_head'], duties([]))
  const change = (token: string, person: Person, branches: Person['branches']) =>
    shop.call<Person>(`PUT /users/${person.id}/access`, { version: person.version, roles: ['branch_head'], branches }, { token })
  assert.deepEqual(refusal(await change(hand.token, manager, duties(['manager']))), [403, 'beyond_own_rights'])
  assert.deepEqual(refusal(await change(manager.token, hand, [{ branch_id: other, duties: [] }])), [403, 'beyond_own_rights'])
  const done = await change(manager.token, hand, duties(['delivery', 'order_notified']))
  assert.deepEqual([done.status, done.body.branches], [200, duties(['delivery', 'order_notified'])])
})

test('staff are attached to a branch before it opens: without them it cannot (STO-03)', async () => {
  const said = { slug: 'soon', translations: { en: { name: 'Soon' } }, time_zone: 'UTC' }
  const soon = await asAdmin<{ id: string; published: boolean }>('POST /branches', said)
  assert.deepEqual([soon.status, soon.body.published], [201, false])
  await shop.settle()
  const publish = () => asAdmin<{ published: boolean; missing: string[] }>(`POST /branches/${soon.body.id}/publish`)
  // The owner may do everything everywhere, and is attached to none: who brings goods here, and who hears of orders?
  const early = await publish()
  assert.deepEqual(refusal(early), [409, 'branch_incomplete'])
  assert.deepEqual(early.body.missing, ['delivery', 'order_notified'])
  const rider = await hire(['editor'], [{ branch_id: soon.body.id, duties: ['delivery'] }])
  assert.equal(rider.branches[0]?.branch_id, soon.body.id)
  assert.deepEqual((await publish()).body.missing, ['order_notified'])
  const head = await hire(['manager'], [{ branch_id: soon.body.id, duties: [] }])
  assert.equal((await asAdmin(`POST /users/${head.id}/block`, { version: head.version })).status, 200)
  assert.deepEqual((await publish()).body.missing, ['order_notified'], 'nobody who is shut out is told of anything')
  const method = sql`update method set published = false where branch_id = ${soon.body.id} and code = 'pay_on_delivery'`
  await method.execute(shop.runtime.db('payments'))
  await hire(['editor'], [{ branch_id: soon.body.id, duties: ['order_notified'] }])
  assert.deepEqual((await publish()).body.missing, ['pay_on_delivery'])
  await sql`update method set published = true where branch_id = ${soon.body.id}`.execute(shop.runtime.db('payments'))
  assert.deepEqual([(await publish()).status, (await publish()).body.published], [200, true])
})

test('what cannot be done to a person is refused and says why', async () => {
  const made = await hire(['editor'])
  const put = (change: object, id = made.id) =>
    asAdmin(`PUT /users/${id}/access`, { version: made.version, roles: ['editor'], ...change })
  const none = randomUUID()
  assert.deepEqual(refusal(await put({ roles: ['nobody'] })), [422, 'role_not_found'])
  assert.deepEqual(refusal(await put({ version: 99 })), [412, 'stale_version'])
  assert.deepEqual(refusal(await put({}, none)), [404, 'user_not_found'])
  assert.deepEqual(refusal(await put({ branches: [{ branch_id: none, duties: [] }] })), [422, 'branch_not_found'])
  const twice = { branch_id: branchId, duties: [] }
  assert.deepEqual(refusal(await put({ branches: [twice, { ...twice, duties: ['manager'] }] })), [422, 'branch_twice'])
  assert.deepEqual(refusal(await put({}, (await newCustomer(shop)).id)), [409, 'not_staff'])
  for (const line of [`GET /users/${none}`, `GET /users/${none}/sessions`])
    assert.deepEqual(refusal(await asAdmin(line)), [404, 'user_not_found'], line)
  for (const line of [`POST /users/${none}/block`, `POST /users/${none}/unblock`, `POST /users/${none}/sessions/end`])
    assert.deepEqual(refusal(await asAdmin(line, {})), [404, 'user_not_found'], line)
  assert.deepEqual(refusal(await asAdmin(`POST /users/${made.id}/block`, { version: 99 })), [412, 'stale_version'])
  assert.deepEqual(refusal(await asAdmin(`POST /users/${made.id}/unblock`, { version: 99 })), [412, 'stale_version'])
})

test('the last owner is neither demoted nor blocked, whatever two of them do to each other at once (ACL-04)', async () => {
  const { rows } = await sql<{ id: string; version: number }>`select id, version from account where email = ${ADMIN}`.execute(
    shop.runtime.db('identity'),
  )
  const first = rows[0]
  assert.ok(first)
  assert.deepEqual(refusal(await asAdmin(`PUT /users/${first.id}/access`, { version: first.version, roles: ['admin'] })), [
    409,
    'last_super_admin',
  ])
  assert.deepEqual(refusal(await asAdmin(`POST /users/${first.id}/block`, {})), [409, 'own_account'])
  for (let round = 0; round < 4; round += 1) {
    const second = await hire(['super_admin'])
    const now: Person = (await asAdmin(`GET /users/${first.id}`)).body
    // Each takes the other's ownership at the same moment; one of them must fail.
    const answers: { status: number }[] = await Promise.all([
      shop.call(`PUT /users/${first.id}/access`, { version: now.version, roles: ['editor'] }, { token: second.token }),
      round % 2
        ? asAdmin(`POST /users/${second.id}/block`, {})
        : asAdmin(`PUT /users/${second.id}/access`, { version: second.version, roles: ['editor'] }),
    ])
    assert.equal(answers.filter(({ status }) => status === 200).length, 1, JSON.stringify(answers))
    const left: { rows: { n: number }[] } = await sql<{
      n: number
    }>`select count(*)::int as n from account a join account_role r on r.account_id = a.id
      where r.role = 'super_admin' and a.blocked_at is null`.execute(shop.runtime.db('identity'))
    assert.equal(left.rows[0]?.n, 1)
    // As it was, for the next round.
    await sql`insert into account_role values (${first.id}, 'super_admin') on conflict do nothing`.execute(
      shop.runtime.db('identity'),
    )
    await sql`delete from account_role where role = 'super_admin' and account_id <> ${first.id}`.execute(
      shop.runtime.db('identity'),
    )
    shop.runtime.tags.dropAll()
  }
})

test('who is limited to a branch hands on the limit, and only their own branches', async () => {
  const limits = ['branch.filter_content', 'user.manage', 'role.manage', 'order.view']
  const role = { name: 'harbour_head', translations: { en: { name: 'Head' } }, permissions: limits }
  const wide = { name: 'wide', translations: { en: { name: 'Wide' } }, permissions: ['order.view'] }
  const narrow = {
    name: 'narrow',
    translations: { en: { name: 'Narrow' } },
    permissions: ['branch.filter_content', 'order.view'],
  }
  for (const one of [role, wide, narrow]) assert.equal((await asAdmin('POST /roles', one)).status, 201, one.name)
  const head = await hire(['harbour_head'], [{ branch_id: branchId, duties: ['manager'] }])
  const as = (line: string, body: unknown) => shop.call(line, body, { token: head.token })
  const person = { password: PASSWORD, first_name: 'N', last_name: 'N' }
  const other = await addBranch(shop, 'hill')
  const hireAs = (roles: string[], branch: string) =>
    as('POST /users/staff', {
      ...person,
      email: `${randomUUID()}@serai.example`,
      roles,
      branches: [{ branch_id: branch, duties: [] }],
    })
  assert.deepEqual(refusal(await hireAs(['wide'], branchId)), [403, 'beyond_own_rights'])
  assert.deepEqual(refusal(await hireAs(['narrow'], other)), [403, 'beyond_own_rights'])
  assert.equal((await hireAs(['narrow'], branchId)).status, 201)
  assert.deepEqual(refusal(await as('POST /roles', { ...wide, name: 'wider' })), [403, 'beyond_own_rights'])
  const own = await asAdmin<{ version: number; permissions: string[] }>('GET /roles/harbour_head')
  const freed = {
    version: own.body.version,
    translations: role.translations,
    permissions: own.body.permissions.filter((name) => name !== 'branch.filter_content'),
  }
  assert.deepEqual(refusal(await as('PUT /roles/harbour_head', freed)), [403, 'beyond_own_rights'], 'nobody frees themselves')
})

test('who may not, may not; who looks after people cannot touch those above them', async () => {
  const { token } = await hire(['support_agent'])
  const { id } = await newCustomer(shop)
  for (const line of [
    `POST /users/${id}/block`,
    `POST /users/${id}/unblock`,
    `POST /users/${id}/sessions/end`,
    `PUT /users/${id}/access`,
  ]) {
    assert.equal((await shop.call(line, {}, { token })).status, 403, line)
    assert.equal((await shop.call(line, {})).status, 401, line)
  }
  const guard = { name: 'guard', translations: { en: { name: 'Guard' } }, permissions: ['user.block'] }
  assert.equal((await asAdmin('POST /roles', guard)).status, 201)
  const weak = await hire(['guard'])
  const strong = await hire(['manager'])
  for (const move of ['block', 'unblock', 'sessions/end'])
    assert.deepEqual(
      refusal(await shop.call(`POST /users/${strong.id}/${move}`, {}, { token: weak.token })),
      [403, 'beyond_own_rights'],
      move,
    )
  assert.equal((await shop.call(`POST /users/${id}/block`, {}, { token: weak.token })).status, 200)
})

test('where somebody came to own the shop otherwise, the link for its owner is worth nothing and whoever waited is gone (SET-04)', async () => {
  const db = shop.runtime.db('identity')
  const identity = shop.runtime.local.find((service) => service.name === 'identity')
  const invite = () => identity?.invite?.(shop.runtime.systemContext('identity'), false)
  assert.equal(await invite(), undefined)
  const owners = await sql<{
    account_id: string
  }>`delete from account_role where role = 'super_admin' returning account_id`.execute(db)
  const path = (await invite()) ?? assert.fail()
  assert.equal(await invite(), path)
  const token = path.split('#token=')[1]
  const claim = {
    token,
    shop_name: 'Ours',
    email: `o-${randomUUID()}@example.com`,
    password: PASSWORD,
    first_name: 'O',
    last_name: '',
  }
  shop.skip(8 * 86_400_000)
  assert.deepEqual(refusal(await shop.call('POST /auth/claim', claim)), [422, 'owner_link_over'], 'it works for a week')
  assert.equal(await invite(), path, 'and for another one once it is printed again')
  const registered = `insert into account (id, kind, email, first_name, last_name, locale)
    values ('${randomUUID()}', 'customer', '${claim.email}', 'A', '', 'en')`
  const late = await meanwhile(shop, 'identity', registered, () => shop.call('POST /auth/claim', claim))
  assert.deepEqual(refusal(late), [422, 'email_taken'], 'somebody registered with the address meanwhile; the link still works')
  for (const { account_id } of owners.rows)
    await sql`insert into account_role (account_id, role) values (${account_id}, 'super_admin')`.execute(db)
  assert.deepEqual(refusal(await shop.call('POST /auth/claim', claim)), [422, 'owner_link_over'])
  assert.equal(await invite(), undefined)
  assert.equal((await sql`select from account where is_vacant`.execute(db)).rows.length, 0)
})
