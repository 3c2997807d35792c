import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { addCoupon, applyCode } from '#test/kit/coupon.ts'
import { hanging, post } from '#test/kit/patient-buyer.ts'
import { runJob } from '#test/kit/people.ts'
import { startProcess } from '#test/kit/process.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { guestCart, letPayTimePass, order, stockOf } from '#test/kit/selling.ts'
import { addProduct, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { statementsOf } from '#test/kit/statements.ts'

interface Cart {
  id: string
  lines: object[]
  code: { code: string } | null
}

const PRELOAD = pathToFileURL('test/kit/die-at.ts').href

// Every step of a purchase with a coupon, as the statements by which it is kept: a step that is added later is tried too.
async function stepsOf(shop: TestShop, variantId: string, code: string): Promise<string[]> {
  assert.equal((await order(shop, { cart: await guestCart(shop, [variantId, 1]) })).status, 201)
  const cart = await guestCart(shop, [variantId, 1])
  await applyCode(shop, cart, code)
  const steps = await statementsOf(async () => {
    const answer = await order(shop, { cart })
    assert.equal(answer.body.status, 'confirmed', JSON.stringify(answer.body))
  })
  assert.equal(new Set(steps).size, steps.length, 'each statement tells one step')
  return steps
}

test('a server killed before any step of a purchase, or after its last, leaves an order with its money and stock, or nothing (ORD-02)', async (t) => {
  await using shop = await openShop({}, false)
  const { variantId } = await addProduct(shop, { quantity: 100 })
  await runJob(shop, 'catalog.refreshAll')
  const code = await addCoupon(shop, { percent: 10, total_limit: 100 })
  const steps = await stepsOf(shop, variantId, code)
  const moments = [
    ...steps.map((text) => ({ text, when: 'before' })),
    ...steps.slice(-1).map((text) => ({ text, when: 'after' })),
  ]
  for (const moment of moments) {
    await t.test(`${moment.when}: ${moment.text.replace(/\s+/g, ' ').slice(0, 70)}`, async () => {
      const cart = await guestCart(shop, [variantId, 1])
      await applyCode(shop, cart, code)
      const before = await shop.call<Cart>('GET /cart', undefined, { cart })
      const key = randomUUID()
      await using server = await startProcess(shop, {
        NODE_OPTIONS: `--import ${PRELOAD}`,
        DIE_AT: JSON.stringify(moment),
      })
      const headers = { 'x-cart-token': cart, 'idempotency-key': key }
      await assert.rejects(post(`${server.url}/api/v1/orders`, CHECKOUT, headers), TypeError)
      await server.kill('SIGKILL')
      assert.equal(server.child.signalCode, 'SIGKILL')
      await recoverNow(shop, 0)
      assert.deepEqual(await violations(shop), [])
      // A buyer who heard nothing asks again with the same key, or goes away.
      const placed = await orderOf(shop, before.body.id)
      if (placed?.status === 'pending') {
        await letPayTimePass(shop, placed.id)
        await recoverNow(shop, 0)
      }
      assert.deepEqual(await hanging(shop), { reservations: 0, orders: 0, payments: 0 })
      const kept = await shop.call<Cart>('GET /cart', undefined, { cart })
      if (placed?.status === 'confirmed') {
        assert.equal(kept.body.lines.length, 0)
        assert.equal((await order(shop, { cart, key })).body.id, placed.id)
      } else {
        assert.deepEqual([kept.body.lines.length, kept.body.code?.code], [1, code], 'the cart is as it was')
        const again = await order(shop, { cart })
        assert.equal(again.body.status, 'confirmed', JSON.stringify(again.body))
      }
      assert.deepEqual(await violations(shop), [])
    })
  }
  const { on_hand, reserved } = await stockOf(shop, variantId)
  assert.equal(reserved, 0)
  const sold = await sql<{ n: number }>`select count(*)::int as n from orders where status = 'confirmed'`.execute(
    shop.runtime.db('orders'),
  )
  assert.equal(on_hand, 100 - (sold.rows[0]?.n ?? 0))
})

// The order of a cart, if there is one.
async function orderOf(shop: TestShop, cartId: string): Promise<{ id: string; status: string } | undefined> {
  const cart = await sql<{ order_id: string | null }>`select order_id from cart where id = ${cartId}`.execute(
    shop.runtime.db('cart'),
  )
  const { rows } = await sql<{
    id: string
    status: string
  }>`select id, status from orders where id = ${cart.rows[0]?.order_id ?? null}`.execute(shop.runtime.db('orders'))
  return rows[0]
}
