import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER, newCustomer, setSetting } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, addProduct, buy, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'

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
  await setSetting(shop, 'tax_percent', 19)
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

interface Document {
  number: string
  lines: { sku: string; quantity: number; total: { amount: number }; tax: { amount: number } }[]
  adjustments?: { percent: number | null; amount: { amount: number }; tax: { amount: number } }[]
  totals: { tax: { amount: number }; total: { amount: number }; taxes: { percent: number; tax: { amount: number } }[] }
  invoice_number: string | null
  replaces?: string | null
  reason?: string | null
}
const inWords = async (id: string) => {
  const { rows } = await sql<{
    kind: string
    document: Document
  }>`select kind, document from invoice where order_id = ${id} order by issued_at, id`.execute(shop.runtime.db('orders'))
  return rows
}
const cents = (amount: number) => Math.round(amount * 100)
const worthOf = (documents: { kind: string; document: Document }[]) =>
  documents.reduce((sum, { kind, document }) => sum + (kind === 'invoice' ? 1 : -1) * cents(document.totals.total.amount), 0)
const change = async (id: string, body: object) => {
  const changed = await shop.call<Changed>(`POST /orders/${id}/edit`, body, await staff())
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  await shop.settle()
  return changed.body
}
interface Changed {
  lines: { id: string; quantity: number }[]
  totals: { total: { amount: number } }
  version: number
}

test('the invoice of an order that is changed is credited with its lines and its tax, and replaced by the next number', async () => {
  const made = await order({ email: 'changed@example.com' })
  await shop.call(`POST /orders/${made.id}/approve`, {}, await staff())
  const first = (await issue(made.id)).body
  const [line] = made['lines'] as [{ id: string }]
  const more = await change(made.id, { lines: [{ id: line.id, quantity: 3 }] })
  const [old, taken, renewed, ...others] = await inWords(made.id)
  assert.deepEqual([old?.kind, taken?.kind, renewed?.kind, others], ['invoice', 'credit_note', 'invoice', []])
  assert.deepEqual([taken?.document.lines, taken?.document.totals], [old?.document.lines, old?.document.totals])
  assert.deepEqual(
    [taken?.document.invoice_number, taken?.document.reason, renewed?.document.replaces],
    [first.number, 'replaced', first.number],
  )
  assert.equal(serialOf(renewed?.document.number ?? ''), serialOf(first.number) + 1)
  assert.deepEqual([renewed?.document.lines[0]?.quantity, renewed?.document.totals.total], [3, more.totals.total])
  // The same again: nothing is issued for a change that no document speaks of, nor for what was told twice.
  await change(made.id, { phone: '+380501112233' })
  assert.equal((await inWords(made.id)).length, 3)
  assert.equal((await issue(made.id)).body.number, renewed?.document.number)
  const listed = await shop.call<{ data: (Invoice & { replaced_at: string | null; invoice_number: string | null })[] }>(
    `GET /orders/${made.id}/invoices?access=${made.access_token}`,
  )
  assert.deepEqual(
    listed.body.data.map((one) => [one.replaced_at !== null, one.invoice_number]),
    [
      [true, null],
      [false, first.number],
      [false, first.number],
    ],
  )
  const outbox = await shop.call<{ data: { to: string; attachments: string[] }[] }>(
    'GET /outbox?per_page=100',
    undefined,
    await staff(),
  )
  const sent = outbox.body.data.filter((mail) => mail.to === 'changed@example.com').flatMap((mail) => mail.attachments)
  for (const { document } of [taken, renewed] as { document: Document }[]) assert.ok(sent.includes(`${document.number}.pdf`))
})

test('changes and refunds of an invoiced order at once: its documents come to what it is worth, without a gap', async () => {
  const made = await order()
  await shop.call(`POST /orders/${made.id}/approve`, {}, await staff())
  await issue(made.id)
  const [line] = made['lines'] as [{ id: string }]
  const more = await change(made.id, { lines: [{ id: line.id, quantity: 4 }] })
  const answers = await Promise.all([
    ...[2, 3].map(async (quantity) =>
      shop.call(`POST /orders/${made.id}/edit`, { lines: [{ id: line.id, quantity }], version: more.version }, await staff()),
    ),
    shop.call(`POST /orders/${made.id}/refund`, { amount: 5, reason: 'A scratch' }, { ...(await staff()), key: randomUUID() }),
  ])
  assert.ok(answers.some(({ status }) => status === 200))
  await shop.settle()
  const { rows } = await sql<{ total: string; status: string }>`
    select total_minor::text as total, payment_status as status from orders where id = ${made.id}`.execute(
    shop.runtime.db('orders'),
  )
  const paid = await sql<{ kept: string }>`
    select sum(amount_minor - refunded_minor)::text as kept from payment where order_id = ${made.id} and status in ('succeeded', 'refunded')`.execute(
    shop.runtime.db('payments'),
  )
  const owes = rows[0]?.status === 'pending'
  assert.equal(
    worthOf(await inWords(made.id)),
    owes ? Number(rows[0]?.total) : Math.min(Number(rows[0]?.total), Number(paid.rows[0]?.kept)),
  )
  assert.deepEqual(await violations(shop), [])
})

