import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { one } from '#platform/db/pool.ts'
import { guestCart, order } from '#test/kit/selling.ts'
import { addProduct, openShop } from '#test/kit/shop.ts'
import { returnCarts } from './return-carts.ts'

const STRANDED = 501

test('every cart whose order was never written is given back, however many there are; one with an order is left alone (ORD-02)', async () => {
  await using shop = await openShop()
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
