import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { services } from '#services/services.ts'
import { MANAGER } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, addProduct, buy, openShop, ownPicture, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Lock {
  holder: { id: string; name: string }
  since: string
  mine: boolean
}

const as = async <T = Lock>(who: string, line: string, body?: unknown) =>
  shop.call<T>(line, body, { token: await shop.signIn(who) })
const take = (who: string, kind: string, id: string, take_over = false) =>
  as<Lock & { holder: { name: string } }>(who, 'POST /locks', { kind, id, ...(take_over ? { take_over } : {}) })
const release = (who: string, kind: string, id: string) => as<{ released: boolean }>(who, `DELETE /locks/${kind}/${id}`)
const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]
const LOCKED = [423, 'record_locked']

/** The lock runs out, as after two minutes without a word. */
const expire = () =>
  sql`update platform.record_lock set expires_at = now() - interval '1 second'`.execute(shop.runtime.db('identity'))

test('who opens a record has it; others see who, and cannot save, publish or delete it (LCK-01, 03)', async () => {
  const { id } = await addProduct(shop)
  const mine = await take(ADMIN, 'product', id)
  assert.deepEqual([mine.status, mine.body.mine, mine.body.holder.name], [200, true, 'Nora Lind'])
  const theirs = await take(MANAGER, 'product', id)
  assert.deepEqual([...refusal(theirs), theirs.body.holder.name], [...LOCKED, 'Nora Lind'])
  const seen = await as<{ lock: Lock }>(MANAGER, `GET /locks/product/${id}`)
  assert.deepEqual([seen.body.lock.mine, seen.body.lock.holder.name], [false, 'Nora Lind'])
  for (const [line, body] of [
    [`POST /products/${id}/unpublish`, {}],
    [`POST /products/${id}/delete`, {}],
    [`PATCH /products/${id}`, { version: 1, sku: 'other' }],
    [`PUT /products/${id}/prices`, { currency: 'USD', amount: 3 }],
  ] as const) {
    const answer = await as(MANAGER, line, body)
    if (answer.status !== 404 && answer.status !== 422) assert.deepEqual(refusal(answer), LOCKED, line)
  }
  assert.deepEqual(refusal(await as(MANAGER, `POST /products/${id}/unpublish`, {})), LOCKED)
  assert.equal((await as(ADMIN, `POST /products/${id}/unpublish`, {})).status, 200, 'the holder can')
  assert.equal((await release(ADMIN, 'product', id)).body.released, true)
  assert.equal((await as(MANAGER, `POST /products/${id}/publish`, {})).status, 200)
})

test('a lock is renewed by its holder, runs out without a word, and is let go of once', async () => {
  const { id } = await addProduct(shop)
  const one = await take(ADMIN, 'product', id)
  const two = await take(ADMIN, 'product', id)
  assert.equal(two.body.since, one.body.since, 'renewed, not taken anew')
  await expire()
  assert.equal((await take(MANAGER, 'product', id)).status, 200)
  assert.equal((await release(ADMIN, 'product', id)).body.released, false)
  assert.deepEqual(refusal(await take(ADMIN, 'product', id)), LOCKED)
  await expire()
  shop.runtime.tags.drop(['locks'])
  assert.equal((await as(ADMIN, `POST /products/${id}/unpublish`, {})).status, 200, 'what ran out hinders nobody')
})

test('of many who open one record at once exactly one has it', async () => {
  const id = randomUUID()
  const people = [ADMIN, MANAGER, 'products@serai.example', 'editor@serai.example']
  const answers = await Promise.all([...people, ...people, ...people].map((who) => take(who, 'product', id)))
  const holders = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.holder.name))
  assert.equal(holders.size, 1)
  assert.ok(answers.every(({ status }) => status === 200 || status === 423))
})

test('who may break locks takes over, and all who watch are told at once (LCK-02)', async () => {
  const id = randomUUID()
  const editor = await take('editor@serai.example', 'product', id)
  assert.equal(editor.status, 200)
  assert.deepEqual(refusal(await take('products@serai.example', 'product', id, true)), [403, 'missing_permission'])
  const stream = await fetch(`${shop.url}/api/v1/notifications/stream`, {
    headers: { authorization: `Bearer ${await shop.signIn('editor@serai.example')}` },
  })
  const reader = stream.body?.getReader()
  assert.ok(reader)
  const told = (async () => {
    let text = ''
    for (;;) {
      const { value, done } = await reader.read()
      text += new TextDecoder().decode(value)
      const news = [...text.matchAll(/event: lock\ndata: (.*)\n/g)].map(
        ([, data = '']) => JSON.parse(data) as { kind: string; id: string; holder_name: string; former_id: string | null },
      )
      const taken = news.find(({ former_id }) => former_id)
      if (taken) return taken
      if (done) throw new Error(`The stream ended: ${text}`)
    }
  })()
  const taken = await take(MANAGER, 'product', id, true)
  assert.deepEqual([taken.status, taken.body.holder.name], [200, 'Darius Kamali'])
  const news = await told
  assert.deepEqual(
    [news.kind, news.id, news.holder_name, news.former_id],
    ['product', id, 'Darius Kamali', editor.body.holder.id],
  )
  await reader.cancel()
})

