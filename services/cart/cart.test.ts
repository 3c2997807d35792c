import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ADMIN, addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { hashOf } from './owner.ts'
import { cart as service } from './service.ts'

interface Seen {
  id: string
  token: string
  status: string
  is_expired: boolean
  item_count: number
  lines: { id: string; variant_id: string; quantity: number; notices: { code: string }[] }[]
  notices: { code: string }[]
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

const add = (variantId: string, quantity: number, who: { cart?: string; token?: string } = {}) =>
  shop.call<Seen>('POST /cart/lines', { variant_id: variantId, quantity }, who)

const see = async (who: { cart?: string; token?: string }) => (await shop.call<Seen>('GET /cart', undefined, who)).body

const outdate = (token: string) =>
  sql`update cart set expires_at = now() - interval '1 minute' where token_hash = ${hashOf(token)}`.execute(
    shop.runtime.db('cart'),
  )

const abandoned = async (id: string) =>
  (
    await sql<{
      variant_id: string
      quantity: number
    }>`select variant_id, quantity from abandoned_line where cart_id = ${id}`.execute(shop.runtime.db('cart'))
  ).rows

test('a guest adds, changes, removes and clears (CRT-01)', async () => {
  const [one, two] = [await addProduct(shop), await addProduct(shop)]
  const first = await add(one.variantId, 1)
  assert.equal(first.status, 201)
  const cart = first.body.token
  assert.ok(cart.length > 20)
  assert.equal((await add(one.variantId, 2, { cart })).body.lines[0]?.quantity, 3)
  assert.equal((await add(two.variantId, 1, { cart })).body.item_count, 4)
  const line = (await see({ cart })).lines.find((candidate) => candidate.variant_id === one.variantId)?.id
  const less = await shop.call<Seen>(`PATCH /cart/lines/${line}`, { quantity: 2 }, { cart })
  assert.equal(less.body.item_count, 3)
  const without = await shop.call<Seen>(`DELETE /cart/lines/${line}`, undefined, { cart })
  assert.deepEqual(
    without.body.lines.map((candidate) => candidate.variant_id),
    [two.variantId],
  )
  const gone = await shop.call(`PATCH /cart/lines/${line}`, { quantity: 2 }, { cart })
  assert.deepEqual([gone.status, gone.body['code']], [404, 'line_not_found'])
  assert.deepEqual((await shop.call<Seen>('DELETE /cart', undefined, { cart })).body.lines, [])
  assert.deepEqual((await see({ cart: 'somebody-elses-guess' })).lines, [])
})

test('a line of another cart cannot be changed', async () => {
  const { variantId } = await addProduct(shop)
  const [mine, other] = [await add(variantId, 1), await add(variantId, 1)]
  const line = mine.body.lines[0]?.id
  const answer = await shop.call(`DELETE /cart/lines/${line}`, undefined, { cart: other.body.token })
  assert.deepEqual([answer.status, answer.body['code']], [404, 'line_not_found'])
  assert.equal((await see({ cart: mine.body.token })).item_count, 1)
})

test('more than there is, more than a cart takes, and what is not sold are refused (CRT-02)', async () => {
  const { variantId } = await addProduct(shop, { quantity: 3 })
  const { token: cart } = (await add(variantId, 2)).body
  const more = await add(variantId, 2, { cart })
  assert.deepEqual([more.status, more.body['code'], more.body['available']], [409, 'insufficient_stock', 3])
  const most = await add(variantId, 1_001, { cart })
  assert.deepEqual([most.status, (most.body['errors'] as { code: string }[])[0]?.code], [422, 'quantity_limits'])
  const unknown = await add(randomUUID(), 1, { cart })
  assert.deepEqual([unknown.status, unknown.body['code']], [404, 'variant_not_found'])
  for (const quantity of [0, -1, 1.5, '2']) assert.equal((await add(variantId, quantity as number, { cart })).status, 422)
  assert.equal((await see({ cart })).item_count, 2)
})

test('what is sold out is a 409 that says so', async () => {
  const { variantId } = await addProduct(shop, { quantity: 1 })
  const { token: cart } = (await add(variantId, 1)).body
  await sql`update inventory set on_hand = 0 where variant_id = ${variantId}`.execute(shop.runtime.db('catalog'))
  const answer = await add(variantId, 1)
  assert.deepEqual([answer.status, answer.body['code'], answer.body['available']], [409, 'insufficient_stock', 0])
  assert.deepEqual(
    (await see({ cart })).lines[0]?.notices.map((notice) => notice.code),
    ['stock_reduced'],
  )
  await sql`update inventory set on_hand = 1 where variant_id = ${variantId}`.execute(shop.runtime.db('catalog'))
})

test('a price that changed since the line was added is told', async () => {
  const { variantId } = await addProduct(shop, { price: 10 })
  const { token: cart } = (await add(variantId, 1)).body
  assert.deepEqual((await see({ cart })).lines[0]?.notices, [])
  await sql`update cart_line set added_minor = 900 where variant_id = ${variantId}`.execute(shop.runtime.db('cart'))
  const notice = (await see({ cart })).lines[0]?.notices[0] as unknown as { code: string; old_price: object }
  assert.deepEqual([notice.code, notice.old_price], ['price_changed', { amount: 9, currency: 'USD' }])
})

test('signing in brings the guest cart along, up to what there is', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const token = await shop.signIn('shopper@serai.example')
  await add(variantId, 4, { token })
  const guest = (await add(variantId, 3)).body.token
  const merged = await shop.call<Seen>('POST /cart/merge', { token: guest }, { token })
  assert.equal(merged.status, 200, JSON.stringify(merged.body))
  assert.equal(merged.body.item_count, 5)
  assert.equal((await shop.call<Seen>('POST /cart/merge', { token: guest }, { token })).body.item_count, 5)
  assert.deepEqual((await see({ cart: guest })).lines, [])
  assert.equal((await shop.call('POST /cart/merge', { token: guest })).status, 401)
  await shop.call('DELETE /cart', undefined, { token })
})

