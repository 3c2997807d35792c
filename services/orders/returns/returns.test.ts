import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { MANAGER } from '#test/kit/people.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { type Amount, type Order, stockOf } from '#test/kit/selling.ts'
import { addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { mailsTo } from '#test/kit/stock.ts'

interface Return {
  id: string
  number: string
  status: string
  version: number
  photos: string[]
  suggested: Amount
  refunded: Amount | null
  exchange_order_id: string | null
  lines: { line_id: string; quantity: number; worth: Amount }[]
}
type Sold = Omit<Order, 'lines'> & { lines: (Order['lines'][number] & { id: string })[]; amount_due: Amount }

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const as = async <T = Return>(line: string, body?: object, email = MANAGER) =>
  shop.call<T>(line, body, { token: await shop.signIn(email) })
const look = async (id: string) => (await as<Sold>(`GET /orders/${id}`)).body

/** An order that has arrived, with its only line and the token of its guest. */
const delivered = async (variantId: string, quantity: number, change: object = {}) => {
  const bought = await buy(shop, variantId, quantity, change)
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  for (const move of ['approve', 'ship', 'deliver'])
    assert.equal((await as(`POST /orders/${bought.body.id}/${move}`, {})).status, 200)
  const order = await look(bought.body.id)
  const [line] = order.lines
  assert.ok(line)
  return { id: order.id, access: bought.body.access_token, lineId: line.id, order }
}
type Delivered = Awaited<ReturnType<typeof delivered>>

const ask = ({ id, access, lineId }: Delivered, quantity: number, change: object = {}) =>
  shop.call<Return>(`POST /orders/${id}/returns?access=${access}`, {
    kind: 'refund',
    lines: [{ line_id: lineId, quantity, reason: 'damaged' }],
    ...change,
  })
const received = async (from: Delivered, quantity: number, write_off = 0) => {
  const asked = await ask(from, quantity)
  assert.equal(asked.status, 201, JSON.stringify(asked.body))
  assert.equal((await as(`POST /returns/${asked.body.id}/approve`, { note: 'Send it to us' })).status, 200)
  const lines = [{ line_id: from.lineId, restock: quantity - write_off, write_off }]
  const got = await as(`POST /returns/${asked.body.id}/receive`, { lines })
  assert.deepEqual([got.status, got.body.status], [200, 'received'], JSON.stringify(got.body))
  return got.body
}
const codeOf = (answer: { body: Record<string, unknown> }) =>
  (answer.body['errors'] as { code: string }[] | undefined)?.[0]?.code ?? answer.body['code']
const cents = (amount: Amount | null) => Math.round((amount?.amount ?? -1) * 100)

test('goods come back: asked for with photos, accepted, taken in by halves, paid back (ORD-11)', async () => {
  const { id: productId, variantId } = await addProduct(shop, { price: 30, quantity: 5 })
  const from = await delivered(variantId, 3)
  const asked = await ask(from, 2, { note: 'Both are broken' })
  assert.deepEqual([asked.status, asked.body.status], [201, 'requested'])
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)]), 'broken.png')
  const photo = await fetch(`${shop.url}/api/v1/returns/${asked.body.id}/photos?access=${from.access}`, {
    method: 'POST',
    body: form,
  })
  assert.deepEqual([photo.status, ((await photo.json()) as Return).photos.length], [200, 1])
  const { id } = asked.body
  assert.equal((await as(`POST /returns/${id}/refund`, {})).body['code'], 'wrong_return_state')
  assert.equal((await as(`POST /returns/${id}/approve`, { version: 99 })).status, 412)
  assert.equal((await as(`POST /returns/${id}/approve`, { note: 'Send it to us' })).body.status, 'approved')
  assert.equal(
    codeOf(await as(`POST /returns/${id}/receive`, { lines: [{ line_id: from.lineId, restock: 2, write_off: 1 }] })),
    'too_many_received',
  )
  assert.equal(
    codeOf(await as(`POST /returns/${id}/receive`, { lines: [{ line_id: from.lineId, restock: 0, write_off: 0 }] })),
    'nothing_received',
  )
  const got = await as(`POST /returns/${id}/receive`, { lines: [{ line_id: from.lineId, restock: 1, write_off: 1 }] })
  assert.equal(got.body.status, 'received')
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 3, reserved: 0 })
  const ledger = await as<{ data: { type: string; quantity: number; reason: string }[] }>(`GET /products/${productId}/movements`)
  assert.deepEqual(
    ledger.body.data.slice(0, 2).map((line) => [line.type, line.quantity, line.reason]),
    [
      ['adjustment', -1, `Return ${got.body.number}: written off`],
      ['return', 2, `Return ${got.body.number}`],
    ],
  )
  const { order } = from
  const [line] = order.lines
  const paidForLine = cents(line?.total ?? null) + (order.totals.tax_included ? 0 : cents(line?.tax ?? null))
  assert.equal(cents(got.body.suggested), Math.round((paidForLine * 2) / 3))
  assert.equal((await as(`POST /returns/${id}/refund`, { amount: 100_000 })).body['code'], 'refund_too_large')
  const back = await as(`POST /returns/${id}/refund`, {})
  assert.deepEqual([back.status, back.body.status, cents(back.body.refunded)], [200, 'refunded', cents(got.body.suggested)])
  assert.equal((await as(`POST /returns/${id}/refund`, {})).body['code'], 'wrong_return_state')
  await shop.settle()
  const now = await look(from.id)
  assert.equal(now.payment_status, 'partially_refunded')
  assert.deepEqual(
    now.timeline.map((entry) => entry.type).filter((type) => /return|refund/.test(type)),
    ['return_requested', 'return_approved', 'return_received', 'refunded', 'return_refunded'],
  )
  const mails = (await mailsTo(shop, 'buyer@example.com')).filter(({ subject }) => subject.includes(got.body.number))
  assert.equal(mails.length, 4)
  assert.match(mails.find(({ subject }) => /accepted/.test(subject))?.body ?? '', /Send it to us/)
  const notices = await as<{ data: { link: string }[] }>('GET /notifications')
  assert.ok(notices.body.data.some(({ link }) => link === `/admin/returns/${id}`))
  const list = await as<{ data: { id: string; pieces: number }[] }>('GET /returns?filter[status]=refunded')
  assert.deepEqual(
    list.body.data.map((row) => [row.id, row.pieces]),
    [[id, 2]],
  )
})

