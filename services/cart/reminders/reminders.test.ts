import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newCustomer, runJob, setSetting } from '#test/kit/people.ts'
import { ADMIN, type Ask, addProduct, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

const HOUR = 3_600_000

interface Cart {
  id: string
  token?: string
  lines: { variant_id: string; quantity: number; unit_price: { amount: number } }[]
}

interface Sent {
  sent: number
  skipped: { id: string; reason: string }[]
  message: string
}

interface Row {
  id: string
  customer_email: string | null
  agreed: boolean
  reminder: { channel: string; opened_at: string | null; ordered_at: string | null } | null
}

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop?.close())

const staff = async (): Promise<Ask> => ({ token: await shop.signIn(ADMIN) })
const add = (variant_id: string, quantity: number, ask: Ask = {}) =>
  shop.call<Cart>('POST /cart/lines', { variant_id, quantity }, ask)
const remind = async (ids: string[], change: object = {}) =>
  shop.call<Sent>('POST /carts/admin/remind', { ids, channel: 'email', ...change }, await staff())

/** A guest who typed an address at checkout and left; the cart is overdue. */
async function leave(variantId: string, quantity = 2, said: object = {}): Promise<{ id: string; email: string; token: string }> {
  const cart = (await add(variantId, quantity)).body
  const email = `guest-${randomUUID()}@example.com`
  const preview = await shop.call(
    'POST /orders/preview',
    { delivery_method: 'standard', payment_method: 'demo', email, name: 'Leila', remind_me: true, ...said },
    { cart: cart.token ?? '' },
  )
  assert.equal(preview.status, 200, JSON.stringify(preview.body))
  await expire(cart.id)
  return { id: cart.id, email, token: cart.token ?? '' }
}

async function expire(id: string): Promise<void> {
  await sql`update cart set expires_at = now() - interval '1 minute' where id = ${id}`.execute(shop.runtime.db('cart'))
  await runJob(shop, 'cart.sweep')
}

async function lettersTo(recipient: string): Promise<{ subject: string; text: string; html: string; channel: string }[]> {
  await shop.settle()
  const { body } = await shop.call<{ data: { to: string; subject: string; text: string; html: string; channel: string }[] }>(
    'GET /outbox?per_page=100',
    undefined,
    await staff(),
  )
  return body.data.filter((mail) => mail.to === recipient)
}

async function linkTo(recipient: string): Promise<string> {
  const [letter] = await lettersTo(recipient)
  return decodeURIComponent(/cart\/back\?token=([^\s&]+)/.exec(letter?.text ?? '')?.[1] ?? '')
}

async function rowOf(id: string): Promise<Row | undefined> {
  const { body } = await shop.call<{ data: Row[] }>('GET /carts/admin/abandoned?per_page=100', undefined, await staff())
  return body.data.find((row) => row.id === id)
}

test('who left a cart at checkout is reminded once, in the language they shopped in', async () => {
  const { variantId, name } = await addProduct(shop, { price: 20 })
  const { id, email } = await leave(variantId)
  const row = await rowOf(id)
  assert.deepEqual([row?.customer_email, row?.agreed, row?.reminder], [email, true, null])
  const answer = await remind([id])
  assert.deepEqual([answer.status, answer.body.sent, answer.body.skipped], [200, 1, []], JSON.stringify(answer.body))
  const letters = await lettersTo(email)
  assert.equal(letters.length, 1)
  assert.match(letters[0]?.text ?? '', /Hello Leila,/)
  assert.ok(letters[0]?.text.includes(`${name} × 2`) && letters[0].html.includes(name))
  assert.equal((await rowOf(id))?.reminder?.channel, 'email')
})

test('ten who remind of one cart at once send one letter; a day later another may go', async () => {
  const { variantId } = await addProduct(shop)
  const { id, email } = await leave(variantId)
  const answers = await Promise.all(Array.from({ length: 10 }, () => remind([id])))
  const refused = answers.filter((answer) => answer.status === 409)
  assert.equal(refused.length, 9)
  assert.ok(refused.every((answer) => answer.body['code'] === 'already_reminded'))
  assert.equal((await lettersTo(email)).length, 1)
  shop.skip(25 * HOUR)
  assert.equal((await remind([id])).status, 200)
  assert.equal((await lettersTo(email)).length, 2)
})

