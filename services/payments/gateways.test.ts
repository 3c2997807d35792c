import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { bring, comeBack, offer, orderBy, orderNow, type PaidOrder, referenceOf, type TestBank } from '#test/kit/bank.ts'
import { openMoyasar } from '#test/kit/moyasar.ts'
import { openPayPal } from '#test/kit/paypal.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { ADMIN, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { openStripe } from '#test/kit/stripe.ts'
import { openZarinpal } from '#test/kit/zarinpal.ts'

let shop: TestShop
const banks: { bank: TestBank; code: string }[] = []

before(async () => {
  shop = await openShop({ privateAddresses: true })
  for (const open of [openStripe, openPayPal, openMoyasar, openZarinpal]) {
    const bank = await open()
    banks.push({ bank, code: await offer(shop, bank) })
  }
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
  for (const { bank } of banks) await bank.server.close()
})

const begun = async (bank: TestBank, code: string) => {
  const { status, body } = await orderBy(shop, code, bank.currency)
  assert.deepEqual(
    [status, body.status, body.payment_status],
    [201, 'pending', 'pending'],
    `${bank.gateway} ${JSON.stringify(body)}`,
  )
  assert.ok(body.payment.action?.url.startsWith(bank.server.url), bank.gateway)
  return { order: body, reference: referenceOf(body) }
}

const state = ({ status, payment_status }: PaidOrder) => [status, payment_status]

// What waits for its gateway looks as if it did so for an hour.
const waitLong = (order: PaidOrder) =>
  sql`update payment set updated_at = now() - interval '1 hour' where order_id = ${order.id}`.execute(shop.runtime.db('payments'))

const refund = async (order: PaidOrder, amount: number) =>
  shop.call(
    `POST /orders/${order.id}/refund`,
    { amount, reason: 'A test' },
    { token: await shop.signIn(ADMIN), key: randomUUID() },
  )

test('a whole purchase: the shopper pays on the gateway’s page, comes back, and the order is paid (PAY-02)', async () => {
  for (const { bank, code } of banks) {
    const { order, reference } = await begun(bank, code)
    bank.pay(reference)
    const page = await comeBack(shop, order, bank.query(reference, 'paid'))
    assert.match(page, new RegExp(`/en/orders/${order.number}/return\\?access=`), bank.gateway)
    const now = await orderNow(shop, order)
    assert.deepEqual(state(now), ['confirmed', 'paid'], bank.gateway)
    assert.equal(now.payment.action, null)
    const { total } = now.totals
    // Zarinpal gives back all or nothing; elsewhere a part and then the rest.
    if (bank.gateway !== 'zarinpal') assert.equal((await refund(now, 1)).status, 200, bank.gateway)
    const rest = await refund(now, bank.gateway === 'zarinpal' ? total.amount : Math.round((total.amount - 1) * 100) / 100)
    assert.deepEqual(
      [rest.status, rest.body['payment_status']],
      [200, 'refunded'],
      `${bank.gateway} ${JSON.stringify(rest.body)}`,
    )
    assert.equal(bank.given(reference), Math.round(total.amount * (bank.currency === 'IRR' ? 1 : 100)), bank.gateway)
  }
})

test('of a card no more than brand and last digits is told', async () => {
  const told: (string | null)[] = []
  for (const { bank, code } of banks) {
    const { order, reference } = await begun(bank, code)
    bank.pay(reference)
    await comeBack(shop, order, bank.query(reference, 'paid'))
    const { payment } = await orderNow(shop, order)
    told.push(payment.card_brand, payment.card_last4)
  }
  assert.deepEqual(told, ['visa', '4242', null, null, 'mada', '4201', null, '5995'])
})