test('never more pieces come back than were bought, however many ask at once', async () => {
  const { variantId } = await addProduct(shop, { quantity: 9 })
  const from = await delivered(variantId, 3)
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(from, 2)))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409, 409, 409, 409, 409])
  for (const answer of answers.filter(({ status }) => status === 409)) assert.equal(codeOf(answer), 'too_many_returned')
  const left = await shop.call<{ left: { left: number }[]; open: boolean }>(
    `GET /orders/${from.id}/returns?access=${from.access}`,
  )
  assert.deepEqual([left.body.left.map((line) => line.left), left.body.open], [[1], true])
  const asked = answers.find(({ status }) => status === 201)
  const refused = await as(`POST /returns/${asked?.body.id}/reject`, { reason: 'Worn' })
  assert.equal(refused.body.status, 'rejected')
  assert.equal((await ask(from, 3)).status, 201)
})

test('a return is asked for in time, by whoever bought, of what arrived', async () => {
  const { variantId } = await addProduct(shop, { quantity: 9 })
  const bought = await buy(shop, variantId, 1)
  const early = await shop.call<Return>(`POST /orders/${bought.body.id}/returns?access=${bought.body.access_token}`, {
    kind: 'refund',
    lines: [{ line_id: randomUUID(), quantity: 1, reason: 'other' }],
  })
  assert.deepEqual([early.status, early.body['code']], [409, 'not_returnable'])
  const from = await delivered(variantId, 1)
  assert.equal(codeOf(await ask({ ...from, lineId: randomUUID() }, 1)), 'unknown_line')
  assert.equal(
    codeOf(await ask(from, 1, { lines: [1, 2].map(() => ({ line_id: from.lineId, quantity: 1, reason: 'other' })) })),
    'line_exists',
  )
  assert.equal((await ask({ ...from, access: 'wrong' }, 1)).status, 404)
  assert.equal((await ask({ ...from, id: randomUUID() }, 1)).status, 404)
  await sql`update orders set delivered_at = now() - interval '15 days' where id = ${from.id}`.execute(shop.runtime.db('orders'))
  assert.equal((await ask(from, 1)).body['code'], 'return_window_over')
  const byStaff = await as(`POST /orders/${from.id}/returns`, {
    kind: 'refund',
    lines: [{ line_id: from.lineId, quantity: 1, reason: 'other' }],
  })
  assert.equal(byStaff.status, 201, JSON.stringify(byStaff.body))
  assert.equal((await as('GET /returns', undefined, 'shopper@serai.example')).status, 403)
  assert.equal((await as(`POST /returns/${byStaff.body.id}/approve`, {}, 'shopper@serai.example')).status, 403)
  assert.equal((await as(`GET /returns/${randomUUID()}`)).body['code'], 'return_not_found')
})