test('somebody who left two carts is reminded of the later one', async () => {
  const { variantId } = await addProduct(shop)
  const first = await leave(variantId)
  const second = await leave(variantId, 1, { email: first.email })
  const answer = await remind([first.id, second.id])
  assert.deepEqual([answer.body.sent, answer.body.skipped], [1, [{ id: first.id, reason: 'already_reminded' }]])
})

test('who did not agree, left no address, shops on or wants no reminders is passed over, with the reason', async () => {
  const { variantId } = await addProduct(shop, { quantity: 100 })
  const shy = await leave(variantId, 1, { remind_me: false })
  const nameless = (await add(variantId, 1)).body
  await expire(nameless.id)
  const shopping = (await add(variantId, 1)).body
  const unknown = randomUUID()
  const refused = await remind([shy.id, nameless.id, shopping.id, unknown])
  assert.equal(refused.status, 409)
  assert.equal(refused.body['code'], 'nobody_to_remind')
  assert.deepEqual(
    new Map((refused.body['skipped'] as Sent['skipped']).map((one) => [one.id, one.reason])),
    new Map([
      [shy.id, 'not_agreed'],
      [nameless.id, 'no_address'],
      [shopping.id, 'still_shopping'],
      [unknown, 'not_left'],
    ]),
  )
  await setSetting(shop, 'cart_reminders_need_consent', false)
  assert.equal((await remind([shy.id])).body.sent, 1)
  await setSetting(shop, 'cart_reminders_need_consent', true)
  const stopped = await shop.call('POST /cart/reminders/stop', { token: await linkTo(shy.email) })
  assert.deepEqual(stopped.body, { stopped: true })
  const again = await leave(variantId, 1, { email: shy.email })
  shop.skip(25 * HOUR)
  assert.deepEqual((await remind([again.id])).body['skipped'], [{ id: again.id, reason: 'refused' }])
})

test('the link shows what was left and puts it back once, as far as it can be had, at the prices of the day', async () => {
  const scarce = await addProduct(shop, { quantity: 5, price: 10 })
  const gone = await addProduct(shop, { quantity: 5 })
  const { id, email, token: before } = await leave(scarce.variantId, 4)
  await sql`insert into abandoned_line (cart_id, branch_id, variant_id, quantity, unit_minor, currency) select id, branch_id, ${gone.variantId}::uuid, 2, 1000, 'USD' from cart where id = ${id}`.execute(
    shop.runtime.db('cart'),
  )
  await remind([id])
  const token = await linkTo(email)
  const other = (await add(scarce.variantId, 2)).body
  const bought = await shop.call(
    'POST /orders',
    { ...CHECKOUT, email: 'other@example.com' },
    { cart: other.token ?? '', key: randomUUID() },
  )
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  await shop.call(`POST /products/${gone.id}/unpublish`, {}, await staff())
  await shop.settle()
  const seen = await shop.call<{ cart: Cart; is_ordered: boolean }>(`GET /cart/left?token=${encodeURIComponent(token)}`)
  assert.equal(seen.status, 200, JSON.stringify(seen.body))
  assert.deepEqual(
    seen.body.cart.lines.map((line) => [line.variant_id, line.quantity]),
    [[scarce.variantId, 3]],
  )
  assert.equal((await rowOf(id))?.reminder?.opened_at, null, 'looking is no opening')
  const restored = await shop.call<Cart>('POST /cart/restore', { token }, { cart: before })
  assert.equal(restored.status, 200, JSON.stringify(restored.body))
  assert.ok(restored.body.token && restored.body.id !== id)
  const twice = await shop.call<Cart>('POST /cart/restore', { token }, { cart: restored.body.token })
  assert.deepEqual(
    twice.body.lines.map((line) => line.quantity),
    [3],
  )
  assert.equal(twice.body.id, restored.body.id)
  assert.ok((await rowOf(id))?.reminder?.opened_at)
  const order = await shop.call<{ id: string }>(
    'POST /orders',
    { ...CHECKOUT, email },
    { cart: restored.body.token, key: randomUUID() },
  )
  assert.equal(order.status, 201, JSON.stringify(order.body))
  await shop.settle()
  assert.ok((await rowOf(id))?.reminder?.ordered_at)
  assert.equal((await shop.call('POST /cart/restore', { token })).body['code'], 'reminder_ordered')
  const stats = await shop.call<{ reminders: { sent: number; opened: number; ordered: number; won: { amount: number } } }>(
    `GET /carts/admin/stats?from=${new Date(Date.now() - HOUR).toISOString()}`,
    undefined,
    await staff(),
  )
  assert.ok(stats.body.reminders.ordered === 1 && stats.body.reminders.won.amount >= 30, JSON.stringify(stats.body.reminders))
})

