import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER, newCustomer, setSetting } from '#test/kit/people.ts'
import { type Amount, guestCart, type Order, order } from '#test/kit/selling.ts'
import { addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Coupon {
  id: string
  version: number
  code: string
  state: string
  used: number
  given: Amount
  detail?: string
}

interface Cart {
  totals: Record<'subtotal' | 'discount' | 'tax' | 'total', Amount>
  code: { code: string; kind: string | null; name: string; refusal: { code: string } | null } | null
  reason?: string
  missing?: Amount | null
}

const HOUR = 3_600_000
const soon = (ms: number) => new Date(shop.runtime.clock() + ms).toISOString()
const names = { en: { name: 'Spring' }, fa: { name: 'بهار' } }
const ask = async (line: string, body?: object, as = MANAGER) => shop.call<Coupon>(line, body, { token: await shop.signIn(as) })

async function coupon(terms: object, published = true): Promise<Coupon> {
  const made = await ask('POST /coupons', { code: `C-${randomUUID().slice(0, 8)}`, translations: names, ...terms })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return published ? (await ask(`POST /coupons/${made.body.id}/publish`, {})).body : made.body
}

const apply = (cart: string, code: string, token?: string) =>
  shop.call<Cart>('POST /cart/code', { code }, { cart, ...(token ? { token } : {}) })
const refusal = async (cart: string, code: string) => (await apply(cart, code)).body.reason

test('a coupon is made, published, applied in any case, and the order is billed as the cart was (PRM-01, CRT-03)', async () => {
  const { variantId } = await addProduct(shop, { price: 33.33 })
  const made = await coupon({ percent: 12.5 }, false)
  assert.equal(made.state, 'unpublished')
  const cart = await guestCart(shop, [variantId, 3])
  assert.equal(await refusal(cart, made.code), 'code_unknown')
  await ask(`POST /coupons/${made.id}/publish`, {})
  const applied = await apply(cart, ` ${made.code.toLowerCase()} `)
  assert.equal(applied.status, 200, JSON.stringify(applied.body))
  assert.deepEqual(
    [applied.body.totals.subtotal.amount, applied.body.totals.discount.amount, applied.body.totals.total.amount],
    [99.99, 12.5, 87.49],
  )
  assert.deepEqual([applied.body.code?.kind, applied.body.code?.name], ['coupon', 'Spring'])
  const { body, status } = await order(shop, { cart })
  assert.equal(status, 201, JSON.stringify(body))
  assert.equal(body.totals.discount.amount, 12.5)
  assert.deepEqual(body['reduction'], { kind: 'coupon', code: made.code, name: 'Spring' })
  const after = (await ask(`GET /coupons/${made.id}`)).body
  assert.deepEqual([after.used, after.given.amount], [1, 12.5])
  const uses = await shop.call<{ data: { order_id: string; discount: Amount }[] }>(`GET /coupons/${made.id}/uses`, undefined, {
    token: await shop.signIn(MANAGER),
  })
  assert.deepEqual(
    uses.body.data.map((use) => [use.order_id, use.discount.amount]),
    [[body.id, 12.5]],
  )
  const cancelled = await shop.call<Order>(`POST /orders/${body.id}/cancel?access=${body.access_token}`, {})
  assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body))
  assert.equal((await ask(`GET /coupons/${made.id}`)).body.used, 0, 'a cancelled order gives its coupon back')
})

test('a code says exactly why it does not apply', async () => {
  const [cheap, dear] = [await addProduct(shop, { price: 10 }), await addProduct(shop, { price: 90 })]
  const cart = await guestCart(shop, [cheap.variantId, 1])
  assert.equal(await refusal(cart, 'NO-SUCH-CODE'), 'code_unknown')
  assert.equal(await refusal(cart, (await coupon({ percent: 5, starts_at: soon(HOUR) })).code), 'code_not_yet')
  const least = await apply(cart, (await coupon({ percent: 5, min_subtotal: 12.34 })).code)
  assert.deepEqual(
    [least.status, least.body.reason, least.body.missing],
    [422, 'code_minimum', { amount: 2.34, currency: 'USD' }],
  )
  assert.equal(await refusal(cart, (await coupon({ amount: 5, included_products: [dear.id] })).code), 'code_goods')
  assert.equal(await refusal(cart, (await coupon({ amount: 5, excluded_categories: [cheap.category] })).code), 'code_goods')
  const short = await coupon({ percent: 5, ends_at: soon(HOUR) })
  const early = await guestCart(shop, [cheap.variantId, 1])
  assert.equal((await apply(early, short.code)).status, 200)
  const gone = await coupon({ percent: 5 })
  await ask(`DELETE /coupons/${gone.id}`)
  assert.equal(await refusal(cart, gone.code), 'code_unknown')
  assert.equal((await shop.call('POST /cart/code', { code: short.code })).body['code'], 'cart_empty')
})

