import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { addCoupon, applyCode } from '#test/kit/coupon.ts'
import { MANAGER } from '#test/kit/people.ts'
import { setPrice } from '#test/kit/prices.ts'
import { create } from '#test/kit/product.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { CARDS, guestCart, type Order, stockOf } from '#test/kit/selling.ts'
import { addProduct, buy, CHECKOUT, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'
import { mailsTo } from '#test/kit/stock.ts'

interface Edited extends Order {
  lines: (Order['lines'][number] & { id: string; name: string })[]
  amount_due: { amount: number }
  amount_back: { amount: number }
  version: number
  delivery_method: { code: string }
}
interface Preview {
  code_lacks: { amount: number } | null
  totals: Edited['totals']
  refund: { amount: number }
  due: { amount: number }
  changes: { what: string; from: number | string; to: number | string }[]
}

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const asManager = async () => ({ token: await shop.signIn(MANAGER) })
const move = async (id: string, name: string, body: object = {}) =>
  shop.call<Edited>(`POST /orders/${id}/${name}`, body, await asManager())
const look = async (id: string) => (await shop.call<Edited>(`GET /orders/${id}`, undefined, await asManager())).body
const edit = async (id: string, body: object, key?: string) =>
  shop.call<Edited>(`POST /orders/${id}/edit`, body, { ...(await asManager()), ...(key ? { key } : {}) })
const preview = async (id: string, body: object) => shop.call<Preview>(`POST /orders/${id}/edit/preview`, body, await asManager())

const inList = async (number: string) => {
  const row = { number: '', amount_due: null as { amount: number } | null, amount_back: null as { amount: number } | null }
  const found = await shop.call<{ data: (typeof row)[] }>(`GET /orders?scope=all&q=${number}`, undefined, await asManager())
  return found.body.data[0]
}
const CASH = { payment_method: 'pay_on_delivery', payment: undefined }
const inWork = async (variantId: string, quantity: number, change: object = {}) => {
  const bought = await buy(shop, variantId, quantity, change)
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  assert.equal((await move(bought.body.id, 'approve')).status, 200)
  return { ...(await look(bought.body.id)), access: bought.body.access_token }
}
const lineOf = (order: Edited) => {
  const [line] = order.lines
  assert.ok(line)
  return line
}

test('an order in work gets more pieces, another product and another address; its cash payment follows (ORD-05)', async () => {
  const [kept, added] = [await addProduct(shop, { price: 20, quantity: 10 }), await addProduct(shop, { price: 5, quantity: 10 })]
  const order = await inWork(kept.variantId, 2, CASH)
  const priced = await setPrice(shop, kept.id, { amount: 99 })
  assert.equal(priced.status, 200, JSON.stringify(priced.body))
  const change = {
    lines: [
      { id: lineOf(order).id, quantity: 3 },
      { variant_id: added.variantId, quantity: 2 },
    ],
    shipping_address: { line1: '2 Other Street', city: 'Lviv', country: 'UA' },
  }
  const seen = await preview(order.id, change)
  assert.deepEqual([seen.status, seen.body.changes.map((one) => one.what)], [200, ['line', 'line', 'address']])
  assert.equal((await look(order.id)).version, order.version)
  const edited = await edit(order.id, { ...change, version: order.version, reason: 'Asked by phone' })
  assert.equal(edited.status, 200, JSON.stringify(edited.body))
  assert.deepEqual(edited.body.totals, seen.body.totals)
  assert.equal(edited.body.totals.subtotal.amount, 70)
  assert.deepEqual(
    edited.body.lines.map((line) => [line.variant_id, line.quantity, line.unit_price.amount]),
    [
      [kept.variantId, 3, 20],
      [added.variantId, 2, 5],
    ],
  )
  assert.deepEqual(await stockOf(shop, kept.variantId), { on_hand: 7, reserved: 0 })
  assert.deepEqual(await stockOf(shop, added.variantId), { on_hand: 8, reserved: 0 })
  assert.equal(edited.body.amount_due.amount, edited.body.totals.total.amount)
  for (const name of ['ship', 'deliver']) assert.equal((await move(order.id, name)).status, 200)
  assert.equal((await move(order.id, 'close', { paid_amount: order.totals.total.amount })).status, 422)
  const closed = await move(order.id, 'close', { paid_amount: edited.body.totals.total.amount })
  assert.deepEqual([closed.status, closed.body.payment_status, closed.body.amount_due.amount], [200, 'paid', 0])
  await shop.settle()
  const mail = (await mailsTo(shop, 'buyer@example.com')).find(
    ({ subject }) => subject.includes(order.number) && /changed/.test(subject),
  )
  assert.match(mail?.body ?? '', /2 → 3[\s\S]*Lviv[\s\S]*Asked by phone/)
  const told = edited.body.timeline.find((entry) => entry.type === 'edit')
  assert.match(told?.message ?? '', /2 → 3[\s\S]*Asked by phone/)
})

test('a refused change leaves the order as it was and says of which line how much is left', async () => {
  const [kept, scarce] = [await addProduct(shop, { quantity: 3 }), await addProduct(shop, { quantity: 1, name: 'Scarce' })]
  const order = await inWork(kept.variantId, 2, CASH)
  const { id } = lineOf(order)
  const refusals: [object, number, string][] = [
    [{ lines: [{ id, quantity: 2 }] }, 409, 'nothing_changed'],
    [{ lines: [{ id: randomUUID(), quantity: 2 }] }, 422, 'unknown_line'],
    [{ lines: [{ quantity: 2 }] }, 422, 'unknown_line'],
    [
      {
        lines: [
          { id, quantity: 2 },
          { variant_id: kept.variantId, quantity: 1 },
        ],
      },
      422,
      'line_exists',
    ],
    [
      {
        lines: [
          { id, quantity: 2 },
          { variant_id: scarce.variantId, quantity: 2 },
        ],
      },
      409,
      'insufficient_stock',
    ],
    [{ lines: [{ id, quantity: 5 }] }, 409, 'insufficient_stock'],
    [{ delivery_method: 'by_camel' }, 422, 'unknown_delivery_method'],
    [{ lines: [{ id, quantity: 1 }], version: order.version - 1 }, 412, 'stale_version'],
  ]
  for (const [body, status, code] of refusals) {
    const answer = await edit(order.id, body)
    const found = (answer.body['errors'] as { code: string }[] | undefined)?.[0]?.code ?? answer.body['code']
    assert.deepEqual([answer.status, found], [status, code], JSON.stringify(answer.body))
  }
  assert.deepEqual(await stockOf(shop, kept.variantId), { on_hand: 1, reserved: 0 })
  assert.deepEqual(await stockOf(shop, scarce.variantId), { on_hand: 1, reserved: 0 })
  const now = await look(order.id)
  assert.deepEqual([now.lines.length, now.totals.total.amount], [1, order.totals.total.amount])
  assert.equal((await move(order.id, 'ship')).status, 200)
  assert.equal((await edit(order.id, { lines: [{ id, quantity: 1 }] })).body['code'], 'not_editable')
  assert.equal((await edit(randomUUID(), { lines: [{ id, quantity: 1 }] })).body['code'], 'order_not_found')
})

test('who may not edit orders does not, and a repeated key edits once', async () => {
  const { variantId } = await addProduct(shop, { quantity: 9 })
  const order = await inWork(variantId, 2, CASH)
  const body = { lines: [{ id: lineOf(order).id, quantity: 4 }] }
  assert.equal((await shop.call(`POST /orders/${order.id}/edit`, body)).status, 401)
  assert.equal(
    (await shop.call(`POST /orders/${order.id}/edit`, body, { token: await shop.signIn('shopper@serai.example') })).status,
    403,
  )
  const key = randomUUID()
  const answers = [await edit(order.id, body, key), await edit(order.id, body, key)]
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200],
  )
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 0 })
  assert.equal((await look(order.id)).timeline.filter((entry) => entry.type === 'edit').length, 1)
  const reused = await edit(order.id, { lines: [{ id: lineOf(order).id, quantity: 5 }] }, key)
  assert.deepEqual([reused.status, reused.body['code']], [422, 'idempotency_key_reused'])
})