test('categories, orders, coupons, settings, roles and people are guarded alike', async () => {
  const { variantId, category } = await addProduct(shop)
  const order = (await buy(shop, variantId)).body
  const coupon = await as<{ id: string }>(ADMIN, 'POST /coupons', { code: 'GUARDED', translations: {}, percent: 5 })
  const role = await as(ADMIN, 'POST /roles', { name: 'guarded', translations: { en: { name: 'G' } }, permissions: [] })
  const people = await as<{ data: { id: string; email: string; version: number }[] }>(ADMIN, 'GET /users?q=editor@')
  const person = people.body.data[0]
  assert.ok(person && role.status === 201)
  // A second owner, who may do everything that the first may.
  const email = 'second-owner@serai.example'
  const hired = await as(ADMIN, 'POST /users/staff', {
    email,
    password: 'serai-demo',
    first_name: 'S',
    last_name: 'O',
    roles: ['super_admin'],
  })
  assert.equal(hired.status, 201, JSON.stringify(hired.body))
  const texts = { en: { name: 'G' } }
  const branches = await shop.call<{ data: { id: string }[] }>('GET /branches')
  for (const [kind, id, lines] of [
    [
      'category',
      category,
      [[`POST /categories/${category}/unpublish`, { branch_id: branches.body.data[0]?.id }], [`DELETE /categories/${category}`]],
    ],
    [
      'order',
      order.id,
      [
        [`POST /orders/${order.id}/approve`, {}],
        [`POST /orders/${order.number}/approve`, {}],
        [`POST /orders/${order.id}/cancel`, {}],
      ],
    ],
    ['coupon', coupon.body.id, [[`POST /coupons/${coupon.body.id}/publish`, {}], [`DELETE /coupons/${coupon.body.id}`]]],
    ['settings', 'all', [['PUT /settings/cart_ttl_hours', { value: 20 }]]],
    [
      'role',
      'guarded',
      [['PUT /roles/guarded', { version: 1, translations: texts, permissions: [] }], ['DELETE /roles/guarded']],
    ],
    [
      'user',
      person.id,
      [
        [`PUT /users/${person.id}/access`, { version: person.version, roles: ['editor'] }],
        [`POST /users/${person.id}/block`, {}],
      ],
    ],
  ] as [string, string, [string, unknown?][]][]) {
    assert.equal((await take(ADMIN, kind, id)).status, 200, kind)
    for (const [line, body] of lines) assert.deepEqual(refusal(await as(email, line, body)), LOCKED, line)
    assert.equal((await release(ADMIN, kind, id)).status, 200)
  }
})

test('a lock that memory does not know yet is seen in the transaction of the change', async () => {
  const { id } = await addProduct(shop)
  await as(MANAGER, `GET /locks/product/${id}`)
  assert.equal((await as(MANAGER, `POST /products/${id}/unpublish`, {})).status, 200)
  const { rows } = await sql<{ id: string }>`select id from account where email = ${ADMIN}`.execute(shop.runtime.db('identity'))
  // As another process would write it, before its event is heard of here.
  await sql`insert into platform.record_lock (kind, id, holder_id, holder_name, expires_at)
    values ('product', ${id}, ${rows[0]?.id}, 'Nora', now() + interval '1 minute')`.execute(shop.runtime.db('identity'))
  assert.deepEqual(refusal(await as(MANAGER, `POST /products/${id}/publish`, {})), LOCKED)
  const product = await as<{ status: string }>(MANAGER, `GET /products/${id}`)
  assert.equal(product.body.status, 'unpublished', 'nothing was changed')
})