test('a look at an expired cart empties it, says so, and keeps what was abandoned (CRT-05, CRT-06)', async () => {
  const { variantId } = await addProduct(shop)
  const { token: cart, id } = (await add(variantId, 2)).body
  await outdate(cart)
  const seen = await see({ cart })
  assert.deepEqual([seen.lines.length, seen.is_expired, seen.notices[0]?.code], [0, true, 'cart_expired'])
  assert.deepEqual(await abandoned(id), [{ variant_id: variantId, quantity: 2 }])
  const fresh = await add(variantId, 1, { cart })
  assert.equal(fresh.status, 201)
  assert.deepEqual([fresh.body.item_count, fresh.body.is_expired], [1, false])
})

test('the sweep expires carts that nobody looks at, once (CRT-05)', async () => {
  const { variantId } = await addProduct(shop)
  const { token: cart, id } = (await add(variantId, 3)).body
  const kept = (await add(variantId, 1)).body
  await outdate(cart)
  for (let round = 0; round < 2; round += 1)
    await service.jobs?.['sweep']?.(shop.runtime.systemContext('cart'), {}, { attempt: 1, last: false })
  assert.deepEqual(await abandoned(id), [{ variant_id: variantId, quantity: 3 }])
  assert.equal((await see({ cart: kept.token })).item_count, 1)
  const admin = await shop.signIn(ADMIN)
  const list = await shop.call<{ data: { id: string; items_count: number }[] }>('GET /carts/admin/abandoned', undefined, {
    token: admin,
  })
  assert.equal(list.body.data.find((row) => row.id === id)?.items_count, 3)
  const gone = await shop.call(`DELETE /carts/admin/${id}`, undefined, { token: admin })
  assert.deepEqual([gone.status, gone.body['success']], [200, true])
  const again = await shop.call(`DELETE /carts/admin/${id}`, undefined, { token: admin })
  assert.deepEqual([again.status, again.body['success']], [404, false])
  const shopper = await shop.signIn('shopper@serai.example')
  assert.equal((await shop.call('GET /carts/admin/abandoned', undefined, { token: shopper })).status, 403)
})
