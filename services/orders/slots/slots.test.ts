import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER } from '#test/kit/people.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { CARDS, guestCart, letPayTimePass, type Order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { mailsTo } from '#test/kit/stock.ts'

interface Slot {
  window_id: string
  date: string
  from: string
  to: string
  left: number
}
type Wanted = Order & { delivery_slot: Omit<Slot, 'left'> | null }

let shop: TestShop
let admin: { token: string }
let variantId = ''
before(async () => {
  shop = await openShop()
  admin = { token: await shop.signIn(ADMIN) }
  variantId = (await addProduct(shop, { price: 100, quantity: 1_000 })).variantId
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

async function delivery(capacity: number) {
  const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '12:00', capacity }]
  const said = { kind: 'shipping', translations: { en: { name: 'Van' } }, fee: 3, windows, cutoff_hours: 1, days_ahead: 5 }
  const { body } = await shop.call<{ id: string; code: string; windows: { id: string }[] }>('POST /delivery-methods', said, admin)
  await shop.call(`POST /delivery-methods/${body.id}/publish`, undefined, admin)
  return { id: body.id, code: body.code, windows, windowId: body.windows[0]?.id ?? '' }
}
async function slotsOf(code: string): Promise<Slot[]> {
  const cart = await guestCart(shop, [variantId, 1])
  const sent = { delivery_method: code, payment_method: 'demo', shipping_address: CHECKOUT.shipping_address }
  return (await shop.call<{ slots: Slot[] }>('POST /orders/preview', sent, { cart })).body.slots
}
async function order(code: string, slot: Slot | undefined, change: object = {}) {
  const cart = await guestCart(shop, [variantId, 1])
  const delivery_slot = slot && { window_id: slot.window_id, date: slot.date }
  const sent = { ...CHECKOUT, delivery_method: code, ...(delivery_slot ? { delivery_slot } : {}), ...change }
  return { cart, answer: await shop.call<Wanted>('POST /orders', sent, { cart, key: randomUUID() }) }
}

test('of sixty orders at once for a window of ten, exactly ten get it; the others keep their cart (ORD-01)', async () => {
  const van = await delivery(10)
  const [slot] = await slotsOf(van.code)
  assert.equal(slot?.left, 10)
  const all = await Promise.all(Array.from({ length: 60 }, () => order(van.code, slot)))
  const placed = all.filter(({ answer }) => answer.status === 201)
  const lost = all.filter(({ answer }) => answer.status !== 201)
  assert.equal(placed.length, 10)
  for (const { answer } of lost) assert.deepEqual([answer.status, answer.body['code']], [409, 'slot_full'])
  const kept = await shop.call<{ item_count: number }>('GET /cart', undefined, { cart: lost[0]?.cart ?? '' })
  assert.equal(kept.body.item_count, 1)
  const next = await slotsOf(van.code)
  assert.notEqual(next[0]?.date, slot?.date)
  assert.deepEqual(await violations(shop), [])
})

test('a place is given back when the order is cancelled, fails or is not paid in time, once', async () => {
  const van = await delivery(1)
  const [slot] = await slotsOf(van.code)
  const first = (await order(van.code, slot)).answer.body
  assert.deepEqual(first.delivery_slot && [first.delivery_slot.date, first.delivery_slot.from], [slot?.date, '09:00'])
  assert.equal((await order(van.code, slot)).answer.body['code'], 'slot_full')
  const manager = { token: await shop.signIn(MANAGER) }
  const cancel = () => shop.call(`POST /orders/${first.id}/cancel`, { reason: 'changed my mind' }, manager)
  assert.deepEqual((await Promise.all([cancel(), cancel()])).map((answer) => answer.status).sort(), [200, 409])
  const declined = (await order(van.code, slot, { payment: { card_number: CARDS.declined } })).answer
  assert.deepEqual([declined.status, declined.body.payment_status], [201, 'failed'])
  assert.equal((await order(van.code, slot)).answer.body['code'], 'slot_full')
  await letPayTimePass(shop, declined.body.id)
  await recoverNow(shop)
  assert.equal((await order(van.code, slot)).answer.status, 201)
})

test('a window is needed where there are any, and one that is not offered is refused', async () => {
  const van = await delivery(5)
  const [slot] = await slotsOf(van.code)
  const tell = async (slot: Slot | undefined) => {
    const { answer } = await order(van.code, slot)
    return [answer.status, answer.body['code']]
  }
  assert.deepEqual(await tell(undefined), [422, 'slot_needed'])
  assert.deepEqual(await tell(slot && { ...slot, date: '2020-01-06' }), [422, 'slot_not_offered'])
  assert.deepEqual(await tell(slot && { ...slot, window_id: randomUUID() }), [422, 'slot_not_offered'])
  const closed = await shop.call(`PUT /delivery-methods/${van.id}`, { closed_dates: [slot?.date] }, admin)
  assert.equal(closed.status, 200)
  assert.deepEqual(await tell(slot), [422, 'slot_not_offered'])
})

