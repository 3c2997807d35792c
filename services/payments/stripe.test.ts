import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { bring, comeBack, offer, orderBy, orderNow, type PaidOrder, referenceOf } from '#test/kit/bank.ts'
import { runJob } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { openStripe } from '#test/kit/stripe.ts'

let shop: TestShop
let bank: Awaited<ReturnType<typeof openStripe>>
let code = ''
before(async () => {
  shop = await openShop({ privateAddresses: true })
  bank = await openStripe()
  code = await offer(shop, bank)
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
  await bank.server.close()
})

const begun = async (method = code) => {
  const { body } = await orderBy(shop, method, 'USD')
  return { order: body, reference: referenceOf(body) }
}

const paid = async (method = code) => {
  const { order, reference } = await begun(method)
  bank.pay(reference)
  await comeBack(shop, order)
  return { order: await orderNow(shop, order), reference }
}

const move = async (order: PaidOrder, name: string, body: object = {}) =>
  shop.call<PaidOrder>(`POST /orders/${order.id}/${name}`, body, { token: await shop.signIn(ADMIN), key: randomUUID() })

test('the payment’s id is Stripe’s idempotency key, and the session says which payment it is for', async () => {
  const { order } = await begun()
  const made = bank.server.heard.filter(
    ({ path, headers }) => path === '/v1/checkout/sessions' && headers['idempotency-key'] === order.payment.id,
  )
  assert.equal(made.length, 1)
  assert.deepEqual(
    [made[0]?.body['metadata[payment_id]'], made[0]?.body['payment_intent_data[metadata][payment_id]'], made[0]?.body['mode']],
    [order.payment.id, order.payment.id, 'payment'],
  )
  const left = Number(made[0]?.body['expires_at']) - Date.now() / 1000
  assert.ok(left > 30 * 60 && left < 24 * 3600, 'Stripe takes between half an hour and a day')
  assert.equal(made[0]?.body['line_items[0][price_data][unit_amount]'], String(Math.round(order.totals.total.amount * 100)))
})

test('a card that is declined leaves the page open for another one', async () => {
  const { order, reference } = await begun()
  bank.decline(reference)
  assert.equal((await bring(shop, 'stripe', bank.message(reference))).status, 200)
  assert.equal((await orderNow(shop, order)).payment_status, 'pending')
  bank.pay(reference)
  await bring(shop, 'stripe', bank.message(reference))
  assert.equal((await orderNow(shop, order)).payment_status, 'paid')
})

test('money that is only promised is taken when the order is shipped, or at the latest when it is closed', async () => {
  const manual = await offer(shop, bank, { options: { ...bank.setup.options, capture: 'manual' } })
  assert.equal(manual, 'stripe_2')
  const one = await paid(manual)
  assert.deepEqual([one.order.status, one.order.payment_status], ['confirmed', 'authorized'])
  for (const name of ['approve', 'ship']) assert.equal((await move(one.order, name)).status, 200)
  await shop.settle()
  assert.equal((await orderNow(shop, one.order)).payment_status, 'paid')
  const two = await paid(manual)
  await sql`update orders set status = 'delivered' where id = ${two.order.id}`.execute(shop.runtime.db('orders'))
  await sql`update order_event set status = 'delivered' where order_id = ${two.order.id} and status = 'confirmed'`.execute(
    shop.runtime.db('orders'),
  )
  const closed = await move(two.order, 'close')
  assert.deepEqual([closed.status, closed.body.payment_status], [200, 'paid'], JSON.stringify(closed.body))
  const three = await paid(manual)
  const cancelled = await move(three.order, 'cancel')
  assert.deepEqual([cancelled.body.status, cancelled.body.payment.status], ['cancelled', 'voided'])
  assert.equal(bank.given(three.reference), 0)
})

test('money for a payment that had been given up is taken when the order still waits, and goes back when it has ended', async () => {
  const db = shop.runtime.db('payments')
  const one = await begun()
  await sql`update payment set status = 'failed' where id = ${one.order.payment.id}`.execute(db)
  bank.pay(one.reference)
  await bring(shop, 'stripe', bank.message(one.reference))
  assert.deepEqual((await orderNow(shop, one.order)).payment_status, 'paid')

  const two = await begun()
  await move(two.order, 'cancel')
  bank.pay(two.reference)
  await bring(shop, 'stripe', bank.message(two.reference))
  const ended = await orderNow(shop, two.order)
  assert.deepEqual([ended.status, ended.payment.status], ['cancelled', 'refunded'])
  assert.equal(bank.given(two.reference), Math.round(two.order.totals.total.amount * 100))

  const three = await begun()
  const again = await shop.call<PaidOrder>(
    `POST /orders/${three.order.id}/pay?access=${three.order.access_token}`,
    { payment_method: code },
    { key: randomUUID() },
  )
  bank.pay(referenceOf(again.body))
  await comeBack(shop, again.body)
  assert.equal((await orderNow(shop, again.body)).payment_status, 'paid')
  bank.pay(three.reference)
  await bring(shop, 'stripe', bank.message(three.reference))
  assert.equal((await orderNow(shop, three.order)).payment_status, 'paid')
  assert.equal(
    bank.given(three.reference) + bank.given(referenceOf(again.body)),
    Math.round(three.order.totals.total.amount * 100),
    'what was paid twice goes back once',
  )
})