test('two who change the same order at once: one is told that it changed', async () => {
  const { variantId } = await addProduct(shop, { quantity: 20 })
  const order = await inWork(variantId, 2, CASH)
  const { id } = lineOf(order)
  const answers = await Promise.all(
    [3, 4, 5].map((quantity) => edit(order.id, { lines: [{ id, quantity }], version: order.version })),
  )
  const made = answers.filter((answer) => answer.status === 200)
  assert.equal(made.length, 1, JSON.stringify(answers.map((answer) => answer.body)))
  for (const answer of answers.filter((one) => one.status !== 200)) assert.ok([409, 412].includes(answer.status))
  const now = await look(order.id)
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 20 - lineOf(now).quantity, reserved: 0 })
})

test('what a paid order came to cost more is owed, and paid by its customer once', async () => {
  const { variantId } = await addProduct(shop, { price: 10, quantity: 9 })
  const order = await inWork(variantId, 1)
  const edited = (await edit(order.id, { lines: [{ id: lineOf(order).id, quantity: 3 }] })).body
  const owed = edited.totals.total.amount - order.totals.total.amount
  assert.ok(owed > 0)
  assert.deepEqual([edited.payment_status, Math.round(edited.amount_due.amount * 100)], ['pending', Math.round(owed * 100)])
  const listed = await inList(order.number)
  assert.deepEqual([listed?.amount_due, listed?.amount_back?.amount], [edited.amount_due, 0])
  const pay = (card: string) =>
    shop.call<Edited>(
      `POST /orders/${order.id}/pay?access=${order.access}`,
      { payment_method: 'demo', payment: { card_number: card } },
      { key: randomUUID() },
    )
  assert.equal((await pay(CARDS.declined)).body.payment_status, 'pending')
  const answers = await Promise.all([pay(CARDS.good), pay(CARDS.good)])
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200],
  )
  const now = await look(order.id)
  assert.deepEqual([now.payment_status, now.amount_due.amount], ['paid', 0])
  assert.equal((await inList(order.number))?.amount_due?.amount, 0)
  const { rows } = await sql<{
    minor: bigint
  }>`select amount_minor as minor from payment where order_id = ${order.id} and status = 'succeeded' order by created_at`.execute(
    shop.runtime.db('payments'),
  )
  assert.deepEqual(
    rows.map((row) => Number(row.minor)),
    [Math.round(order.totals.total.amount * 100), Math.round(owed * 100)],
  )
})