test('a part that is given back is credited by its rates of tax; what is left is credited to the last cent', async () => {
  const made = await order()
  const invoice = (await issue(made.id)).body
  const back = async (amount: number) => {
    const given = await shop.call(
      `POST /orders/${made.id}/refund`,
      { amount, reason: 'Late' },
      { ...(await staff()), key: randomUUID() },
    )
    assert.equal(given.status, 200, JSON.stringify(given.body))
    await shop.settle()
  }
  await back(3.33)
  await back(2.22)
  assert.equal((await shop.call(`POST /orders/${made.id}/cancel`, {}, await staff())).status, 200)
  await shop.settle()
  const [whole, ...credits] = (await inWords(made.id)).map((one) => one.document)
  assert.equal(credits.length, 3)
  for (const credit of credits) {
    assert.deepEqual([credit.lines, credit.invoice_number, credit.reason], [[], invoice.number, 'refunded'])
    const parts = (credit.adjustments ?? []).reduce((sum, part) => sum + cents(part.tax.amount), 0)
    assert.ok(parts > 0)
    assert.equal(cents(credit.totals.tax.amount), parts)
  }
  const sum = (of: 'tax' | 'total') => credits.reduce((all, { totals }) => all + cents(totals[of].amount), 0)
  assert.deepEqual([sum('total'), sum('tax')], [cents(whole?.totals.total.amount ?? 0), cents(whole?.totals.tax.amount ?? 0)])
})

test('a cancelled order that was never paid owes nothing: its invoice is credited whole; one in the archive keeps its documents', async () => {
  const made = await order({ payment_method: 'pay_on_delivery', payment: undefined })
  await issue(made.id)
  assert.equal((await shop.call(`POST /orders/${made.id}/cancel`, {}, await staff())).status, 200)
  await shop.settle()
  const documents = await inWords(made.id)
  assert.deepEqual([documents.length, worthOf(documents)], [2, 0])
  const archived = await shop.call('POST /orders/archive', { ids: [made.id] }, await staff())
  assert.equal(archived.status, 200, JSON.stringify(archived.body))
  assert.equal((await documentsOf(made.id)).length, 2)
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

test('an invoice says what is in a bundle as it was sold, whatever becomes of it in the catalogue', async () => {
  const part = await addProduct(shop, { price: 20, quantity: 50, name: 'Olive soap' })
  const made = await create(shop, { type: 'bundle', inventory: undefined, parts: [{ variant_id: part.variantId, quantity: 3 }] })
  await publish(shop, made.body.id)
  const bought = await buy(shop, made.body.variants[0]?.id ?? '', 2)
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  await sql`update product_translation set name = 'Renamed' where product_id = ${part.id}`.execute(shop.runtime.db('catalog'))
  const issued = await issue(bought.body.id)
  assert.equal(issued.status, 201)
  await shop.call(`POST /orders/${bought.body.id}/cancel`, {}, await staff())
  await shop.settle()
  const { rows } = await sql<{ kind: string; lines: { sku: string; quantity: number; parts?: object[] }[] }>`
    select kind, document -> 'lines' as lines from invoice where order_id = ${bought.body.id} order by issued_at`.execute(
    shop.runtime.db('orders'),
  )
  const { rows: known } = await sql<{ sku: string }>`select sku from variant where id = ${part.variantId}`.execute(
    shop.runtime.db('catalog'),
  )
  const parts = [{ name: 'Olive soap', note: '', sku: known[0]?.sku, quantity: 3 }]
  assert.deepEqual(
    rows.map(({ kind, lines }) => [kind, lines.length, lines[0]?.quantity, lines[0]?.parts]),
    [
      ['invoice', 1, 2, parts],
      ['credit_note', 1, 2, parts],
    ],
  )
  const file = await fetch(`${shop.url}/api/v1/invoices/${issued.body.id}/file`, {
    headers: { authorization: `Bearer ${(await staff()).token}` },
  })
  const pdf = Buffer.from(await file.arrayBuffer())
  assert.equal(pdf.toString('latin1', 0, 5), '%PDF-')
  if (process.env['SCREENSHOTS']) writeFileSync(join(process.env['SCREENSHOTS'], 'bundle.pdf'), pdf)
})