test('a refund that takes its time is on its way until Stripe says that it is done, or not', async () => {
  const { order, reference } = await paid()
  const late = async (status: string) => {
    bank.server.interrupt(({ method, path, body }) => {
      if (method !== 'POST' || path !== '/v1/refunds') return undefined
      const refund = { id: `re_${randomUUID().slice(0, 8)}`, object: 'refund', status: 'pending', amount: Number(body['amount']) }
      const metadata = { refund_id: body['metadata[refund_id]'], payment_id: body['metadata[payment_id]'] }
      bank.refunds.set(refund.id, { ...refund, metadata, payment_intent: body['payment_intent'] })
      return { status: 200, body: bank.refunds.get(refund.id) }
    })
    const asked = await move(order, 'refund', { amount: 2, reason: `Will be ${status}` })
    assert.deepEqual([asked.status, asked.body.payment_status], [200, 'partially_refunded'])
    const refund = [...bank.refunds.values()].at(-1)
    assert.ok(refund)
    refund['status'] = status
    assert.equal((await bring(shop, 'stripe', bank.message(refund.id))).status, 200)
    await shop.settle()
  }
  const rows = async () =>
    (
      await sql<{ status: string }>`select status from refund where order_id = ${order.id} order by created_at`.execute(
        shop.runtime.db('payments'),
      )
    ).rows.map((row) => row.status)
  await late('succeeded')
  assert.deepEqual(await rows(), ['done'])
  await late('failed')
  assert.deepEqual(await rows(), ['done', 'failed'])
  assert.equal(bank.given(reference), 200)
})

test('a refund that fails when its order lies in the archive is noted there, and the order stays in it', async () => {
  const { order } = await paid()
  const token = await shop.signIn(ADMIN)
  const look = async () => {
    await shop.settle()
    const { body } = await shop.call<{ archived_at: string | null; payment_status: string; timeline: { type: string }[] }>(
      `GET /orders/${order.id}`,
      undefined,
      { token },
    )
    return [body.archived_at, body.payment_status, body.timeline.filter(({ type }) => type === 'refund_failed').length]
  }
  assert.equal((await move(order, 'cancel')).status, 200)
  assert.deepEqual(await look(), [null, 'refunded', 0])
  assert.equal((await shop.call('POST /orders/archive', { ids: [order.id] }, { token })).status, 200)
  const [since] = await look()
  assert.ok(since)
  const refund = [...bank.refunds.values()].at(-1)
  assert.ok(refund)
  Object.assign(refund, { status: 'failed', failure_reason: 'declined' })
  for (const type of ['refund.failed', 'refund.updated']) await bring(shop, 'stripe', bank.tell(type, refund))
  assert.deepEqual(await look(), [since, 'paid', 1])
})

test('a refund whose answer was lost is found again at Stripe, not made twice', async () => {
  const { order, reference } = await paid()
  // It is made, but the answer never comes; by the time it is asked again Stripe has forgotten the idempotency key.
  for (let n = 0; n < 2; n += 1)
    bank.server.interrupt(({ method, path, body }) => {
      if (method !== 'POST' || path !== '/v1/refunds') return undefined
      const metadata = { refund_id: body['metadata[refund_id]'], payment_id: body['metadata[payment_id]'] }
      bank.refunds.set('re_lost', {
        id: 're_lost',
        object: 'refund',
        status: 'succeeded',
        amount: 300,
        payment_intent: body['payment_intent'],
        metadata,
      })
      return 'break'
    })
  const asked = await move(order, 'refund', { amount: 3, reason: 'Lost on the way' })
  assert.deepEqual([asked.status, asked.body.payment_status], [200, 'partially_refunded'])
  assert.equal(bank.given(reference), 300)
  await sql`update refund set updated_at = now() - interval '1 hour' where order_id = ${order.id}`.execute(
    shop.runtime.db('payments'),
  )
  await runJob(shop, 'payments.reconcile')
  assert.equal(bank.given(reference), 300)
  const kept = await sql<{
    status: string
    reference: string
  }>`select status, reference from refund where order_id = ${order.id}`.execute(shop.runtime.db('payments'))
  assert.deepEqual(kept.rows, [{ status: 'done', reference: 're_lost' }])
})

