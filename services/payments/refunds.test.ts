import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER, runJob } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Told {
  status: string
  payment_status: string
  totals: { total: { amount: number; currency: string } }
  timeline: { type: string; message: string; data: { amount?: { amount: number } } }[]
  errors?: { pointer: string; code: string }[]
}

const bought = async (quantity = 2, change: object = {}) => {
  const product = await addProduct(shop, { price: 10, quantity: 9 })
  const { body } = await buy(shop, product.variantId, quantity, change)
  const order = (await shop.call<Told>(`GET /orders/${body.id}?access=${body.access_token}`)).body
  return { id: body.id, access: body.access_token, total: order.totals.total.amount }
}

const refund = async (id: string, body: object, ask: { as?: string; key?: string } = {}) =>
  shop.call<Told>(`POST /orders/${id}/refund`, body, {
    token: await shop.signIn(ask.as ?? ADMIN),
    key: ask.key ?? randomUUID(),
  })

const look = async (id: string, access: string) => (await shop.call<Told>(`GET /orders/${id}?access=${access}`)).body

const asked = (orderId: string, key: string, amount: number) =>
  shop.runtime.call(shop.runtime.systemContext('orders'), 'payments.refund', {
    order_id: orderId,
    key,
    amount: { amount, currency: 'USD' },
    reason: 'A test',
  })

const rowsOf = async (orderId: string) =>
  (
    await sql<{
      status: string
      amount: bigint
    }>`select status, amount_minor as amount from refund where order_id = ${orderId} order by created_at, id`.execute(
      shop.runtime.db('payments'),
    )
  ).rows

test('staff give a part back, then the rest, and the order tells of both (PAY-04)', async () => {
  const { id, access, total } = await bought()
  const part = await refund(id, { amount: 5, reason: 'Scratched' })
  assert.deepEqual([part.status, part.body.payment_status], [200, 'partially_refunded'], JSON.stringify(part.body))
  await shop.settle()
  const told = await look(id, access)
  const entries = told.timeline.filter(({ type }) => type === 'refunded')
  assert.deepEqual(
    entries.map(({ data, message }) => [data.amount?.amount, message]),
    [[5, 'Money given back: $5.00 — Scratched']],
  )
  const rest = await refund(id, { amount: total - 5, reason: 'All of it after all' })
  assert.equal(rest.body.payment_status, 'refunded')
  await shop.settle()
  assert.equal((await look(id, access)).timeline.filter(({ type }) => type === 'refunded').length, 2)
  const mails = await sql<{
    body: string
  }>`select body from message where subject like 'Money back for order %' order by created_at`.execute(
    shop.runtime.db('notifications'),
  )
  assert.match(mails.rows[0]?.body ?? '', /we have given \$5\.00 back to you/)
  assert.equal(mails.rows.length, 2)
  const audit = await sql<{
    n: number
  }>`select count(*)::int as n from platform.audit where operation = 'order.refund' and entity_id = ${id}`.execute(
    shop.runtime.db('identity'),
  )
  assert.equal(audit.rows[0]?.n, 2)
})

test('a refund that is asked again by its key is given once; another request may not use the key', async () => {
  const { id } = await bought()
  const key = randomUUID()
  const body = { amount: 3, reason: 'Once' }
  const [one, two] = [await refund(id, body, { key }), await refund(id, body, { key })]
  assert.deepEqual(two.body, one.body)
  assert.equal(two.headers.get('idempotent-replayed'), 'true')
  assert.deepEqual([(await refund(id, { ...body, amount: 4 }, { key })).body['code']], ['idempotency_key_reused'])
  await asked(id, 'return 1', 2)
  const again = await asked(id, 'return 1', 2)
  assert.deepEqual(again.refunded, { amount: 2, currency: 'USD' })
  assert.deepEqual(
    (await rowsOf(id)).map(({ amount }) => amount),
    [300n, 200n],
  )
  const missing = await shop.call(`POST /orders/${id}/refund`, body, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([missing.status, missing.body['code']], [428, 'idempotency_key_required'])
})

test('refunds at once never exceed what was taken (PAY-04)', async () => {
  const { id, total } = await bought()
  const half = Math.ceil(total * 60) / 100
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => refund(id, { amount: half, reason: `Try ${n}` }, { as: n % 2 ? ADMIN : MANAGER })),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409, 409, 409])
  const refused = answers.find(({ status }) => status === 409)
  assert.equal(refused?.body['code'], 'refund_too_large')
  assert.deepEqual(refused?.body['left'], { amount: Math.round((total - half) * 100) / 100, currency: 'USD' })
  const bank = await sql<{
    given: bigint
  }>`select sum(r.amount_minor)::bigint as given from demo_refund r join payment p on p.reference = r.reference where p.order_id = ${id}`.execute(
    shop.runtime.db('payments'),
  )
  assert.equal(bank.rows[0]?.given, BigInt(Math.round(half * 100)))
})

test('money of an order that was paid in several payments goes back from the newest on', async () => {
  const { id, total } = await bought()
  await shop.runtime.call(shop.runtime.systemContext('orders'), 'payments.process', {
    order_id: id,
    branch_id:
      (
        await sql<{ branch_id: string }>`select branch_id from payment where order_id = ${id}`.execute(
          shop.runtime.db('payments'),
        )
      ).rows[0]?.branch_id ?? '',
    method: 'demo',
    amount: { amount: 4, currency: 'USD' },
    attempt: 'a difference',
    description: 'More',
    return_url: shop.url,
    card_number: '4242424242424242',
    scenario: null,
  })
  const { refunds } = await asked(id, 'both', 6)
  assert.deepEqual(
    refunds.map(({ amount, status }) => [amount.amount, status]),
    [
      [4, 'done'],
      [2, 'done'],
    ],
  )
  await asked(id, 'rest', total - 2)
  await assert.rejects(asked(id, 'more', 0.01), { code: 'refund_too_large' })
})