test('what a paid order came to cost less goes back once, and the order stays paid', async () => {
  const { variantId } = await addProduct(shop, { price: 10, quantity: 9 })
  const order = await inWork(variantId, 3)
  const seen = await preview(order.id, { lines: [{ id: lineOf(order).id, quantity: 1 }] })
  const key = randomUUID()
  const body = { lines: [{ id: lineOf(order).id, quantity: 1 }] }
  const [edited] = [await edit(order.id, body, key), await edit(order.id, body, key)]
  assert.equal(edited.status, 200, JSON.stringify(edited.body))
  const back = Math.round((order.totals.total.amount - edited.body.totals.total.amount) * 100)
  assert.deepEqual([Math.round(seen.body.refund.amount * 100), seen.body.due.amount], [back, 0])
  await shop.settle()
  const now = await look(order.id)
  assert.deepEqual([now.payment_status, now.amount_due.amount], ['paid', 0])
  assert.equal(now.timeline.filter((entry) => entry.type === 'refunded').length, 1)
  const { rows } = await sql<{
    refunded: bigint
  }>`select refunded_minor as refunded from payment where order_id = ${order.id}`.execute(shop.runtime.db('payments'))
  assert.deepEqual(
    rows.map((row) => Number(row.refunded)),
    [back],
  )
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 8, reserved: 0 })
  for (const name of ['ship', 'deliver', 'close']) assert.equal((await move(order.id, name)).status, 200)
})

test('what a bank refuses to give back reads as to be given back, until it is', async () => {
  const { variantId } = await addProduct(shop, { price: 10, quantity: 9 })
  const order = await inWork(variantId, 3)
  assert.equal((await inList(order.number))?.amount_back, null)
  const real = shop.runtime.call
  shop.runtime.call = (async (ctx: never, name: never, input: never) => {
    if (String(name) === 'payments.refund') throw new AppError('conflict', 'refund_refused', 'No.')
    return real(ctx, name, input)
  }) as typeof real
  const edited = await edit(order.id, { lines: [{ id: lineOf(order).id, quantity: 1 }] }).finally(() => {
    shop.runtime.call = real
  })
  assert.equal(edited.status, 200, JSON.stringify(edited.body))
  const back = Math.round((order.totals.total.amount - edited.body.totals.total.amount) * 100)
  const cents = (amount?: { amount: number } | null) => Math.round((amount?.amount ?? -1) * 100)
  assert.ok(back > 0)
  assert.deepEqual([edited.body.payment_status, cents(edited.body.amount_back), cents(edited.body.amount_due)], ['paid', back, 0])
  assert.equal(cents((await inList(order.number))?.amount_back), back)
  const wish = { amount: back / 100, reason: 'Now' }
  const given = await shop.call<Edited>(`POST /orders/${order.id}/refund`, wish, { ...(await asManager()), key: randomUUID() })
  assert.deepEqual([given.status, cents(given.body.amount_back), given.body.payment_status], [200, 0, 'paid'])
  assert.equal(cents((await inList(order.number))?.amount_back), 0)
})