test('a refund that Stripe had called done and that fails afterwards is taken out of all books, once, and staff are told', async () => {
  const { order, reference } = await paid()
  const token = await shop.signIn(ADMIN)
  const total = Math.round(order.totals.total.amount * 100)
  assert.equal((await shop.call(`POST /orders/${order.id}/invoice`, {}, { token })).status, 201)
  const failed = async (refund: Record<string, unknown> | undefined, status: string) => {
    assert.ok(refund)
    Object.assign(refund, { status, failure_reason: 'declined' })
    const told = ['refund.failed', 'refund.updated'].map((type) => bank.tell(type, refund))
    const answers = await Promise.all([...told, ...told].map((message) => bring(shop, 'stripe', message)))
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 200, 200, 200],
    )
    await shop.settle()
  }
  const books = async () => {
    await shop.settle()
    const { rows } = await sql<{ status: string; refunded: number }>`
      select status, refunded_minor::int as refunded from payment where order_id = ${order.id}`.execute(
      shop.runtime.db('payments'),
    )
    const invoices = await sql<{ billed: number }>`
      select sum(case kind when 'invoice' then total_minor else -total_minor end)::int as billed from invoice where order_id = ${order.id}`.execute(
      shop.runtime.db('orders'),
    )
    const now = await shop.call<{ payment_status: string; timeline: { type: string }[] }>(`GET /orders/${order.id}`, undefined, {
      token,
    })
    return {
      payment: rows[0],
      billed: invoices.rows[0]?.billed,
      state: now.body.payment_status,
      failures: now.body.timeline.filter(({ type }) => type === 'refund_failed').length,
    }
  }
  const whole = { payment: { status: 'succeeded', refunded: 0 }, billed: total, state: 'paid' }
  // Given back in Stripe's own pages, a part; then all of it by our word.
  for (const message of bank.giveBack(reference, 150)) await bring(shop, 'stripe', message)
  const part = { payment: { status: 'succeeded', refunded: 150 }, billed: total - 150, state: 'partially_refunded', failures: 0 }
  assert.deepEqual(await books(), part)
  await failed([...bank.refunds.values()].at(-1), 'failed')
  assert.deepEqual(await books(), { ...whole, failures: 1 })
  assert.equal((await move(order, 'refund', { amount: total / 100, reason: 'All of it' })).status, 200)
  assert.deepEqual(await books(), { payment: { status: 'refunded', refunded: total }, billed: 0, state: 'refunded', failures: 1 })
  await failed([...bank.refunds.values()].at(-1), 'canceled')
  assert.deepEqual(await books(), { ...whole, failures: 2 })
  const notices = await shop.call<{ data: { type: string; link: string }[] }>('GET /notifications', undefined, { token })
  const told = notices.body.data.filter(({ type, link }) => type === 'payment.refund_failed' && link.endsWith(order.id))
  assert.equal(told.length, 2)
  assert.equal(bank.given(reference), 0)
  // It can be given back anew.
  assert.equal((await move(order, 'refund', { amount: 1, reason: 'Again' })).body.payment_status, 'partially_refunded')
})

test('a return whose refund fails afterwards waits for its money again, and is given just what is missing (ORD-11)', async () => {
  const { order, reference } = await paid()
  const token = await shop.signIn(ADMIN)
  const ask = <T = Record<string, never>>(line: string, body?: object) => shop.call<T>(line, body, { token, key: randomUUID() })
  for (const name of ['approve', 'ship', 'deliver']) assert.equal((await move(order, name)).status, 200, name)
  const { body: now } = await ask<{ lines: { id: string; quantity: number }[] }>(`GET /orders/${order.id}`)
  const [line] = now.lines
  assert.ok(line)
  const lines = [{ line_id: line.id, quantity: 1, reason: 'damaged' }]
  const { body: asked } = await ask<{ id: string }>(`POST /orders/${order.id}/returns`, { kind: 'refund', lines })
  assert.equal((await ask(`POST /returns/${asked.id}/approve`, {})).status, 200)
  const back = { lines: [{ line_id: line.id, restock: 1, write_off: 0 }] }
  assert.equal((await ask(`POST /returns/${asked.id}/receive`, back)).status, 200)
  const standing = async () => {
    await shop.settle()
    const { body } = await ask<{ status: string; refunded: { amount: number } | null }>(`GET /returns/${asked.id}`)
    return [body.status, body.refunded?.amount ?? null]
  }
  const pay = () => ask(`POST /returns/${asked.id}/refund`, { amount: 2 })
  const fail = async () => {
    const refund = [...bank.refunds.values()].at(-1)
    assert.ok(refund)
    Object.assign(refund, { status: 'failed', failure_reason: 'declined' })
    for (const type of ['refund.failed', 'refund.updated']) await bring(shop, 'stripe', bank.tell(type, refund))
  }
  assert.equal((await pay()).status, 200)
  assert.deepEqual(await standing(), ['refunded', 2])
  // Meanwhile the order went into the archive: what is under way again lies in none.
  assert.equal((await move(order, 'close')).status, 200)
  await shop.settle()
  assert.equal((await ask('POST /orders/archive', { ids: [order.id] })).status, 200)
  await fail()
  assert.deepEqual(await standing(), ['received', null])
  const { body: open } = await ask<{ archived_at: string | null; payment_status: string }>(`GET /orders/${order.id}`)
  assert.deepEqual([open.archived_at, open.payment_status], [null, 'paid'])
  assert.equal(bank.given(reference), 0)
  assert.equal((await pay()).status, 200)
  assert.deepEqual(await standing(), ['refunded', 2])
  assert.equal(bank.given(reference), 200)
})