test('a lock that is renewed guards the pictures of its record for as long as it is held, not only for its first two minutes', async () => {
  const picture = await ownPicture(shop)
  const made = await create(shop, { media: [{ id: picture }] })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const { id } = made.body
  const reword = () => as(MANAGER, `PATCH /media/${picture}`, { alt: 'Other words' })
  assert.equal((await take(ADMIN, 'product', id)).status, 200)
  await shop.settle()
  // What memory knows of the lock is over in half a second; its holder renews it meanwhile.
  await sql`update platform.record_lock set expires_at = now() + interval '0.5 seconds' where id = ${id}`.execute(
    shop.runtime.db('identity'),
  )
  shop.runtime.tags.drop(['locks'])
  assert.deepEqual(refusal(await reword()), LOCKED)
  assert.equal((await take(ADMIN, 'product', id)).status, 200)
  await new Promise((later) => setTimeout(later, 600))
  assert.deepEqual(refusal(await reword()), LOCKED)
  await release(ADMIN, 'product', id)
  await shop.settle()
  assert.equal((await reword()).status, 200)
})

test('what has no lock has none; who cannot change a record cannot open it for that', async () => {
  assert.deepEqual(refusal(await take(ADMIN, 'sky', 'blue')), [422, 'not_lockable'])
  assert.deepEqual(refusal(await as(ADMIN, 'GET /locks/sky/blue')), [422, 'not_lockable'])
  assert.deepEqual(refusal(await take('editor@serai.example', 'order', randomUUID())), [403, 'missing_permission'])
  assert.deepEqual(refusal(await take('shopper@serai.example', 'product', randomUUID())), [403, 'missing_permission'])
  for (const line of ['POST /locks', 'GET /locks/product/x', 'DELETE /locks/product/x'])
    assert.equal((await shop.call(line, line.startsWith('POST') ? { kind: 'product', id: 'x' } : undefined)).status, 401, line)
})

test('every operation on something that has locks is guarded, and audited so that the guard holds', () => {
  const kinds = new Set(services.flatMap((service) => Object.keys(service.lockable ?? {})))
  const all = services.flatMap((service) => service.routes.map(({ operation }) => operation))
  for (const { name, locks, audited } of all) if (locks) assert.ok(audited && kinds.has(locks.kind), name)
  const free = all
    .filter(({ name, audited, locks }) => audited && !locks && kinds.has(name.split('.')[0] ?? ''))
    .map(({ name }) => name)
  assert.deepEqual([...new Set(free)].sort(), [...UNGUARDED].sort())
})

// They make something new, concern many records at once, what is done to a record beside its form, or one's own account.
const UNGUARDED = [
  ...['category.create', 'coupon.create', 'product.create', 'product.clone', 'role.create', 'user.create_staff'],
  ...['order.archive', 'product.bulk_edit', 'product.discount', 'product.export', 'product.import'],
  ...['order.fail_delivery', 'order.prove_delivery', 'product.sync', 'user.change_password'],
]

test('stock, files and imported rows of a product that somebody edits wait, and orders that are open are not archived (LCK-01)', async () => {
  const { id } = await addProduct(shop)
  const [inventory] = shop.runtime.services
    .flatMap((service) => service.routes)
    .filter((one) => one.operation.name === 'inventory.update')
  const line = `${inventory?.method} ${inventory?.path.replace(':id', id)}`
  // A picture that no other product shows.
  const mediaId = randomUUID()
  const catalog = shop.runtime.db('catalog')
  await sql`insert into media (id, alt, width, height, url, renditions) values (${mediaId}, '', 10, 10, '/media/y.webp', '[]')`.execute(
    catalog,
  )
  await sql`update product_media set media_id = ${mediaId} where product_id = ${id}`.execute(catalog)
  const picture = `PATCH /media/${mediaId}`
  await take(ADMIN, 'product', id)
  assert.deepEqual(refusal(await as(MANAGER, line, { delta: 1, reason: 'Found' })), LOCKED)
  assert.deepEqual(refusal(await as(MANAGER, picture, { alt: 'A jug' })), LOCKED)
  assert.equal((await as(ADMIN, line, { delta: 1, reason: 'Found' })).status, 200, 'the holder can')
  await release(ADMIN, 'product', id)
  assert.equal((await as(MANAGER, line, { delta: 1, reason: 'Found' })).status, 200)
  assert.equal((await as(MANAGER, picture, { alt: 'A jug' })).status, 200)
  const { variantId } = await addProduct(shop)
  const order = (await buy(shop, variantId)).body
  assert.equal((await as(ADMIN, `POST /orders/${order.id}/cancel`, { reason: 'No' })).status, 200)
  await shop.settle()
  await take(ADMIN, 'order', order.id)
  assert.deepEqual(refusal(await as(MANAGER, 'POST /orders/archive', { ids: [order.id] })), LOCKED)
  await release(ADMIN, 'order', order.id)
})