test('a window that is made smaller keeps its orders and takes no more', async () => {
  const van = await delivery(3)
  const [slot] = await slotsOf(van.code)
  for (const _ of [1, 2]) assert.equal((await order(van.code, slot)).answer.status, 201)
  const windows = [{ ...van.windows[0], id: van.windowId, capacity: 1 }]
  assert.equal((await shop.call(`PUT /delivery-methods/${van.id}`, { windows }, admin)).status, 200)
  assert.equal((await order(van.code, slot)).answer.body['code'], 'slot_full')
  await shop.call(`PUT /delivery-methods/${van.id}`, { windows: [{ ...windows[0], capacity: 3 }] }, admin)
  assert.equal((await order(van.code, slot)).answer.status, 201)
})

test('the chosen time is in the mail, the list by day and the deliverer’s page, and goes when the delivery is changed', async () => {
  const van = await delivery(4)
  const [slot] = await slotsOf(van.code)
  const email = `${randomUUID()}@example.com`
  const { body } = (await order(van.code, slot, { email })).answer
  await shop.settle()
  const [mail] = await mailsTo(shop, email)
  assert.match(JSON.stringify(mail), /Delivery time/)
  const manager = { token: await shop.signIn(MANAGER) }
  interface Listed {
    data: { id: string; delivery_date: string | null }[]
  }
  const on = async (day: string) =>
    (await shop.call<Listed>(`GET /orders?scope=all&per_page=100&filter[delivery_date]=${day}`, undefined, manager)).body.data
  assert.equal((await on(slot?.date ?? '')).find((row) => row.id === body.id)?.delivery_date, slot?.date)
  assert.ok((await on('2020-01-01')).length === 0)
  await shop.call(`POST /orders/${body.id}/approve`, {}, manager)
  const { version } = (await shop.call<{ version: number }>(`GET /orders/${body.id}`, undefined, manager)).body
  const edited = await shop.call<Wanted>(
    `POST /orders/${body.id}/edit`,
    { delivery_method: 'standard', version, reason: 'x' },
    { ...manager, key: randomUUID() },
  )
  assert.deepEqual([edited.status, edited.body.delivery_slot], [200, null], JSON.stringify(edited.body))
  const held = await sql`select from slot_hold where order_id = ${body.id}`.execute(shop.runtime.db('orders'))
  assert.equal(held.rows.length, 0)
})

test('staff move orders to another time: the last place goes to one of them, and what is refused takes none (ORD-05)', async () => {
  const van = await delivery(1)
  const [first, second, third] = await slotsOf(van.code)
  assert.ok(first && second && third)
  const manager = { token: await shop.signIn(MANAGER) }
  const inWork = async (slot: Slot) => {
    const { body } = (await order(van.code, slot)).answer
    assert.equal((await shop.call(`POST /orders/${body.id}/approve`, {}, manager)).status, 200)
    return body
  }
  const edit = (id: string, body: object) => shop.call<Wanted>(`POST /orders/${id}/edit`, body, { ...manager, key: randomUUID() })
  const to = ({ window_id, date }: Slot) => ({ delivery_slot: { window_id, date } })
  const [one, other] = [await inWork(first), await inWork(second)]
  const seen = await shop.call<{ slots: Slot[] }>(`POST /orders/${one.id}/edit/preview`, {}, manager)
  assert.ok(
    seen.body.slots.some((slot) => slot.date === third.date) && !seen.body.slots.some((slot) => slot.date === second.date),
  )
  const answers = await Promise.all([edit(one.id, to(third)), edit(other.id, to(third))])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  const at = answers.findIndex(({ status }) => status === 409)
  assert.equal(answers[at]?.body['code'], 'slot_full')
  assert.equal(answers[1 - at]?.body.delivery_slot?.date, third.date)
  const [stayed, free] = at === 1 ? [other, first] : [one, second]
  const line = (stayed.lines[0] as unknown as { id: string }).id
  const refused = await edit(stayed.id, { ...to(free), lines: [{ id: line, quantity: 5_000 }] })
  assert.deepEqual([refused.status, refused.body['code']], [409, 'insufficient_stock'])
  assert.deepEqual(await violations(shop), [])
  const told = answers[1 - at]?.body.timeline.find((entry) => entry.type === 'edit')
  assert.match(told?.message ?? '', /Delivery time: .+ → /)
  assert.equal((await order(van.code, free)).answer.status, 201)
})

test('another way with times to choose needs one; without them the order has none', async () => {
  const van = await delivery(2)
  const manager = { token: await shop.signIn(MANAGER) }
  const cart = await guestCart(shop, [variantId, 1])
  const { body } = await shop.call<Wanted>('POST /orders', CHECKOUT, { cart, key: randomUUID() })
  await shop.call(`POST /orders/${body.id}/approve`, {}, manager)
  const edit = (change: object) =>
    shop.call<Wanted>(`POST /orders/${body.id}/edit`, { delivery_method: van.code, ...change }, { ...manager, key: randomUUID() })
  const fault = ({ body: said }: { body: Record<string, unknown> }) =>
    (said['errors'] as { code: string }[] | undefined)?.[0]?.code
  assert.equal(fault(await edit({})), 'slot_needed')
  assert.equal(fault(await edit({ delivery_slot: { window_id: van.windowId, date: '2020-01-06' } })), 'slot_not_offered')
  const [slot] = await slotsOf(van.code)
  const moved = await edit({ delivery_slot: { window_id: slot?.window_id, date: slot?.date } })
  assert.deepEqual([moved.status, moved.body.delivery_slot?.date], [200, slot?.date])
})