test('a code that ends while it lies in a cart is told in the cart, and refused when ordering; off the cart the order goes through', async () => {
  const { variantId } = await addProduct(shop, { price: 10 })
  const made = await coupon({ percent: 50 })
  const cart = await guestCart(shop, [variantId, 1])
  await apply(cart, made.code)
  await ask(`POST /coupons/${made.id}/unpublish`, {})
  const seen = await shop.call<Cart>('GET /cart', undefined, { cart })
  assert.deepEqual([seen.body.code?.refusal?.code, seen.body.totals.discount.amount], ['code_unknown', 0])
  const refused = await order(shop, { cart })
  assert.deepEqual([refused.status, refused.body['code'], refused.body['reason']], [409, 'code_not_applicable', 'code_unknown'])
  assert.equal((await shop.call<Cart>('DELETE /cart/code', undefined, { cart })).body.code, null)
  assert.equal((await order(shop, { cart })).status, 201)
})

test('what becomes of a code is seen by carts at once: other terms, withdrawn, removed and given anew', async () => {
  const { variantId } = await addProduct(shop, { price: 100 })
  const made = await coupon({ percent: 10 })
  const cart = await guestCart(shop, [variantId, 1])
  assert.equal((await apply(cart, made.code)).status, 200)
  const seen = async () => {
    const { totals, code } = (await shop.call<Cart>('GET /cart', undefined, { cart })).body
    return code?.refusal?.code ?? totals.discount.amount
  }
  assert.equal(await seen(), 10)
  const terms = { code: made.code, translations: names, percent: 25, version: made.version }
  const changed = await ask(`PUT /coupons/${made.id}`, terms)
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  assert.equal(await seen(), 25)
  await ask(`POST /coupons/${made.id}/unpublish`, {})
  assert.equal(await seen(), 'code_unknown')
  assert.equal((await ask(`DELETE /coupons/${made.id}`)).status, 204)
  await coupon({ code: made.code, percent: 5 })
  assert.equal(await seen(), 5)
})

test('an order reckoned by terms that another process has changed is refused once, charged nothing, and placed by the new ones', async () => {
  const { variantId } = await addProduct(shop, { price: 100 })
  const made = await coupon({ percent: 40 })
  const cart = await guestCart(shop, [variantId, 1])
  assert.equal((await apply(cart, made.code)).body.totals.discount.amount, 40)
  // As another process writes it, before its event has arrived here.
  await sql`update coupon set percent_points = 500, version = version + 1 where id = ${made.id}`.execute(
    shop.runtime.db('promotions'),
  )
  const email = `${randomUUID()}@example.com`
  const refused = await order(shop, { cart }, { email })
  assert.deepEqual([refused.status, refused.body['code'], refused.body['reason']], [409, 'code_not_applicable', 'code_changed'])
  assert.equal((await ask(`GET /coupons/${made.id}`)).body.used, 0)
  const seen = await shop.call<Cart>('GET /cart', undefined, { cart })
  assert.equal(seen.body.totals.discount.amount, 5)
  const placed = await order(shop, { cart }, { email })
  assert.deepEqual([placed.status, placed.body.totals.discount.amount], [201, 5])
})

