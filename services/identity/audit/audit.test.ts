import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { newCustomer, setSetting } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Entry {
  id: string
  operation: string
  entity: string
  entity_id: string
  actor: { kind: string; name: string; id: string }
  ip: string | null
  asked: Record<string, unknown>
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
interface List {
  data: Entry[]
  meta: { next_cursor?: string; total?: number }
}

const asAdmin = async <T>(line: string, body?: unknown) => shop.call<T>(line, body, { token: await shop.signIn(ADMIN) })
const entries = async (query: string) => (await asAdmin<List>(`GET /audit?${query}`)).body.data

test('what staff do is written down with who, from where, and what was before and after (SEC-07)', async () => {
  const { variantId } = await addProduct(shop)
  const order = (await buy(shop, variantId)).body
  assert.equal((await asAdmin(`POST /orders/${order.id}/approve`, {})).status, 200)
  const [moved] = await entries(`filter[entity]=order&filter[entity_id]=${order.id}`)
  assert.deepEqual([moved?.operation, moved?.actor.kind, moved?.actor.name], ['order.approve', 'staff', 'Nora Lind'])
  assert.deepEqual([moved?.before?.['status'], moved?.after?.['status']], ['confirmed', 'processing'])
  assert.match(moved?.ip ?? '', /127\.0\.0\.1|::1/)
  await setSetting(shop, 'cart_ttl_hours', 48)
  await setSetting(shop, 'cart_ttl_hours', 72)
  const [setting] = await entries('filter[entity_id]=cart_ttl_hours')
  assert.deepEqual([setting?.before, setting?.after], [{ value: 48 }, { value: 72 }])
  const role = { name: 'night_shift', translations: { en: { name: 'Night shift' } }, permissions: ['order.view'] }
  const made = await asAdmin<{ version: number }>('POST /roles', role)
  await asAdmin('PUT /roles/night_shift', { ...role, version: made.body.version, permissions: ['payment.view', 'order.view'] })
  await asAdmin('DELETE /roles/night_shift')
  const roles = await entries('filter[entity]=role&filter[entity_id]=night_shift')
  assert.deepEqual(
    roles.map((entry) => [entry.operation, entry.before?.['permissions'] ?? null, entry.after?.['permissions'] ?? null]),
    [
      ['role.delete', ['order.view', 'payment.view'], null],
      ['role.update', ['order.view'], ['order.view', 'payment.view']],
      ['role.create', null, ['order.view']],
    ],
  )
})

test('what a shop is made of is written down with before and after too', async () => {
  const said = { slug: 'quay', translations: { en: { name: 'Quay' } }, time_zone: 'UTC' }
  const { body } = await asAdmin<{ id: string; version: number }>('POST /branches', said)
  const now = { ...said, version: body.version, time_zone: 'Europe/Kyiv', phone: '+380441234567' }
  assert.equal((await asAdmin(`PUT /branches/${body.id}`, now)).status, 200)
  const [changed, made] = await entries(`filter[entity]=branch&filter[entity_id]=${body.id}`)
  assert.deepEqual([made?.operation, made?.before, made?.after?.['slug']], ['branch.create', null, 'quay'])
  assert.deepEqual([changed?.before?.['time_zone'], changed?.after?.['time_zone']], ['UTC', 'Europe/Kyiv'])
  assert.equal(changed?.after?.['phone'], '***')
  const feature = { code: 'grain', kind: 'text', translations: { en: { name: 'Grain' } } }
  const grain = await asAdmin<{ version: number }>('POST /features', feature)
  assert.equal(grain.status, 201, JSON.stringify(grain.body))
  const texts = { en: { name: 'Grain of the wood' } }
  const put = await asAdmin('PUT /features/grain', { translations: texts, values: [], version: grain.body.version })
  assert.equal(put.status, 200, JSON.stringify(put.body))
  const [named] = await entries('filter[entity]=feature')
  assert.deepEqual([named?.before?.['translations'], named?.after?.['translations']], [feature.translations, texts])
  assert.ok(named?.after && !('code' in named.after), 'what stayed is not told')
  const wood = {
    code: 'wood',
    translations: { en: { name: 'Wood' } },
    values: [{ code: 'oak', translations: { en: { label: 'Oak' } } }],
  }
  const oak = await asAdmin<{ version: number }>('POST /attributes', wood)
  assert.equal(oak.status, 201, JSON.stringify(oak.body))
  const timber = { translations: { en: { name: 'Timber' } }, values: wood.values, version: oak.body.version }
  assert.equal((await asAdmin('PUT /attributes/wood', timber)).status, 200)
  const [renamed] = await entries('filter[entity]=attribute')
  assert.deepEqual(
    [renamed?.before?.['translations'], renamed?.after?.['translations']],
    [wood.translations, timber.translations],
  )
  const tax = await asAdmin<{ version: number }>('PUT /tax-classes/luxury', {
    translations: { en: { name: 'Luxury' } },
    percent: 25,
  })
  assert.equal(tax.status, 200, JSON.stringify(tax.body))
  const [taxed] = await entries('filter[entity]=tax_class')
  assert.deepEqual([taxed?.before, taxed?.after?.['basis_points']], [null, 2500])
  const channel = { name: 'Far', adapter: 'file', locale: 'en', currency: 'USD' }
  const opened = await asAdmin<{ id: string }>('POST /channels', channel)
  assert.equal(opened.status, 201, JSON.stringify(opened.body))
  const [added] = await entries(`filter[entity]=channel&filter[entity_id]=${opened.body.id}`)
  assert.deepEqual([added?.after?.['name'], added?.after?.['credentials'] ?? '***'], ['Far', '***'])
})

test('what must not be read is masked, but that it changed is seen', async () => {
  const customer = await newCustomer(shop)
  assert.equal((await asAdmin(`POST /users/${customer.id}/block`, {})).status, 200)
  const [blocked] = await entries(`filter[entity_id]=${customer.id}`)
  assert.deepEqual([blocked?.before?.['blocked_at'], typeof blocked?.after?.['blocked_at']], [null, 'string'])
  await asAdmin('POST /users/staff', {
    email: 'masked@serai.example',
    password: 'never to be read again',
    first_name: 'Very',
    last_name: 'Secret',
    roles: ['editor'],
  })
  const [hired] = await entries('filter[operation]=user.create_staff')
  assert.equal(hired?.asked['password'], '***')
  assert.equal(hired?.after?.['password_hash'], '***')
  assert.doesNotMatch(JSON.stringify(hired), /never to be read|argon2|masked@serai/)
  assert.deepEqual(hired?.after?.['roles'], ['editor'])
})

test('the list is walked by cursor, newest first, and found by actor, operation and time', async () => {
  for (let n = 0; n < 5; n += 1) await setSetting(shop, 'cart_ttl_hours', 30 + n)
  const query = 'filter[operation]=settings.update&per_page=2'
  const seen: string[] = []
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const page: { body: List } = await asAdmin<List>(`GET /audit?${query}&cursor=${cursor}`)
    assert.equal(page.body.meta.total, undefined)
    seen.push(...page.body.data.map(({ id }) => id))
    cursor = page.body.meta.next_cursor
  }
  assert.equal(new Set(seen).size, seen.length)
  assert.ok(seen.length >= 5)
  const [newest] = await entries(query)
  assert.equal(newest?.id, seen[0])
  const by = newest?.actor.id ?? ''
  assert.ok((await entries(`filter[actor]=${by}`)).length > 0)
  assert.deepEqual(await entries(`filter[actor]=${by}&filter[from]=2999-01-01T00:00:00Z`), [])
  assert.deepEqual(await entries('filter[to]=2001-01-01T00:00:00Z'), [])
  const names = await asAdmin<{ data: string[] }>('GET /audit/operations')
  assert.ok(names.body.data.includes('order.approve') && !names.body.data.includes('order.list'))
  assert.equal((await asAdmin('GET /audit?cursor=nonsense')).body['code'], 'bad_cursor')
})

