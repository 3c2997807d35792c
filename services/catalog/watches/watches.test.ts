import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { StoredEvent } from '#platform/service.ts'
import { newCustomer } from '#test/kit/people.ts'
import { setPrice, shopperPage } from '#test/kit/prices.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

async function letters(to: string): Promise<{ subject: string; body: string; html: string; locale: string }[]> {
  await shop.settle()
  const { rows } = await sql<{ subject: string; body: string; html: string; locale: string }>`
    select subject, body, html, locale from message where recipient = ${to} and not is_secret order by created_at, id`.execute(
    shop.runtime.db('notifications'),
  )
  return rows
}

const guest = () => `g-${randomUUID()}@example.com`
const watchAs = (id: string, email: string, locale = 'en') =>
  shop.call(`POST /products/${id}/watch?locale=${locale}`, { email, consent: true })

async function priceIs(id: string, name: string, amount: number): Promise<void> {
  const set = await setPrice(shop, id, { amount })
  assert.equal(set.status, 200, JSON.stringify(set.body))
  await shopperPage(shop, name)
}

// What the log holds of fallen prices, handed to the consumer once more, as after a crash.
async function replayDrops(id: string): Promise<void> {
  const { rows } =
    await sql<StoredEvent>`select * from event where name = 'product.price_dropped' and aggregate_id = ${id} order by sequence`.execute(
      shop.runtime.db('catalog'),
    )
  const handler = shop.runtime.services
    .find((service) => service.name === 'notifications')
    ?.subscriptions?.find((subscription) => subscription.name === 'tell watchers')
  assert.ok(rows.length > 0 && handler)
  await handler.handle(shop.runtime.systemContext('notifications'), rows)
}

test('a watcher is told once for each fall: guests and accounts, never by a rise, nor twice by a replayed event (CAT-37)', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  const email = guest()
  const customer = await newCustomer(shop)
  assert.deepEqual((await watchAs(id, email)).body, { watching: true })
  await watchAs(id, email.toUpperCase())
  assert.equal((await shop.call(`POST /products/${id}/watch`, {}, { token: customer.token })).status, 201)
  await priceIs(id, name, 45)
  assert.equal((await letters(email)).length, 0)
  await priceIs(id, name, 30)
  await replayDrops(id)
  await replayDrops(id)
  for (const to of [email, customer.email]) {
    const [letter, ...more] = await letters(to)
    assert.equal(more.length, 0)
    assert.match(letter?.body ?? '', /\$45\.00[\s\S]*\$30\.00/)
  }
  await priceIs(id, name, 35)
  await priceIs(id, name, 32)
  await replayDrops(id)
  assert.equal((await letters(email)).length, 2)
})

test('who begins to watch after a fall is not told of it by a replay', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  await priceIs(id, name, 20)
  const email = guest()
  await watchAs(id, email)
  await replayDrops(id)
  assert.equal((await letters(email)).length, 0)
})

test('a discount is a fall too; the letter is in the language and currency of the watch, and its link ends it', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  const email = guest()
  await shop.call(`POST /products/${id}/watch?locale=fa&currency=EUR`, { email, consent: true })
  const made = await shop.call<{ id: string }>(
    `POST /products/${id}/discount`,
    { type: 'percentage', value: 50 },
    { token: await shop.signIn(ADMIN) },
  )
  await shopperPage(shop, name)
  const [letter] = await letters(email)
  assert.equal(letter?.locale, 'fa')
  assert.match(letter?.html ?? '', /dir="rtl"/)
  assert.match(letter?.body ?? '', /یورو/)
  const link = /https?:\/\/\S*unwatch\?\S+/.exec(letter?.body ?? '')?.[0]
  assert.ok(link)
  const asked = new URL(link).searchParams
  const end = (token: string) =>
    shop.call(`DELETE /products/${asked.get('product')}/watch?watch=${asked.get('watch')}&token=${token}`)
  const forged = await end('x'.repeat(43))
  assert.deepEqual([forged.status, forged.body['code']], [403, 'bad_link'])
  assert.equal((await end(asked.get('token') ?? '')).status, 204)
  assert.equal((await end(asked.get('token') ?? '')).status, 204, 'a second time is no mistake')
  await shop.call(`POST /discounts/${made.body.id}/end`, undefined, { token: await shop.signIn(ADMIN) })
  await shopperPage(shop, name)
  await priceIs(id, name, 1)
  assert.equal((await letters(email)).length, 1)
})

test('an account sees that it watches, and can stop', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  const { token, email } = await newCustomer(shop)
  const watching = async () => (await shop.call(`GET /products/${id}/watch`, undefined, { token })).body['watching']
  assert.equal(await watching(), false)
  await shop.call(`POST /products/${id}/watch`, {}, { token })
  assert.equal(await watching(), true)
  assert.equal((await shop.call(`DELETE /products/${id}/watch`, undefined, { token })).status, 204)
  assert.equal(await watching(), false)
  await priceIs(id, name, 5)
  assert.equal((await letters(email)).length, 0)
})

test('without an address, without consent, or for what shoppers do not see, there is no watch', async () => {
  const { id } = await addProduct(shop)
  const { body: draft } = await create(shop)
  const cases: [string, object, number, string][] = [
    [id, {}, 422, 'email_needed'],
    [id, { email: guest() }, 422, 'consent_needed'],
    [id, { email: guest(), consent: false }, 422, 'consent_needed'],
    [id, { email: 'not an address', consent: true }, 422, 'invalid_input'],
    [draft.id, { email: guest(), consent: true }, 404, 'product_not_found'],
    [randomUUID(), { email: guest(), consent: true }, 404, 'product_not_found'],
  ]
  for (const [product, body, status, code] of cases) {
    const refused = await shop.call(`POST /products/${product}/watch`, body)
    assert.deepEqual([refused.status, refused.body['code']], [status, code], JSON.stringify(body))
  }
  const currency = await shop.call(`POST /products/${id}/watch?currency=JPY`, { email: guest(), consent: true })
  assert.equal(currency.body['code'], 'unknown_currency')
  assert.equal((await shop.call(`DELETE /products/${id}/watch`)).status, 401)
  assert.equal((await shop.call(`GET /products/${id}/watch`)).status, 401)
})