test('an amount is cut to what the goods cost, a percentage to its cap, in the currency of the cart', async () => {
  const { variantId } = await addProduct(shop, { price: 8 })
  const cart = await guestCart(shop, [variantId, 1])
  assert.equal((await apply(cart, (await coupon({ amount: 500 })).code)).body.totals.discount.amount, 8)
  const capped = await coupon({ percent: 90, max_discount: 2 })
  assert.equal((await apply(cart, capped.code)).body.totals.discount.amount, 2)
  const hryvnias = await shop.call<Cart>('GET /cart?currency=UAH', undefined, { cart })
  assert.deepEqual(hryvnias.body.totals.discount, { amount: 83, currency: 'UAH' })
})

test('tax is reckoned on what is left, and every line sums', async () => {
  await setSetting(shop, 'tax_percent', 19)
  await setSetting(shop, 'tax_included', false)
  const [a, b] = [await addProduct(shop, { price: 9.99 }), await addProduct(shop, { price: 0.01 })]
  const made = await coupon({ percent: 33.33 })
  const cart = await guestCart(shop, [a.variantId, 7], [b.variantId, 1])
  await apply(cart, made.code)
  const { body } = await order(shop, { cart })
  const { subtotal, discount, tax, delivery, payment_fee, total } = body.totals
  const cents = (money: Amount) => Math.round(money.amount * 100)
  assert.equal(
    cents(subtotal) - cents(discount) + cents(tax) + cents(delivery) + cents(payment_fee),
    cents(total),
    JSON.stringify(body.totals),
  )
  assert.equal(cents(tax), Math.round((cents(subtotal) - cents(discount) + cents(delivery)) * 0.19))
  await setSetting(shop, 'tax_percent', 0)
  await setSetting(shop, 'tax_included', true)
})

test('of many who order at once with a coupon for ten, exactly ten get it; the others keep their cart and are told why', async () => {
  const { variantId } = await addProduct(shop, { price: 20, quantity: 500 })
  const made = await coupon({ amount: 5, total_limit: 10 })
  const carts = await Promise.all(Array.from({ length: 60 }, () => guestCart(shop, [variantId, 1])))
  await Promise.all(carts.map((cart) => apply(cart, made.code)))
  const answers = await Promise.all(carts.map((cart) => order(shop, { cart }, { email: `${randomUUID()}@example.com` })))
  const refused = answers.filter((answer) => answer.status === 409)
  assert.equal(answers.filter((answer) => answer.status === 201).length, 10)
  assert.deepEqual([...new Set(refused.map((answer) => answer.body['code']))], ['code_not_applicable'])
  assert.equal(refused.length, 50)
  assert.equal((await ask(`GET /coupons/${made.id}`)).body.state, 'used_up')
  const left = carts[answers.findIndex((answer) => answer.status === 409)] ?? ''
  const kept = await shop.call<Cart & { item_count: number }>('GET /cart', undefined, { cart: left })
  assert.deepEqual([kept.body.item_count, kept.body.code?.refusal?.code], [1, 'code_used_up'])
})

test('of a thousand uses asked for at once of a coupon for a hundred, a hundred are given, each order once', async () => {
  const made = await coupon({ amount: 5, total_limit: 100 })
  const ctx = shop.runtime.systemContext('orders')
  const branch = (
    await shop.call<{ branch_id: string }>(`GET /coupons/${made.id}`, undefined, { token: await shop.signIn(MANAGER) })
  ).body.branch_id
  const ids = Array.from({ length: 1_000 }, () => randomUUID())
  const hold = (id: string) =>
    ctx.call('promotions.hold', {
      order_id: id,
      number: id.slice(0, 8),
      branch_id: branch,
      coupon_id: made.id,
      version: null,
      kind: 'coupon',
      code: made.code,
      customer_id: null,
      email: `${id}@example.com`,
      discount: { amount: 5, currency: 'USD' },
      base_discount: { amount: 5, currency: 'USD' },
    })
  const answers = await Promise.all(ids.map(hold))
  assert.equal(answers.filter((answer) => answer.refusal === null).length, 100)
  assert.deepEqual([...new Set(answers.flatMap((answer) => answer.refusal?.code ?? []))], ['code_used_up'])
  const held = ids.filter((_, at) => answers[at]?.refusal === null)
  assert.ok(
    (await Promise.all(held.map(hold))).every((answer) => answer.refusal === null),
    'asked again',
  )
  await Promise.all([...held, ...held].map((order_id) => ctx.call('promotions.giveBack', { order_id })))
  assert.equal((await ask(`GET /coupons/${made.id}`)).body.used, 0)
})