test('a link that is not ours leads nowhere, one to what is gone says so', async () => {
  for (const token of ['x', `${randomUUID()}.${'a'.repeat(24)}`]) {
    assert.equal((await shop.call(`GET /cart/left?token=${token}`)).body['code'], 'reminder_not_found')
    assert.equal((await shop.call('POST /cart/restore', { token })).body['code'], 'reminder_not_found')
    assert.equal((await shop.call('POST /cart/reminders/stop', { token })).body['code'], 'reminder_not_found')
  }
  const product = await addProduct(shop)
  const { id, email } = await leave(product.variantId)
  await remind([id])
  const token = await linkTo(email)
  await shop.call(`POST /products/${product.id}/unpublish`, {}, await staff())
  await shop.settle()
  assert.equal((await shop.call('POST /cart/restore', { token })).body['code'], 'nothing_left')
})

test('a customer who opens the link before signing in has it in the account once, not twice', async () => {
  const { variantId } = await addProduct(shop, { quantity: 50 })
  const customer = await newCustomer(shop)
  await shop.settle()
  const cart = (await add(variantId, 2, { token: customer.token })).body
  await sql`update cart set updated_at = now() - interval '20 minutes' where id = ${cart.id}`.execute(shop.runtime.db('cart'))
  assert.equal((await remind([cart.id])).status, 200)
  const token = await linkTo(customer.email)
  const opened = (await shop.call<Cart>('POST /cart/restore', { token })).body
  assert.notEqual(opened.id, cart.id)
  const merged = await shop.call<Cart>('POST /cart/merge', { token: opened.token }, { token: customer.token })
  assert.deepEqual([merged.body.id, merged.body.lines.map((line) => line.quantity)], [cart.id, [2]])
})

test('a deleted cart can still be brought back by its link, and stays in the statistics', async () => {
  const { variantId, name } = await addProduct(shop)
  const { id, email } = await leave(variantId, 3)
  await remind([id])
  const token = await linkTo(email)
  assert.equal((await shop.call(`DELETE /carts/admin/${id}`, undefined, await staff())).status, 200)
  assert.deepEqual(
    (await shop.call<Cart>('POST /cart/restore', { token })).body.lines.map((line) => line.quantity),
    [3],
  )
  const stats = await shop.call<{ top_products: { name: string; quantity: number }[] }>(
    'GET /carts/admin/stats',
    undefined,
    await staff(),
  )
  assert.ok(stats.body.top_products.some((product) => product.name === name && product.quantity === 3))
  const wrong = await shop.call(
    'GET /carts/admin/stats?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z',
    undefined,
    await staff(),
  )
  assert.equal(wrong.body['code'], 'bad_period')
})

