import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER } from '#test/kit/people.ts'
import { addProduct, buy, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'
import { ask, limitTo } from '#test/kit/stock.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Method {
  id: string
  code: string
  published: boolean
  position: number
  has_credentials: boolean
  is_ready: boolean
  webhook_url: string | null
  version: number
  code_?: string
  errors?: { pointer: string; code: string }[]
}

const names = { en: { name: 'Card' }, fa: { name: 'کارت' } }
const STRIPE = {
  gateway: 'stripe',
  translations: names,
  credentials: { secret_key: 'sk_live_SECRET', webhook_secret: 'whsec_SECRET', merchant_id: 'SECRET-merchant' },
}

const list = async () => (await ask<{ data: Method[] }>(shop, 'GET /payment-methods')).body.data
const byCode = async (code: string) => {
  const found = (await list()).find((method) => method.code === code)
  assert.ok(found, code)
  return found
}
const refusal = async (line: string, body?: object, as?: string) => {
  const answer = await ask<Method>(shop, line, body, as ? { as } : {})
  return [answer.status, answer.body.errors?.[0]?.code ?? answer.body['code']]
}
const offered = async (currency = 'USD') =>
  (
    await shop.call<{ payment_methods: { code: string; name: string; fee: { amount: number } }[] }>(
      `GET /checkout/options?currency=${currency}`,
    )
  ).body.payment_methods

