import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newCustomer, runJob, setSetting } from '#test/kit/people.ts'
import { addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, mailsTo, mainBranch, orderBook, stockRows } from '#test/kit/stock.ts'
import { tellSubscribers } from './tell-subscribers.ts'

let shop: TestShop
let branch: string
before(async () => {
  shop = await openShop()
  branch = await mainBranch(shop)
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const address = (name: string) => `${name}-${randomUUID().slice(0, 8)}@example.com`
const join = (id: string, body: object, token?: string) =>
  shop.call<{ email: string; code?: string }>(`POST /products/${id}/stock-alerts`, body, token ? { token } : {})
const stock = async (id: string, quantity: number) => {
  assert.equal((await ask(shop, `PUT /products/${id}/inventory`, { quantity, reason: 'x' })).status, 200)
  await shop.settle()
}

/** A product that is sold out, with so many people waiting; gives who was told so far, by their place in the queue. */
async function queue(people: number) {
  const { id, variantId } = await addProduct(shop, { quantity: 0, backorder: 1 })
  const emails = Array.from({ length: people }, (_, n) => address(`p${n}`))
  for (const email of emails) assert.equal((await join(id, { email, consent: true })).status, 201)
  const told = async () => {
    await shop.settle()
    const counts = await Promise.all(emails.map(async (email) => (await mailsTo(shop, email)).length))
    assert.ok(
      counts.every((count) => count <= 1),
      'nobody is told twice',
    )
    return counts.flatMap((count, place) => (count === 1 ? [place] : []))
  }
  return { id, variantId, emails, told }
}

test('those who wait are told in the order of asking, as many as there are pieces × the factor, and the next ones when more comes (CAT-46)', async () => {
  await setSetting(shop, 'stock_alerts_per_piece', 2)
  const { id, emails, told } = await queue(7)
  assert.equal((await stockRows(shop, id))[0]?.waiting, 7)
  assert.deepEqual(await told(), [])
  await stock(id, 2)
  assert.deepEqual(await told(), [0, 1, 2, 3])
  await stock(id, 2)
  assert.deepEqual(await told(), [0, 1, 2, 3])
  await stock(id, 3)
  assert.deepEqual(await told(), [0, 1, 2, 3, 4, 5])
  await stock(id, 1)
  assert.deepEqual(await told(), [0, 1, 2, 3, 4, 5])
  await stock(id, 2)
  assert.deepEqual(await told(), [0, 1, 2, 3, 4, 5, 6])
  const [mail] = await mailsTo(shop, emails[0] ?? '')
  assert.match(mail?.subject ?? '', /^Back in stock: Thing/)
  assert.match(mail?.body ?? '', new RegExp(`${shop.url}/en/p/thing-`))
})

test('pieces that an order gives back are for the next in the queue; the same event again tells nobody (CAT-46)', async () => {
  await setSetting(shop, 'stock_alerts_per_piece', 1)
  const { id, variantId, told } = await queue(4)
  const book = orderBook(shop, branch)
  const order = book.newOrder()
  await stock(id, 1)
  assert.deepEqual(await told(), [0])
  await book.reserve(order, { variant_id: variantId, quantity: 1 })
  await shop.settle()
  await book.release(order)
  assert.deepEqual(await told(), [0, 1])
  const { rows } =
    await sql<never>`select id, sequence, name, 1 as version, aggregate_id, actor, branch_id, payload, at from event
    where name like 'stock.%' or name = 'inventory.updated' order by sequence`.execute(shop.runtime.db('catalog'))
  await tellSubscribers(shop.runtime.systemContext('catalog'), rows)
  await tellSubscribers(shop.runtime.systemContext('catalog'), rows)
  assert.deepEqual(await told(), [0, 1])
})

test('a customer is told by the address of their account; asking again keeps the place (CAT-46)', async () => {
  await setSetting(shop, 'stock_alerts_per_piece', 1)
  const { id } = await addProduct(shop, { quantity: 0, backorder: 1 })
  const customer = await newCustomer(shop)
  const other = address('later')
  assert.deepEqual((await join(id, {}, customer.token)).body, { email: customer.email })
  assert.equal((await join(id, { email: other, consent: true })).status, 201)
  assert.equal((await join(id, {}, customer.token)).status, 201)
  await stock(id, 1)
  assert.equal((await mailsTo(shop, customer.email)).length, 1)
  assert.equal((await mailsTo(shop, other)).length, 0)
})

test('what cannot be is refused: no address, no consent, in stock, not sold, unknown, an old link (CAT-46)', async () => {
  const out = await addProduct(shop, { quantity: 0, backorder: 1 })
  const plenty = await addProduct(shop, { quantity: 3 })
  const email = address('x')
  const hidden = await addProduct(shop, { quantity: 0, backorder: 1 })
  await ask(shop, `POST /products/${hidden.id}/unpublish`, {})
  for (const [id, body, status, code] of [
    [out.id, { consent: true }, 422, 'email_needed'],
    [out.id, { email }, 422, 'consent_needed'],
    [out.id, { email: 'nobody', consent: true }, 422, 'invalid_input'],
    [out.id, { email, consent: true, variant_id: plenty.variantId }, 404, 'variant_not_found'],
    [plenty.id, { email, consent: true }, 409, 'in_stock'],
    [hidden.id, { email, consent: true }, 404, 'variant_not_found'],
    [randomUUID(), { email, consent: true }, 404, 'variant_not_found'],
  ] as const) {
    const refused = await join(id, body)
    assert.deepEqual([refused.status, refused.body.code], [status, code])
  }
  const link = await shop.call<{ code: string }>('POST /stock-alerts/unsubscribe', { token: 'unheard' })
  assert.deepEqual([link.status, link.body.code], [404, 'link_unknown'])
})

test('the link of a mail takes its address out of every queue, and nobody else (CAT-46)', async () => {
  await setSetting(shop, 'stock_alerts_per_piece', 1)
  const [first, second] = [await queue(1), await addProduct(shop, { quantity: 0, backorder: 1 })]
  const email = first.emails[0] ?? ''
  const other = address('stays')
  for (const person of [email, other]) await join(second.id, { email: person, consent: true })
  await stock(first.id, 1)
  const token = /token=([\w-]+)/.exec((await mailsTo(shop, email))[0]?.body ?? '')?.[1]
  for (const removed of [1, 0]) {
    const answer = await shop.call<{ removed: number }>('POST /stock-alerts/unsubscribe', { token })
    assert.deepEqual([answer.status, answer.body.removed], [200, removed])
  }
  await stock(second.id, 5)
  assert.equal((await mailsTo(shop, email)).length, 1)
  assert.equal((await mailsTo(shop, other)).length, 1)
})

test('who was told long ago is forgotten', async () => {
  await sql`update stock_subscriber set told_at = now() - interval '91 days' where told_at is not null`.execute(
    shop.runtime.db('catalog'),
  )
  await runJob(shop, 'catalog.forgetTold')
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from stock_subscriber where told_at is not null`.execute(
    shop.runtime.db('catalog'),
  )
  assert.equal(rows[0]?.n, 0)
})