test('a reminder is looked at before it is sent, with the words of staff', async () => {
  const { variantId, name } = await addProduct(shop)
  const { id, email } = await leave(variantId)
  const ask = { cart_id: id, channel: 'email', locale: 'fa', subject: 'سبد {name}', body: 'در {shop}' }
  const seen = await shop.call<{ recipient: string; subject: string; html: string }>(
    'POST /reminders/preview',
    ask,
    await staff(),
  )
  assert.deepEqual([seen.status, seen.body.recipient, seen.body.subject], [200, email, 'سبد Leila'])
  assert.ok(seen.body.html.includes('dir="rtl"') && seen.body.html.includes(name))
  assert.equal((await shop.call('POST /reminders/preview', { ...ask, cart_id: randomUUID() }, await staff())).status, 404)
  const own = await remind([id], { texts: { en: { subject: 'Come back, {name}', body: 'Please.' } } })
  assert.equal(own.status, 200)
  assert.equal((await lettersTo(email))[0]?.subject, 'Come back, Leila')
})

test('a cart may live longer than the others: staff say how long', async () => {
  const { variantId } = await addProduct(shop)
  const cart = (await add(variantId, 1)).body
  const hours = (iso: string | null) => (Date.parse(iso ?? '') - Date.now()) / HOUR
  const set = async (id: string, value: number | null) =>
    shop.call<{ expires_at: string | null; ttl_hours: number | null }>(
      `POST /carts/admin/${id}/ttl`,
      { hours: value },
      await staff(),
    )
  const longer = await set(cart.id, 24)
  assert.ok(Math.abs(hours(longer.body.expires_at) - 24) < 0.05, JSON.stringify(longer.body))
  const touched = await add(variantId, 1, { cart: cart.token ?? '' })
  assert.ok(Math.abs(hours(touched.body['expires_at'] as string) - 24) < 0.05)
  assert.ok(Math.abs(hours((await set(cart.id, null)).body.expires_at) - 1) < 0.05)
  for (const wrong of [0, 0.25, 168.5, -1]) assert.equal((await set(cart.id, wrong)).status, 422, String(wrong))
  assert.equal((await set(cart.id, 0.75)).body['code'], 'ttl_step')
  assert.equal((await set(randomUUID(), 2)).body['code'], 'cart_not_found')
  await expire(cart.id)
  assert.equal((await set(cart.id, 2)).body['code'], 'cart_not_active')
})

test('only who administers carts reminds and lengthens', async () => {
  const customer = await newCustomer(shop)
  for (const [line, body] of [
    ['POST /carts/admin/remind', { ids: [randomUUID()], channel: 'email' }],
    [`POST /carts/admin/${randomUUID()}/ttl`, { hours: 2 }],
    ['POST /reminders/preview', { cart_id: randomUUID(), channel: 'email', locale: 'en', subject: '', body: 'x' }],
  ] as const) {
    assert.equal((await shop.call(line, body)).status, 401)
    assert.equal((await shop.call(line, body, { token: customer.token })).status, 403)
    assert.equal((await shop.call(line, body, { token: await shop.signIn('products@serai.example') })).status, 403)
  }
})

test('a customer is reminded by SMS at the phone that they confirmed, whatever was typed at checkout; an unconfirmed one is not used', async () => {
  const { variantId } = await addProduct(shop, { quantity: 50 })
  const left = async (phone: string, confirmed: boolean) => {
    const { id: customer, token } = await newCustomer(shop)
    await sql`update account set phone = ${phone}, phone_verified_at = ${confirmed ? sql`now()` : null} where id = ${customer}`.execute(
      shop.runtime.db('identity'),
    )
    const { id } = (await add(variantId, 1, { token })).body
    await expire(id)
    return id
  }
  const number = `+98912${String(Date.now()).slice(-7)}`
  const [known, unsure] = [await left(number, true), await left('+380501234567', false)]
  assert.equal(((await rowOf(known)) as Row & { customer_phone: string }).customer_phone, number)
  const answer = await remind([known, unsure], { channel: 'sms' })
  assert.deepEqual(
    [answer.body.sent, answer.body.skipped],
    [1, [{ id: unsure, reason: 'no_address' }]],
    JSON.stringify(answer.body),
  )
  assert.equal((await lettersTo(number))[0]?.channel, 'sms')
})