test('a method is added unpublished, offered when it is complete, and its secrets are never shown (PAY-01)', async () => {
  const made = await ask<Method>(shop, 'POST /payment-methods', { gateway: 'stripe', translations: names })
  assert.deepEqual([made.status, made.body.published, made.body.is_ready, made.body.has_credentials], [201, false, false, false])
  assert.match(made.body.webhook_url ?? '', /\/api\/v1\/payments\/webhooks\/stripe$/)
  assert.deepEqual(await refusal(`POST /payment-methods/${made.body.id}/publish`, {}), [409, 'payment_method_incomplete'])
  const filled = await ask<Method>(shop, `PUT /payment-methods/${made.body.id}`, {
    version: made.body.version,
    credentials: STRIPE.credentials,
  })
  assert.deepEqual(
    [filled.status, filled.body.is_ready, filled.body.has_credentials],
    [200, true, true],
    JSON.stringify(filled.body),
  )
  assert.equal((await ask(shop, `POST /payment-methods/${made.body.id}/publish`, {})).status, 200)
  await shop.settle()
  assert.ok((await offered()).some(({ code, name }) => code === 'stripe' && name === 'Card'))
  assert.ok(!(await offered('IRR')).some(({ code }) => code === 'stripe'), 'Stripe takes no rials')
  const all = JSON.stringify([made.body, filled.body, await list()])
  assert.ok(!all.includes('SECRET'))
  const db = shop.runtime.db('payments')
  const audit = await sql<{ text: string }>`select a::text as text from platform.audit a`.execute(shop.runtime.db('identity'))
  assert.ok(audit.rows.length > 0 && !audit.rows.some(({ text }) => text.includes('SECRET')), 'audit')
  for (const table of ['method', 'event', 'idempotency']) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.ref(table)} t`.execute(db)
    assert.ok(!rows.some(({ text }) => text.includes('SECRET')), table)
  }
  const one = await ask<Method>(shop, `PUT /payment-methods/${made.body.id}`, {
    version: (await byCode('stripe')).version,
    options: { capture: 'manual' },
  })
  assert.equal(one.body.is_ready, true, 'secrets that are not given anew stay')
  assert.deepEqual(
    await refusal(`PUT /payment-methods/${made.body.id}`, {
      version: one.body.version,
      options: { api_address: 'https://elsewhere.example' },
    }),
    [422, 'credentials_needed'],
  )
})

test('pay-on-delivery can neither be unpublished nor deleted; others can, unless something was paid by them (PAY-01)', async () => {
  const { id } = await byCode('pay_on_delivery')
  assert.deepEqual(await refusal(`POST /payment-methods/${id}/unpublish`, {}), [409, 'pay_on_delivery_stays'])
  assert.deepEqual(await refusal(`DELETE /payment-methods/${id}`), [409, 'pay_on_delivery_stays'])
  const demo = await byCode('demo')
  await buy(shop, (await addProduct(shop)).variantId)
  assert.deepEqual(await refusal(`DELETE /payment-methods/${demo.id}`), [409, 'payment_method_used'])
  assert.equal((await ask<Method>(shop, `POST /payment-methods/${demo.id}/unpublish`, {})).body.published, false)
  await shop.settle()
  const refused = await buy(shop, (await addProduct(shop)).variantId)
  assert.deepEqual([refused.status, (refused.body as unknown as Method).errors?.[0]?.code], [422, 'unknown_payment_method'])
  assert.equal((await ask(shop, `POST /payment-methods/${demo.id}/publish`, {})).status, 200)
  await shop.settle()
  const spare = await ask<Method>(shop, 'POST /payment-methods', STRIPE)
  assert.equal((await ask(shop, `DELETE /payment-methods/${spare.body.id}`)).status, 204)
  assert.deepEqual(await refusal('POST /payment-methods', { gateway: 'demo', translations: names }), [
    409,
    'payment_method_exists',
  ])
})

test('shoppers see the methods in the order that staff gave them', async () => {
  const before = await list()
  const ids = before.map(({ id }) => id).reverse()
  const turned = await ask<{ data: Method[] }>(shop, 'POST /payment-methods/order', { ids })
  assert.deepEqual(
    turned.body.data.map(({ id }) => id),
    ids,
  )
  await shop.settle()
  const shown = (await offered()).map(({ code }) => code)
  const published = turned.body.data.filter((method) => method.published).map(({ code }) => code)
  assert.deepEqual(shown, published)
  assert.deepEqual(await refusal('POST /payment-methods/order', { ids: ids.slice(1) }), [409, 'payment_methods_changed'])
  assert.deepEqual(await refusal('POST /payment-methods/order', { ids: [...ids.slice(1), randomUUID()] }), [
    409,
    'payment_methods_changed',
  ])
})

test('limits are obeyed, fees are asked for, and both follow the currency (PAY-01)', async () => {
  const pod = await byCode('pay_on_delivery')
  const changed = await ask<Method>(shop, `PUT /payment-methods/${pod.id}`, {
    version: pod.version,
    min_amount: 20,
    max_amount: 50,
    fee: 1.5,
    fee_percent: 2,
  })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  await shop.settle()
  const place = async (price: number, currency = 'USD') => {
    const { variantId } = await addProduct(shop, { price, quantity: 5 })
    const cart = (
      await shop.call<{ token: string }>(`POST /cart/lines?currency=${currency}`, { variant_id: variantId, quantity: 1 })
    ).body.token
    const order = { ...CHECKOUT, payment: undefined, delivery_method: 'pickup', payment_method: 'pay_on_delivery' }
    const preview = await shop.call<{
      payment_fee: { amount: number }
      payment_methods: { code: string; available: boolean; reason: string | null; fee: { amount: number } }[]
    }>(`POST /orders/preview?currency=${currency}`, { delivery_method: 'pickup', payment_method: 'pay_on_delivery' }, { cart })
    const placed = await shop.call<{ totals: { payment_fee: { amount: number }; total: { amount: number } } }>(
      `POST /orders?currency=${currency}`,
      order,
      { cart, key: randomUUID() },
    )
    return { judged: preview.body.payment_methods.find(({ code }) => code === 'pay_on_delivery'), placed }
  }
  const small = await place(10)
  assert.deepEqual([small.judged?.available, small.judged?.reason], [false, 'below_minimum'])
  assert.deepEqual([small.placed.status, small.placed.body['code']], [409, 'payment_method_not_available'])
  const large = await place(60)
  assert.deepEqual([large.judged?.reason, large.placed.body['code']], ['above_maximum', 'payment_method_not_available'])
  const fits = await place(30)
  assert.deepEqual([fits.judged?.available, fits.judged?.fee.amount], [true, 2.1])
  assert.equal(fits.placed.status, 201, JSON.stringify(fits.placed.body))
  assert.deepEqual([fits.placed.body.totals.payment_fee.amount, fits.placed.body.totals.total.amount], [2.1, 32.1])
  const euro = await place(30, 'EUR')
  assert.equal(euro.placed.body.totals.payment_fee.amount, 1.93, '1.38 and 2 % of 27.60')
  const { variantId } = await addProduct(shop, { price: 10, quantity: 5 })
  const unpaid = await buy(shop, variantId, 1, { payment: { card_number: '4000000000000002' }, delivery_method: 'pickup' })
  const again = await shop.call(
    `POST /orders/${unpaid.body.id}/pay?access=${unpaid.body.access_token}`,
    { payment_method: 'pay_on_delivery' },
    { key: randomUUID() },
  )
  assert.deepEqual([again.status, again.body['code']], [409, 'payment_method_not_available'])
  const dear = await buy(shop, (await addProduct(shop, { price: 40, quantity: 5 })).variantId, 1, {
    payment: { card_number: '4000000000000002' },
    delivery_method: 'pickup',
  })
  const other = await shop.call<{ totals: { total: { amount: number }; payment_fee: { amount: number } } }>(
    `POST /orders/${dear.body.id}/pay?access=${dear.body.access_token}`,
    { payment_method: 'pay_on_delivery' },
    { key: randomUUID() },
  )
  assert.deepEqual(
    [other.body.totals.payment_fee.amount, other.body.totals.total.amount],
    [2.3, 42.3],
    'another method, another fee',
  )
})

test('what is said of a method is checked, and says what to do', async () => {
  const create = (change: object) => refusal('POST /payment-methods', { ...STRIPE, ...change })
  assert.deepEqual(await create({ translations: { fa: { name: 'کارت' } } }), [422, 'name_missing'])
  assert.deepEqual(await create({ min_amount: 10, max_amount: 5 }), [422, 'invalid_limits'])
  assert.deepEqual(await create({ fee: 1.005 }), [422, 'invalid_price'])
  assert.deepEqual(await create({ options: { api_address: 'http://stripe.example' } }), [422, 'bad_address'])
  assert.deepEqual(await create({ branch_id: randomUUID() }), [422, 'branch_not_found'])
  const none = randomUUID()
  assert.deepEqual(await refusal(`PUT /payment-methods/${none}`, { fee: 1 }), [404, 'payment_method_not_found'])
  assert.deepEqual(await refusal(`DELETE /payment-methods/${none}`), [404, 'payment_method_not_found'])
  const made = await ask<Method>(shop, 'POST /payment-methods', STRIPE)
  assert.deepEqual(await refusal(`PUT /payment-methods/${made.body.id}`, { version: 9, fee: 1 }), [412, 'stale_version'])
})

test('who may not, may not; staff of a branch keep to their own', async () => {
  const { id } = await byCode('demo')
  for (const [line, body] of [
    ['GET /payment-methods'],
    ['POST /payment-methods', STRIPE],
    [`PUT /payment-methods/${id}`, { fee: 1 }],
    ['POST /payment-methods/order', { ids: [id] }],
    [`POST /payment-methods/${id}/publish`, {}],
    [`POST /payment-methods/${id}/unpublish`, {}],
    [`DELETE /payment-methods/${id}`],
    ['GET /payments?scope=all'],
  ] as const) {
    assert.equal((await ask(shop, line, body, { as: 'editor@serai.example' })).status, 403, line)
    assert.equal((await shop.call(line, body)).status, 401, line)
  }
  await limitTo(shop, MANAGER, await addBranch(shop, 'other'))
  const own = await ask<{ data: Method[] }>(shop, 'GET /payment-methods', undefined, { as: MANAGER })
  assert.ok(
    own.body.data.every((method) => method.id !== id),
    'they see those of their own branch',
  )
  assert.deepEqual(await refusal(`PUT /payment-methods/${id}`, { fee: 1 }, MANAGER), [403, 'other_branch'])
})

test('the same request with the same key adds one method', async () => {
  const key = randomUUID()
  const [one, two] = [
    await ask(shop, 'POST /payment-methods', STRIPE, { key }),
    await ask(shop, 'POST /payment-methods', STRIPE, { key }),
  ]
  assert.deepEqual(two.body, one.body)
})

test('a way to pay is offered from its beginning to its end, to the moment; pay on delivery always (STO-07)', async () => {
  const HOUR = 3_600_000
  const at = (after: number) => new Date(shop.runtime.clock() + after).toISOString()
  const made = await ask<Method>(shop, 'POST /payment-methods', { ...STRIPE, starts_at: at(HOUR), ends_at: at(2 * HOUR) })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal((await ask(shop, `POST /payment-methods/${made.body.id}/publish`, {})).status, 200)
  await shop.settle()
  const isOffered = async () => (await offered()).some(({ code }) => code === made.body.code)
  const seen = [await isOffered()]
  for (const step of [HOUR - 5_000, 5_000, HOUR - 5_000, 5_000]) {
    shop.skip(step)
    seen.push(await isOffered())
  }
  assert.deepEqual(seen, [false, false, true, true, false])
  const wrong = { version: 2, ends_at: at(HOUR), starts_at: at(2 * HOUR) }
  assert.deepEqual(await refusal(`PUT /payment-methods/${made.body.id}`, wrong), [422, 'invalid_time'])
  const cash = await byCode('pay_on_delivery')
  assert.deepEqual(await refusal(`PUT /payment-methods/${cash.id}`, { version: cash.version, ends_at: at(HOUR) }), [
    409,
    'pay_on_delivery_stays',
  ])
})