test('a customer uses a code as often as one may, whether signed in or by e-mail; a first-order code once and only first', async () => {
  const { variantId } = await addProduct(shop, { price: 20 })
  const once = await coupon({ amount: 1, customer_limit: 1 })
  const first = await coupon({ amount: 1, first_order_only: true })
  const email = `${randomUUID()}@example.com`
  const buy = async (code: string, to: string) => {
    const cart = await guestCart(shop, [variantId, 1])
    await apply(cart, code)
    const answer = await order(shop, { cart }, { email: to })
    await shop.settle()
    return answer.status === 201 ? 'placed' : answer.body['reason']
  }
  assert.equal(await buy(once.code, email), 'placed')
  assert.equal(await buy(once.code, email.toUpperCase()), 'code_used_before')
  assert.equal(await buy(first.code, email), 'code_first_order')
  assert.equal(await buy(first.code, `${randomUUID()}@example.com`), 'placed')
  const customer = await newCustomer(shop)
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token: customer.token })
  assert.equal((await apply('', once.code, customer.token)).status, 200)
  assert.equal((await order(shop, { token: customer.token })).status, 201)
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token: customer.token })
  assert.equal((await apply('', once.code, customer.token)).body.reason, 'code_used_before')
})

test('what cannot be is refused, naming the field; who may not is refused', async () => {
  const named = { translations: names }
  const taken = await coupon({ percent: 5 })
  const cases: [object, string, string][] = [
    [{ code: 'NEW-1', ...named }, 'coupon_without_discount', '/percent'],
    [{ code: 'NEW-1', ...named, percent: 5, amount: 5 }, 'coupon_without_discount', '/percent'],
    [{ code: 'NEW-1', ...named, percent: 100.5 }, 'invalid_price', '/percent'],
    [{ code: 'NEW-1', ...named, amount: 1.005 }, 'invalid_price', '/amount'],
    [{ code: taken.code.toLowerCase(), ...named, percent: 5 }, 'duplicate_code', '/code'],
    [{ code: 'NEW-1', ...named, percent: 5, starts_at: soon(HOUR), ends_at: soon(1) }, 'invalid_time', '/ends_at'],
    [{ code: 'NEW-1', ...named, percent: 5, branch_id: randomUUID() }, 'branch_not_found', '/branch_id'],
    [{ code: 'a b', ...named, percent: 5 }, 'invalid_input', '/code'],
  ]
  for (const [body, code, pointer] of cases) {
    const answer = await ask('POST /coupons', body)
    const [field] = answer.body['errors'] as { pointer: string }[]
    assert.deepEqual([answer.status, answer.body['code'] ?? '', field?.pointer], [422, code, pointer], JSON.stringify(body))
  }
  const used = await coupon({ amount: 1, total_limit: 5 })
  const { variantId } = await addProduct(shop)
  const cart = await guestCart(shop, [variantId, 1])
  await apply(cart, used.code)
  await order(shop, { cart })
  const limit = await ask(`PUT /coupons/${used.id}`, {
    version: used.version,
    code: used.code,
    ...named,
    amount: 1,
    total_limit: 1,
  })
  assert.equal(limit.status, 200, 'a limit that is just used up')
  const stale = await ask(`PUT /coupons/${used.id}`, { version: used.version, code: used.code, ...named, amount: 1 })
  assert.deepEqual([stale.status, stale.body['code']], [412, 'stale_version'])
  for (const line of ['GET', 'DELETE'])
    assert.equal((await ask(`${line} /coupons/${randomUUID()}`)).body['code'], 'coupon_not_found')
  for (const as of ['editor@serai.example', 'shopper@serai.example'])
    assert.equal((await ask('GET /coupons', undefined, as)).status, 403)
  const found = await shop.call<{ data: Coupon[]; meta: { total: number } }>(
    `GET /coupons?q=${used.code}&filter[state]=used_up`,
    undefined,
    { token: await shop.signIn(MANAGER) },
  )
  assert.deepEqual(
    found.body.data.map((row) => row.id),
    [used.id],
  )
})