test('a change cut off after any of its steps is carried on by recovery', async () => {
  for (const cut of ['before stock', 'after stock'] as const) {
    const { variantId } = await addProduct(shop, { quantity: 9 })
    const order = await inWork(variantId, 2, CASH)
    // The intent as it is kept before anything is done, taken from a change that is then set back to its beginning.
    const { id } = lineOf(order)
    const plan = { lines: [{ id, quantity: 5 }] }
    const real = shop.runtime.call
    shop.runtime.call = (async (ctx: never, name: never, input: never) => {
      if (String(name) !== 'catalog.editStock') return real(ctx, name, input)
      if (cut === 'after stock') await real(ctx, name, input)
      throw new Error('cut off')
    }) as typeof real
    const answer = await edit(order.id, plan).finally(() => {
      shop.runtime.call = real
    })
    assert.equal(answer.status, 500)
    assert.equal((await move(order.id, 'ship')).body['code'], 'order_busy')
    await sql`update order_edit set state_at = now() - interval '1 hour'`.execute(shop.runtime.db('orders'))
    await recoverNow(shop)
    await recoverNow(shop)
    assert.deepEqual(await stockOf(shop, variantId), { on_hand: 4, reserved: 0 }, cut)
    const now = await look(order.id)
    assert.deepEqual([lineOf(now).quantity, now.amount_due.amount], [5, now.totals.total.amount])
    assert.equal((await move(order.id, 'ship')).status, 200)
  }
})

test('goods below the minimum of a code: staff are told, and the code goes only when they take it off', async () => {
  const { variantId } = await addProduct(shop, { price: 50, quantity: 20 })
  const code = await addCoupon(shop, { percent: 10, min_subtotal: 150, total_limit: 1 })
  const cart = await guestCart(shop, [variantId, 4])
  await applyCode(shop, cart, code)
  const bought = await shop.call<Edited>('POST /orders', { ...CHECKOUT, ...CASH }, { cart, key: randomUUID() })
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  assert.equal((await move(bought.body.id, 'approve')).status, 200)
  const fewer = { lines: [{ id: lineOf(await look(bought.body.id)).id, quantity: 2 }] }
  const seen = (await preview(bought.body.id, fewer)).body
  assert.deepEqual([seen.code_lacks?.amount, seen.totals.discount.amount], [50, 10])
  const kept = await edit(bought.body.id, fewer)
  assert.deepEqual([kept.status, kept.body.totals.discount.amount], [200, 10])
  const made = await create(shop, { type: 'bundle', inventory: undefined, parts: [{ variant_id: variantId, quantity: 2 }] })
  await publish(shop, made.body.id)
  const found = await shop.call<{ data: { variant_id: string }[] }>(
    `GET /bundles/parts?with_bundles=true&q=${made.body.sku}`,
    undefined,
    await asManager(),
  )
  const bundle = made.body.variants[0]?.id
  assert.deepEqual(
    found.body.data.map((one) => one.variant_id),
    [bundle],
    JSON.stringify(found.body),
  )
  const change = { drop_code: true, lines: [...fewer.lines, { variant_id: bundle, quantity: 2 }] }
  const dropped = await edit(bought.body.id, change)
  assert.deepEqual(
    [dropped.status, dropped.body.totals.discount.amount, dropped.body['reduction']],
    [200, 0, null],
    JSON.stringify(dropped.body),
  )
  assert.deepEqual(
    dropped.body.lines.map((line) => line.quantity),
    [2, 2],
  )
  // Two of its own, and two bundles of two.
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 20 - 2 - 4, reserved: 0 })
  const again = await guestCart(shop, [variantId, 4])
  await applyCode(shop, again, code)
})