const preview = async (id: string, variant_id: string) => {
  const answer = await as<Record<'goods' | 'worth' | 'refund' | 'due', Amount>>(`POST /returns/${id}/exchange/preview`, {
    lines: [{ variant_id, quantity: 1 }],
  })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

test('an exchange is an order of its own, lessened by what came back; what is missing is paid with it', async () => {
  const cheap = await addProduct(shop, { price: 10, quantity: 9 })
  const dear = await addProduct(shop, { price: 25, quantity: 2 })
  const from = await delivered(cheap.variantId, 1)
  const asked = (await ask(from, 1)).body
  const early = await as(`POST /returns/${asked.id}/exchange/preview`, { lines: [{ variant_id: dear.variantId, quantity: 1 }] })
  assert.deepEqual([early.status, early.body['code']], [409, 'wrong_return_state'])
  await as(`POST /returns/${asked.id}/cancel`, {})
  const back = await received(from, 1)
  const said = await preview(back.id, dear.variantId)
  assert.deepEqual([cents(said.refund), cents(said.worth)], [0, cents(back.suggested)])
  const [twice] = [dear.variantId].map((variant_id) => ({ variant_id, quantity: 1 }))
  assert.equal(codeOf(await as(`POST /returns/${back.id}/exchange/preview`, { lines: [twice, twice] })), 'line_exists')
  const many = await as(`POST /returns/${back.id}/exchange`, { lines: [{ variant_id: dear.variantId, quantity: 3 }] })
  assert.deepEqual([many.status, many.body['code']], [409, 'insufficient_stock'])
  const [one, two] = await Promise.all(
    [0, 1].map(() => as(`POST /returns/${back.id}/exchange`, { lines: [{ variant_id: dear.variantId, quantity: 1 }] })),
  )
  assert.deepEqual([one?.status, two?.status].sort(), [200, 409])
  const made = [one, two].find((answer) => answer?.status === 200)?.body
  assert.equal(made?.status, 'exchanged')
  assert.deepEqual(await stockOf(shop, dear.variantId), { on_hand: 1, reserved: 0 })
  const order = await look(made?.exchange_order_id ?? '')
  assert.deepEqual([order.status, cents(order.amount_due)], ['confirmed', cents(order.totals.total)])
  const full =
    cents(order.totals.subtotal) - cents(order.totals.discount) + (order.totals.tax_included ? 0 : cents(order.totals.tax))
  assert.equal(cents(order.totals.total), full)
  assert.deepEqual(
    [cents(said.due), cents(said.goods) - cents(said.worth)],
    [full, full],
    'what was told before is what it came to',
  )
  assert.ok(cents(order.totals.total) > 0 && cents(order.totals.total) < 2_500 * 1.3 - cents(back.suggested) + 1)
})

test('what is left over of an exchange goes back', async () => {
  const dear = await addProduct(shop, { price: 40, quantity: 9 })
  const cheap = await addProduct(shop, { price: 10, quantity: 9 })
  const from = await delivered(dear.variantId, 1)
  const back = await received(from, 1)
  const said = await preview(back.id, cheap.variantId)
  assert.deepEqual([cents(said.due), cents(said.goods) + cents(said.refund)], [0, cents(said.worth)])
  const done = await as(`POST /returns/${back.id}/exchange`, { lines: [{ variant_id: cheap.variantId, quantity: 1 }] })
  assert.deepEqual([done.status, done.body.status], [200, 'exchanged'], JSON.stringify(done.body))
  const order = await look(done.body.exchange_order_id ?? '')
  assert.deepEqual([cents(order.totals.total), cents(order.amount_due)], [0, 0])
  assert.equal(cents(said.refund), cents(done.body.refunded))
  assert.ok(cents(done.body.refunded) > 0 && cents(done.body.refunded) < cents(back.suggested))
  assert.equal((await look(from.id)).payment_status, 'partially_refunded')
  for (const move of ['approve', 'ship', 'deliver', 'close'])
    assert.equal((await as(`POST /orders/${order.id}/${move}`, {})).status, 200, move)
})

test('a return cut off between two steps is carried on by recovery, and nothing is done twice', async () => {
  for (const cut of ['catalog.takeBackStock', 'payments.refund'] as const) {
    const { variantId } = await addProduct(shop, { price: 10, quantity: 5 })
    const from = await delivered(variantId, 2)
    const asked = (await ask(from, 2)).body
    await as(`POST /returns/${asked.id}/approve`, {})
    const real = shop.runtime.call
    shop.runtime.call = (async (ctx: never, name: never, input: never) => {
      const answer = await real(ctx, name, input)
      if (String(name) === cut) throw new Error('cut off')
      return answer
    }) as typeof real
    const take = () => as(`POST /returns/${asked.id}/receive`, { lines: [{ line_id: from.lineId, restock: 2, write_off: 0 }] })
    const first = await take()
    if (cut === 'payments.refund') assert.equal((await as(`POST /returns/${asked.id}/refund`, {})).status, 500)
    else assert.equal(first.status, 500)
    shop.runtime.call = real
    await sql`update goods_return set status_at = now() - interval '1 hour'`.execute(shop.runtime.db('orders'))
    await recoverNow(shop)
    await recoverNow(shop)
    const now = await as(`GET /returns/${asked.id}`)
    assert.equal(now.body.status, cut === 'payments.refund' ? 'refunded' : 'received')
    assert.deepEqual(await stockOf(shop, variantId), { on_hand: 5, reserved: 0 })
  }
})

test('a customer calls a return off until it is received, once; everybody is told, and its pieces may be asked for again', async () => {
  const { variantId } = await addProduct(shop, { price: 30, quantity: 5 })
  const email = `${randomUUID()}@example.com`
  const from = await delivered(variantId, 2, { email })
  const { body } = await ask(from, 2)
  const cancel = (id: string, access = from.access) => shop.call<Return>(`POST /returns/${id}/cancel?access=${access}`, {})
  assert.equal((await cancel(body.id, 'another')).body['code'], 'return_not_found')
  assert.equal((await as(`POST /returns/${body.id}/cancel`, {}, 'shopper@serai.example')).body['code'], 'return_not_found')
  assert.equal(codeOf(await ask(from, 1)), 'too_many_returned')
  await as(`POST /returns/${body.id}/approve`, {})
  const stale = await shop.call(`POST /returns/${body.id}/cancel?access=${from.access}`, { version: 1 })
  assert.deepEqual([stale.status, stale.body['code']], [412, 'stale_version'])
  const answers = await Promise.all([
    cancel(body.id),
    as(`POST /returns/${body.id}/receive`, { lines: [{ line_id: from.lineId, restock: 2, write_off: 0 }] }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  // Whichever came first: a return is called off, of this order or, where this one was received, of another.
  const isOff = answers[0].status === 200
  const other = isOff ? from : await delivered(variantId, 1, { email })
  const off = isOff ? body.id : (await ask(other, 1)).body.id
  if (!isOff) assert.equal((await cancel(off, other.access)).status, 200)
  assert.equal((await cancel(off, other.access)).body['code'], 'wrong_return_state')
  await shop.settle()
  assert.ok((await mailsTo(shop, email)).some(({ subject }) => /called off/.test(subject)))
  const notices = await as<{ data: { type: string }[] }>('GET /notifications')
  assert.ok(notices.body.data.some((one) => one.type === 'return.cancelled'))
  const asked = await ask(other, 1)
  assert.equal(asked.status, 201, JSON.stringify(asked.body))
})
