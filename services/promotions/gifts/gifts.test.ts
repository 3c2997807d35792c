import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { rows } from '#platform/db/pool.ts'
import type { StoredEvent } from '#platform/service.ts'
import { MANAGER, newCustomer } from '#test/kit/people.ts'
import { type Order, order } from '#test/kit/selling.ts'
import { addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Gift {
  id: string
  version: number
  code: string
  published: boolean
  redeemed: number
}
interface Loyalty {
  points: number
  total_earned: number
  total_redeemed: number
  gifts: { code: string; name: string; affordable: boolean; redeemed: boolean }[]
}

const staff = async <T>(line: string, body?: object) => shop.call<T>(line, body, { token: await shop.signIn(MANAGER) })
const loyalty = async (token: string) => (await shop.call<Loyalty>('GET /loyalty', undefined, { token })).body
const grant = (id: string, points: number) => staff<Loyalty>(`POST /users/${id}/loyalty`, { points, reason: 'Thank you' })

async function gift(terms: object = {}): Promise<Gift> {
  const made = await staff<Gift>('POST /gifts', {
    code: `G-${randomUUID().slice(0, 8)}`,
    translations: { en: { name: 'Five off' } },
    points: 100,
    discount: 5,
    ...terms,
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal(made.body.published, false)
  return (await staff<Gift>(`POST /gifts/${made.body.id}/publish`, {})).body
}

async function buy(token: string, price: number, code?: string) {
  const { variantId } = await addProduct(shop, { price })
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
  if (code) {
    const applied = await shop.call('POST /cart/code', { code }, { token })
    if (applied.status !== 200) return { reason: applied.body['reason'], order: undefined }
  }
  const placed = await order(shop, { token })
  return { reason: placed.body['reason'], order: placed.body }
}

async function close(id: string): Promise<void> {
  for (const [move, body] of [
    ['approve', {}],
    ['ship', {}],
    ['deliver', {}],
    ['close', {}],
  ] as const) {
    const moved = await staff<Order>(`POST /orders/${id}/${move}`, body)
    assert.equal(moved.status, 200, `${move}: ${JSON.stringify(moved.body)}`)
  }
  await shop.settle()
}

test('points come when an order is closed, and not for one with a discount (PRM-03)', async () => {
  const customer = await newCustomer(shop)
  const { order: placed } = await buy(customer.token, 150.75)
  assert.equal((await loyalty(customer.token)).points, 0)
  await close(placed?.id ?? '')
  const total = Math.floor(placed?.totals.total.amount ?? 0)
  assert.deepEqual([(await loyalty(customer.token)).points, (await loyalty(customer.token)).total_earned], [total, total])
  const five = await gift()
  const { order: reduced } = await buy(customer.token, 80, five.code)
  assert.equal((await loyalty(customer.token)).points, total - 100)
  await close(reduced?.id ?? '')
  assert.equal((await loyalty(customer.token)).points, total - 100, 'a discounted order brings none')
  const ledger = await shop.call<{ data: { type: string; points: number; order_number: string; note: string }[] }>(
    'GET /loyalty/entries',
    undefined,
    { token: customer.token },
  )
  assert.deepEqual(
    ledger.body.data.map((entry) => [entry.type, entry.points, entry.order_number]),
    [
      ['redeemed', -100, reduced?.number],
      ['earned', total, placed?.number],
    ],
  )
})

test('a gift is redeemed once by a customer with enough points, and given back with its points (PRM-02)', async () => {
  const five = await gift({ allowed_sub_total_price: 20 })
  const guest = await addProduct(shop, { price: 50 })
  const started = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: guest.variantId, quantity: 1 })
  const stranger = await shop.call('POST /cart/code', { code: five.code }, { cart: started.body.token })
  assert.equal(stranger.body['reason'], 'code_sign_in')
  const customer = await newCustomer(shop)
  assert.equal((await buy(customer.token, 50, five.code)).reason, 'code_points')
  await shop.call('DELETE /cart', undefined, { token: customer.token })
  assert.equal((await grant(customer.id, 250)).body.points, 250)
  assert.ok(
    (await loyalty(customer.token)).gifts.some((one) => one.code === five.code && one.affordable && one.name === 'Five off'),
  )
  assert.equal((await buy(customer.token, 10, five.code)).reason, 'code_minimum')
  const { order: placed } = await buy(customer.token, 50, five.code)
  assert.equal(placed?.totals.discount.amount, 5)
  assert.deepEqual([(await loyalty(customer.token)).points, (await loyalty(customer.token)).total_redeemed], [150, 100])
  assert.equal((await buy(customer.token, 50, five.code)).reason, 'code_used_before')
  const cancelled = await shop.call(`POST /orders/${placed?.id}/cancel`, {}, { token: customer.token })
  assert.equal(cancelled.status, 200)
  assert.deepEqual([(await loyalty(customer.token)).points, (await loyalty(customer.token)).total_redeemed], [250, 0])
  assert.equal((await staff<Gift>(`GET /gifts/${five.id}`)).body.redeemed, 0)
})

test('a customer who orders from several places at once redeems a gift once, and never spends points twice', async () => {
  const [one, two] = [await gift(), await gift()]
  const customer = await newCustomer(shop)
  await grant(customer.id, 150)
  const ctx = shop.runtime.systemContext('orders')
  const shopFacts = await ctx.call('store.getShop', { branch_id: null, locale: 'en' })
  const hold = (made: Gift) =>
    ctx.call('promotions.hold', {
      order_id: randomUUID(),
      number: 'TEST',
      branch_id: shopFacts.branch.id,
      coupon_id: made.id,
      version: null,
      kind: 'gift',
      code: made.code,
      customer_id: customer.id,
      email: customer.email,
      discount: { amount: 5, currency: 'USD' },
      base_discount: { amount: 5, currency: 'USD' },
    })
  const answers = await Promise.all([one, two, one, two, one, two].map(hold))
  assert.equal(answers.filter((answer) => answer.refusal === null).length, 1)
  const { points, total_redeemed } = await loyalty(customer.token)
  assert.deepEqual([points, total_redeemed], [50, 100])
})

test('what was given back before an order is closed brings no points (PRM-03)', async () => {
  const customer = await newCustomer(shop)
  const { order: placed } = await buy(customer.token, 200)
  const total = placed?.totals.total.amount ?? 0
  const given = await ask(shop, `POST /orders/${placed?.id}/refund`, { amount: 50, reason: 'a scratch' }, { key: randomUUID() })
  assert.equal(given.status, 200, JSON.stringify(given.body))
  await close(placed?.id ?? '')
  const earned = Math.floor(total)
  const less = Math.ceil((earned * 50) / total)
  assert.equal((await loyalty(customer.token)).points, earned - less)
  // The events of the same refund, told again, take nothing more.
  const told = await rows(
    shop.runtime.db('payments'),
    sql<StoredEvent>`select * from event where name = 'payment.refunded' and payload ->> 'order_id' = ${placed?.id}`,
  )
  const promotions = shop.runtime.services.find((service) => service.name === 'promotions')
  const follow = promotions?.subscriptions?.find((subscription) => subscription.name === 'reverse points')
  assert.ok(promotions && follow && told.length > 0)
  await follow.handle(shop.runtime.workContext(promotions, 'reverse points'), told)
  assert.equal((await loyalty(customer.token)).points, earned - less)
})

test('money given back takes back the points of that part, each refund once; when it failed, they come again', async () => {
  const customer = await newCustomer(shop)
  const { order: placed } = await buy(customer.token, 100)
  await close(placed?.id ?? '')
  const earned = (await loyalty(customer.token)).points
  const cents = Math.round((placed?.totals.total.amount ?? 0) * 100)
  const part = Math.floor(cents / 4)
  const given = await ask(
    shop,
    `POST /orders/${placed?.id}/refund`,
    { amount: part / 100, reason: 'a scratch' },
    { key: randomUUID() },
  )
  assert.equal(given.status, 200, JSON.stringify(given.body))
  await shop.settle()
  const quarter = Math.ceil((earned * part) / cents)
  assert.equal((await loyalty(customer.token)).points, earned - quarter)
  const [event] = await rows(
    shop.runtime.db('payments'),
    sql<StoredEvent>`select * from event where name = 'payment.refunded' and payload ->> 'order_id' = ${placed?.id}`,
  )
  const promotions = shop.runtime.services.find((service) => service.name === 'promotions')
  const follow = promotions?.subscriptions?.find((subscription) => subscription.name === 'reverse points')
  assert.ok(promotions && follow && event)
  const ctx = shop.runtime.workContext(promotions, 'reverse points')
  await follow.handle(ctx, [event, event])
  assert.equal((await loyalty(customer.token)).points, earned - quarter)
  const failed = { ...event, id: randomUUID(), name: 'payment.refund_failed' } as const
  await follow.handle(ctx, [failed])
  await follow.handle(ctx, [failed, failed])
  const back = await loyalty(customer.token)
  assert.deepEqual([back.points, back.total_earned], [earned, earned])
})

test('what cannot be is refused: a gift of nothing, a code taken, points nobody has; who may not is refused', async () => {
  const made = await gift()
  const refused = async (body: object) =>
    (await staff('POST /gifts', { translations: {}, points: 5, discount: 1, code: 'OTHER-1', ...body })).body['code']
  assert.equal(await refused({ discount: 0 }), 'invalid_price')
  assert.equal(await refused({ code: made.code }), 'duplicate_code')
  assert.equal(await refused({ branch_id: randomUUID() }), 'branch_not_found')
  const customer = await newCustomer(shop)
  const none = await staff(`POST /users/${customer.id}/loyalty`, { points: 0, reason: 'x' })
  assert.equal(none.body['code'], 'no_points')
  const least = await staff(`POST /users/${customer.id}/loyalty`, { points: -5, reason: 'x' })
  assert.deepEqual([least.status, least.body['code']], [409, 'points_missing'])
  assert.equal(
    (await staff(`POST /users/${randomUUID()}/loyalty`, { points: 5, reason: 'x' })).body['code'],
    'customer_not_found',
  )
  assert.equal(
    (await shop.call(`POST /users/${customer.id}/loyalty`, { points: 5, reason: 'x' }, { token: customer.token })).status,
    403,
  )
  const seen = await staff<{ account: Loyalty; data: unknown[] }>(`GET /users/${customer.id}/loyalty`)
  assert.deepEqual([seen.body.account.points, seen.body.data.length], [0, 0])
  assert.equal((await shop.call('GET /loyalty')).status, 401)
  const changed = await staff<Gift>(`PUT /gifts/${made.id}`, {
    version: made.version,
    code: made.code,
    translations: { en: { name: 'Six off' } },
    points: 90,
    discount: 6,
  })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  assert.equal((await staff(`POST /gifts/${made.id}/unpublish`, { version: made.version })).body['code'], 'stale_version')
  const listed = await staff<{ data: Gift[] }>(`GET /gifts?q=${made.code}`)
  assert.equal(listed.body.data[0]?.published, true)
  assert.equal((await staff(`DELETE /gifts/${made.id}`)).status, 204)
  assert.equal((await staff(`GET /gifts/${made.id}`)).body['code'], 'gift_not_found')
})