test('whoever gives up at the gateway is told why, and pays again in another way (PAY-05)', async () => {
  for (const { bank, code } of banks) {
    const { order, reference } = await begun(bank, code)
    bank.decline(reference)
    await comeBack(shop, order, bank.query(reference, 'given_up'))
    const failed = await orderNow(shop, order)
    assert.deepEqual(state(failed), ['pending', 'failed'], bank.gateway)
    assert.match(failed.payment.reason ?? '', /cancelled_by_shopper|card_declined/, bank.gateway)
    const again = await shop.call<PaidOrder>(
      `POST /orders/${order.id}/pay?access=${order.access_token}`,
      { payment_method: code },
      { key: randomUUID() },
    )
    assert.notEqual(again.body.payment.action, null, `${bank.gateway} ${JSON.stringify(again.body)}`)
    const paid = await shop.call<PaidOrder>(
      `POST /orders/${order.id}/pay?access=${order.access_token}`,
      { payment_method: 'demo', payment: CHECKOUT.payment },
      { key: randomUUID() },
    )
    assert.deepEqual(state(paid.body), ['confirmed', 'paid'], bank.gateway)
  }
})

test('messages that come late, twice, at once and out of order confirm once; forged ones change nothing (PAY-03)', async () => {
  for (const { bank, code } of banks) {
    if (!bank.message) continue
    const { order, reference } = await begun(bank, code)
    const early = bank.message(reference)
    assert.equal((await bring(shop, bank.gateway, early)).status, 200)
    assert.deepEqual(state(await orderNow(shop, order)), ['pending', 'pending'], `${bank.gateway} before it is paid`)
    const forged = [
      { body: early.body, headers: {} },
      { body: early.body.replace(reference, `${reference}x`), headers: early.headers },
      {
        body: early.body.replace(/"secret_token":"[^"]*"/, '"secret_token":"guessed"'),
        headers: { 'stripe-signature': 't=1,v1=00' },
      },
      { body: 'no json', headers: early.headers },
    ].slice(bank.gateway === 'moyasar' ? 2 : 0)
    for (const message of forged) {
      const answer = await bring(shop, bank.gateway, message)
      assert.ok(answer.status === 401 || answer.status === 400, `${bank.gateway} ${answer.status}`)
    }
    bank.pay(reference)
    const message = bank.message(reference)
    const answers = await Promise.all([message, message, bank.message(reference)].map((one) => bring(shop, bank.gateway, one)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
      bank.gateway,
    )
    assert.deepEqual(state(await orderNow(shop, order)), ['confirmed', 'paid'], bank.gateway)
    assert.equal((await bring(shop, bank.gateway, message)).status, 200)
    assert.equal((await bring(shop, bank.gateway, early)).status, 200)
    const paid = await sql<{
      n: number
    }>`select count(*)::int as n from order_event where order_id = ${order.id} and type = 'paid'`.execute(
      shop.runtime.db('orders'),
    )
    assert.equal(paid.rows[0]?.n, 1)
  }
})

test('when neither the shopper nor a message comes back, the gateway is asked (PAY-03)', async () => {
  for (const { bank, code } of banks) {
    const { order, reference } = await begun(bank, code)
    bank.pay(reference)
    await waitLong(order)
    await recoverNow(shop)
    assert.deepEqual(state(await orderNow(shop, order)), ['confirmed', 'paid'], bank.gateway)
  }
})

test('another amount than was asked for is not taken for the payment', async () => {
  for (const { bank, code } of banks) {
    const { order, reference } = await begun(bank, code)
    bank.pay(reference, 101)
    await comeBack(shop, order, bank.query(reference, 'paid'))
    const now = await orderNow(shop, order)
    assert.deepEqual([...state(now), now.payment.reason], ['pending', 'failed', 'amount_mismatch'], bank.gateway)
  }
})

test('a gateway that cannot be reached takes no money, and the shopper pays in another way', async () => {
  for (const { bank, code } of banks) {
    const isFirst = ({ method }: { method: string }) => (method === 'POST' ? ('break' as const) : undefined)
    // Stripe's own client tries once more.
    for (let n = bank.gateway === 'stripe' ? 2 : 1; n > 0; n -= 1) bank.server.interrupt(isFirst)
    const { status, body } = await orderBy(shop, code, bank.currency)
    assert.deepEqual(
      [status, ...state(body), body.payment.reason],
      [201, 'pending', 'failed', 'gateway_unreachable'],
      bank.gateway,
    )
    const paid = await shop.call<PaidOrder>(
      `POST /orders/${body.id}/pay?access=${body.access_token}`,
      { payment_method: 'pay_on_delivery' },
      { key: randomUUID() },
    )
    assert.equal(paid.body.status, 'confirmed', `${bank.gateway} ${JSON.stringify(paid.body)}`)
  }
})

test('an order that is cancelled while its page at the gateway is open takes no money any more', async () => {
  for (const { bank, code } of banks) {
    const { order } = await begun(bank, code)
    const cancelled = await shop.call<PaidOrder>(`POST /orders/${order.id}/cancel?access=${order.access_token}`, {})
    assert.deepEqual([cancelled.body.status, cancelled.body.payment.status], ['cancelled', 'voided'], bank.gateway)
  }
})

test('what staff give back in the gateway’s own pages is followed once, whatever comes late, twice or beside our own refund (PAY-04)', async () => {
  const followed = banks.filter(({ bank }) => bank.giveBack)
  assert.deepEqual(
    followed.map(({ bank }) => bank.gateway),
    ['stripe', 'paypal', 'moyasar'],
  )
  const token = await shop.signIn(ADMIN)
  for (const { bank, code } of followed) {
    const { order, reference } = await begun(bank, code)
    bank.pay(reference)
    await comeBack(shop, order, bank.query(reference, 'paid'))
    await orderNow(shop, order)
    assert.equal((await shop.call(`POST /orders/${order.id}/invoice`, {}, { token })).status, 201)
    const first = bank.giveBack?.(reference, 150) ?? []
    assert.equal((await refund(order, 2)).status, 200, bank.gateway)
    const second = bank.giveBack?.(reference, 25) ?? []
    // The last first, all at once, and again.
    const told = [...second, ...first, ...first]
    const answers = await Promise.all(told.map((message) => bring(shop, bank.gateway, message)))
    for (const message of [...second, ...first]) answers.push(await bring(shop, bank.gateway, message))
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => 200),
      bank.gateway,
    )
    const now = await orderNow(shop, order)
    assert.equal(now.payment_status, 'partially_refunded', bank.gateway)
    const { rows } = await sql<{ reason: string; amount: number }>`
      select reason, sum(amount_minor)::int as amount from refund where order_id = ${order.id} and status = 'done' group by reason order by reason`.execute(
      shop.runtime.db('payments'),
    )
    assert.deepEqual(
      rows,
      [
        { reason: 'A test', amount: 200 },
        { reason: 'refunded_at_gateway', amount: 175 },
      ],
      bank.gateway,
    )
    const credits = await sql<{
      minor: string
    }>`select sum(total_minor)::text as minor from invoice where order_id = ${order.id} and kind = 'credit_note'`.execute(
      shop.runtime.db('orders'),
    )
    assert.equal(credits.rows[0]?.minor, '375', bank.gateway)
    const { body } = await shop.call<{ timeline: { type: string; message: string }[] }>(`GET /orders/${order.id}`, undefined, {
      token,
    })
    const given = body.timeline.filter(({ type }) => type === 'refunded')
    assert.ok(given.length >= 2 && given.some(({ message }) => /given back by the payment service/.test(message)), bank.gateway)
    // All the rest, without a word of it: our own refund is refused there, and what is true comes to light.
    bank.giveBack?.(reference, Math.round(now.totals.total.amount * 100) - 375)
    assert.equal((await refund(order, 1)).status, 409, bank.gateway)
    assert.equal((await orderNow(shop, order)).payment_status, 'refunded', bank.gateway)
  }
})