test('nobody changes or removes a line: not the services, not the owner of the table', async () => {
  await setSetting(shop, 'cart_ttl_hours', 24)
  const changes = ["update platform.audit set operation = 'x'", 'delete from platform.audit', 'truncate platform.audit']
  for (const service of ['identity', 'orders'])
    for (const text of [...changes, 'drop table platform.audit', 'alter table platform.audit disable trigger all'])
      await assert.rejects(sql.raw(text).execute(shop.runtime.db(service)), { code: '42501' }, `${service}: ${text}`)
  await assert.rejects(sql`select from platform.audit`.execute(shop.runtime.db('orders')), { code: '42501' })
  const owner = new pg.Client({ connectionString: shop.databaseUrl })
  await owner.connect()
  try {
    for (const text of changes) await assert.rejects(owner.query(text), { code: '42501' }, text)
  } finally {
    await owner.end()
  }
})

test('every way to look is by an index', async () => {
  const owner = new pg.Client({ connectionString: shop.databaseUrl })
  await owner.connect()
  try {
    await owner.query(`insert into platform.audit (id, at, service, operation, entity, entity_id, actor)
      select gen_random_uuid(), now() - n * interval '1 second', 'x', 'x.' || n % 50, 'x', (n % 5000)::text,
        jsonb_build_object('kind', 'staff', 'name', 'x', 'id', '00000000-0000-7000-8000-' || lpad((n % 40)::text, 12, '0'))
      from generate_series(1, 20000) n`)
    await owner.query('analyze platform.audit')
    for (const where of [
      'true',
      "actor_id = '00000000-0000-7000-8000-000000000007'",
      "operation = 'x.7'",
      "entity = 'x' and entity_id = '77'",
      "at >= now() - interval '2 minutes'",
      "(at, id) < (now() - interval '1 hour', '00000000-0000-7000-8000-000000000000'::uuid)",
    ]) {
      const plan = await owner.query(
        `explain (format json) select * from platform.audit where ${where} order by at desc, id desc limit 21`,
      )
      const text = JSON.stringify(plan.rows)
      assert.match(text, /"Index Name":"audit_/, where)
      assert.doesNotMatch(text, /Seq Scan/, where)
    }
  } finally {
    await owner.end()
  }
})

test('who may not, may not', async () => {
  const token = await shop.signIn('editor@serai.example')
  for (const line of ['GET /audit', 'GET /audit/operations']) {
    assert.equal((await shop.call(line, undefined, { token })).status, 403, line)
    assert.equal((await shop.call(line)).status, 401, line)
  }
})
