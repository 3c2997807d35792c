import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER, newCustomer, setSetting } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'

interface Invoice {
  id: string
  kind: string
  number: string
  total: { amount: number; currency: string }
}

let shop: TestShop
let variantId: string
before(async () => {
  shop = await openShop()
  variantId = (await addProduct(shop, { price: 20, quantity: 500 })).variantId
  await setSetting(shop, 'invoice_tax_code', '14003456789')
})
after(() => shop?.close())

const staff = async () => ({ token: await shop.signIn(ADMIN) })
const order = async (change: object = {}) => {
  const { status, body } = await buy(shop, variantId, 1, change)
  assert.equal(status, 201, JSON.stringify(body))
  return body
}
const issue = async (id: string) => shop.call<Invoice>(`POST /orders/${id}/invoice`, {}, await staff())
const documentsOf = async (id: string) =>
  (await shop.call<{ data: Invoice[] }>(`GET /orders/${id}/invoices`, undefined, await staff())).body.data
const serialOf = (number: string) => Number(number.split('-').at(-1))

test('fifty invoices asked for at once are numbered without a gap, each order once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 25; n += 1) ids.push((await order()).id)
  const answers = await Promise.all([...ids, ...ids].map(issue))
  assert.deepEqual(
    answers.map((answer) => answer.status),
    answers.map(() => 201),
  )
  const numbers = new Map(ids.map((id, at) => [id, answers[at]?.body.number ?? '']))
  for (const [at, id] of ids.entries()) assert.equal(answers[at + ids.length]?.body.number, numbers.get(id))
  const serials = [...numbers.values()].map(serialOf).sort((a, b) => a - b)
  assert.deepEqual(
    serials,
    serials.map((_, at) => at + 1),
  )
  assert.deepEqual(await violations(shop), [])
  await sql`update invoice_counter set last = last + 1`.execute(shop.runtime.db('orders'))
  assert.ok((await violations(shop)).some((one) => one['invariant'] === 'no number of an invoice is left out'))
  await sql`update invoice_counter set last = last - 1`.execute(shop.runtime.db('orders'))
})

test('what is refused takes no number', async () => {
  const { id } = await order()
  await shop.call(`POST /orders/${id}/cancel`, {}, await staff())
  const refused = await issue(id)
  assert.deepEqual([refused.status, refused.body['code']], [409, 'not_invoiceable'])
  assert.equal((await issue(randomUUID())).body['code'], 'order_not_found')
  const before = serialOf((await issue((await order()).id)).body.number)
  assert.equal(serialOf((await issue((await order()).id)).body.number), before + 1)
})

test('an order that is closed has its invoice, which the customer gets as a PDF by e-mail and can load', async () => {
  const made = await order({ email: 'reader@example.com' })
  for (const move of ['approve', 'ship', 'deliver', 'close']) {
    const moved = await shop.call(`POST /orders/${made.id}/${move}`, {}, await staff())
    assert.equal(moved.status, 200, JSON.stringify(moved.body))
  }
  await shop.settle()
  const [invoice] = await documentsOf(made.id)
  assert.ok(invoice)
  const load = (access: string) => fetch(`${shop.url}/api/v1/invoices/${invoice.id}/file?access=${access}`)
  const answer = await load(made.access_token)
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/pdf'])
  assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename=".+\.pdf"/)
  assert.equal(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5), '%PDF-')
  assert.equal((await load('another')).status, 404)
  const customer = await newCustomer(shop)
  assert.equal(
    (await shop.call(`GET /invoices/${invoice.id}`, undefined, { token: customer.token })).body['code'],
    'invoice_not_found',
  )
  assert.equal((await shop.call(`GET /invoices/${invoice.id}?access=${made.access_token}`)).body['number'], invoice.number)
  const sent = await shop.call(`POST /invoices/${invoice.id}/send`, {}, await staff())
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  await shop.settle()
  const outbox = await shop.call<{ data: { to: string; subject: string; attachments: string[] }[] }>(
    'GET /outbox?per_page=100',
    undefined,
    await staff(),
  )
  const letters = outbox.body.data.filter((mail) => mail.to === 'reader@example.com' && mail.subject.includes(invoice.number))
  assert.ok(letters.length >= 1)
  assert.deepEqual(letters[0]?.attachments, [`${invoice.number}.pdf`])
  assert.equal((await shop.call(`POST /invoices/${randomUUID()}/send`, {}, await staff())).body['code'], 'invoice_not_found')
})

test('what is given back of an invoiced order is credited once, in a series of its own', async () => {
  const made = await order()
  const invoice = (await issue(made.id)).body
  assert.equal((await shop.call(`POST /orders/${made.id}/cancel`, {}, await staff())).status, 200)
  await shop.settle()
  const documents = await documentsOf(made.id)
  assert.deepEqual(
    documents.map((one) => [one.kind, one.total]),
    [
      ['invoice', invoice.total],
      ['credit_note', invoice.total],
    ],
  )
  assert.match(documents[1]?.number ?? '', /-C-\d{4}-00001$/)
  const unbilled = await order()
  await shop.call(`POST /orders/${unbilled.id}/cancel`, {}, await staff())
  await shop.settle()
  assert.deepEqual(await documentsOf(unbilled.id), [])
})

test('staff find invoices by number and kind; only who may issues and sends them', async () => {
  const invoice = (await issue((await order()).id)).body
  const found = await shop.call<{ data: Invoice[] }>(`GET /invoices?q=${invoice.number}&filter[kind]=invoice`, undefined, {
    token: await shop.signIn(MANAGER),
  })
  assert.deepEqual(
    found.body.data.map((one) => one.id),
    [invoice.id],
  )
  const customer = await newCustomer(shop)
  for (const line of ['GET /invoices', `POST /orders/${randomUUID()}/invoice`, `POST /invoices/${invoice.id}/send`]) {
    const body = line.startsWith('POST') ? {} : undefined
    assert.equal((await shop.call(line, body)).status, 401)
    assert.equal((await shop.call(line, body, { token: customer.token })).status, 403)
  }
})
