import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { one } from '#platform/db/pool.ts'
import { guestCart, order, stockOf } from '#test/kit/selling.ts'
import { addProduct, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { returnCarts } from './return-carts.ts'

const STRANDED = 501

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop?.close())

test('every cart whose order was never written is given back, however many there are; one with an order is left alone (ORD-02)', async () => {
  const { variantId } = await addProduct(shop)
  const unpaid = { payment: { card_number: '4000000000000002' } }
  const placed = await order(shop, { cart: await guestCart(shop, [variantId, 1]) }, unpaid)
  assert.equal(placed.body.status, 'pending', JSON.stringify(placed.body))
  const db = shop.runtime.db('cart')
  await sql`insert into cart (id, branch_id, token_hash, currency, status, order_id, updated_at)
    select gen_random_uuid(), (select branch_id from cart limit 1), 'stranded ' || n, 'USD', 'checking_out', gen_random_uuid(), now() - interval '1 hour'
    from generate_series(1, ${STRANDED}) n`.execute(db)
  await sql`update cart set updated_at = now() - interval '1 hour' where order_id = ${placed.body.id}`.execute(db)
  const ctx = shop.runtime.systemContext('cart')
  assert.equal(await returnCarts(ctx), STRANDED)
  assert.equal(await returnCarts(ctx), 0)
  const left = sql<{ order_id: string }>`select order_id from cart where status = 'checking_out'`
  assert.equal((await one(db, left)).order_id, placed.body.id)
})

test('a server that stands still between taking a cart and writing its order does not write it once the cart was given back', async () => {
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const cart = await guestCart(shop, [variantId, 2])
  const real = shop.runtime.call
  shop.runtime.call = (async (ctx: never, name: never, input: never) => {
    const answer = await real(ctx, name, input)
    if (String(name) === 'cart.take') assert.equal(await returnCarts(shop.runtime.systemContext('cart'), 0), 1)
    return answer
  }) as typeof real
  const key = randomUUID()
  const late = await shop.call('POST /orders', CHECKOUT, { cart, key }).finally(() => {
    shop.runtime.call = real
  })
  assert.deepEqual([late.status, late.body['code']], [409, 'cart_changed'])
  assert.equal((await shop.call('POST /orders', CHECKOUT, { cart, key })).status, 409)
  const kept = await shop.call<{ item_count: number }>('GET /cart', undefined, { cart })
  assert.equal(kept.body.item_count, 2)
  assert.equal((await shop.call('POST /orders', CHECKOUT, { cart, key: randomUUID() })).status, 201)
  await shop.settle()
  assert.deepEqual(await stockOf(shop, variantId), { on_hand: 3, reserved: 0 })
  assert.deepEqual(await violations(shop), [])
})