test('a refund that was noted before a crash is carried out by the job, once', async () => {
  const { id, access, total } = await bought()
  const db = shop.runtime.db('payments')
  await sql`with made as (insert into refund (id, payment_id, order_id, key, amount_minor, currency, status, reason, actor, updated_at)
    select ${randomUUID()}::uuid, id, order_id, 'crashed', 700, currency, 'asked', 'Crashed', '{"kind":"staff","id":null,"name":"Somebody"}', now() - interval '1 hour' from payment where order_id = ${id} returning *)
    update payment p set asked_minor = 700 from made where p.id = made.payment_id`.execute(db)
  const refused = await refund(id, { amount: total - 6, reason: 'Too much with what is on its way' })
  assert.equal(refused.body['code'], 'refund_too_large')
  await Promise.all([runJob(shop, 'payments.reconcile'), runJob(shop, 'payments.reconcile')])
  await shop.settle()
  assert.deepEqual(await rowsOf(id), [{ status: 'done', amount: 700n }])
  const told = await look(id, access)
  assert.equal(told.payment_status, 'partially_refunded')
  assert.equal(told.timeline.filter(({ type }) => type === 'refunded').length, 1)
})

test('what the bank refuses to give back is not counted as given, and can be tried again', async () => {
  const { id, total } = await bought()
  const db = shop.runtime.db('payments')
  await sql`update demo_charge d set status = 'failed' from payment p where p.reference = d.reference and p.order_id = ${id}`.execute(
    db,
  )
  const refused = await refund(id, { amount: 2, reason: 'No luck' })
  assert.deepEqual([refused.status, refused.body['code']], [409, 'refund_refused'])
  assert.deepEqual(await rowsOf(id), [{ status: 'failed', amount: 200n }])
  await shop.settle()
  const inbox = await shop.call<{ data: { title: string; body: string; link: string }[] }>('GET /notifications', undefined, {
    token: await shop.signIn(MANAGER),
  })
  const told = inbox.body.data.find(({ title }) => title.startsWith('Refund refused'))
  assert.deepEqual([told?.body, told?.link], ['$2.00 could not be given back; do it in another way.', `/admin/orders/${id}`])
  await sql`update demo_charge d set status = 'succeeded' from payment p where p.reference = d.reference and p.order_id = ${id}`.execute(
    db,
  )
  assert.equal((await refund(id, { amount: total, reason: 'Now' })).status, 200)
})

test('money that staff gave back themselves is noted, and no bank is asked', async () => {
  const { id, total } = await bought()
  const given = await refund(id, { amount: 3, reason: 'Cash at the counter', by_hand: true })
  assert.deepEqual([given.status, given.body.payment_status], [200, 'partially_refunded'])
  assert.deepEqual(await rowsOf(id), [{ status: 'done', amount: 300n }])
  const bank = await sql<{
    n: number
  }>`select count(*)::int as n from demo_refund r join payment p on p.reference = r.reference where p.order_id = ${id}`.execute(
    shop.runtime.db('payments'),
  )
  assert.equal(bank.rows[0]?.n, 0)
  assert.equal((await refund(id, { amount: total, reason: 'Too much', by_hand: true })).body['code'], 'refund_too_large')
})

test('what was not paid, is not there or is no amount is refused', async () => {
  const unpaid = await bought(1, { payment_method: 'pay_on_delivery', payment: undefined })
  assert.deepEqual((await refund(unpaid.id, { amount: 1, reason: 'x' })).body['code'], 'not_paid')
  assert.deepEqual((await refund(randomUUID(), { amount: 1, reason: 'x' })).body['code'], 'order_not_found')
  const { id } = await bought()
  assert.equal((await refund(id, { amount: 0.001, reason: 'x' })).body.errors?.[0]?.code, 'invalid_price')
  assert.equal((await refund(id, { amount: 0, reason: 'x' })).status, 422)
  assert.equal((await refund(id, { amount: 1, reason: ' ' })).status, 422)
  for (const as of ['editor@serai.example', 'products@serai.example'])
    assert.equal((await refund(id, { amount: 1, reason: 'x' }, { as })).status, 403, as)
  assert.equal((await shop.call(`POST /orders/${id}/refund`, { amount: 1, reason: 'x' }, { key: randomUUID() })).status, 401)
})

test('an order of which a part was given back can be closed, and cancelled gives only the rest back', async () => {
  const { id, total } = await bought()
  await refund(id, { amount: 1, reason: 'Sorry' })
  const cancelled = await shop.call<Told>(`POST /orders/${id}/cancel`, {}, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([cancelled.body.status, cancelled.body.payment_status], ['cancelled', 'refunded'])
  assert.deepEqual(
    (await rowsOf(id)).map(({ amount }) => amount),
    [100n, BigInt(Math.round(total * 100)) - 100n],
  )
  const kept = await bought()
  await refund(kept.id, { amount: 1, reason: 'Sorry' })
  for (const name of ['approve', 'ship', 'deliver', 'close']) {
    const answer = await shop.call(`POST /orders/${kept.id}/${name}`, {}, { token: await shop.signIn(ADMIN) })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
  assert.equal((await look(kept.id, kept.access)).payment_status, 'partially_refunded')
})
