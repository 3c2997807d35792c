import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { freePort, type ServerProcess, startProcess } from '#test/kit/process.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { addProduct, CHECKOUT, openShop, violations } from '#test/kit/shop.ts'

interface Outcome {
  status: number
  code: string | undefined
}

// A buyer whose connection breaks tries the same order again with the same key, as a shop's own pages do.
async function buyPatiently(servers: () => string[], variantId: string, index: number): Promise<Outcome> {
  const key = randomUUID()
  let token = ''
  for (let tries = 0; tries < 60; tries += 1) {
    const urls = servers()
    const url = urls[(index + tries) % urls.length] ?? ''
    try {
      if (!token) {
        const cart = await post(`${url}/api/v1/cart/lines`, { variant_id: variantId, quantity: 1 })
        if (cart.status !== 201) return { status: cart.status, code: cart.body['code'] as string }
        token = cart.body['token'] as string
      }
      const order = await post(`${url}/api/v1/orders`, CHECKOUT, { 'x-cart-token': token, 'idempotency-key': key })
      if (order.body['code'] !== 'idempotency_in_progress' && order.status < 500)
        return { status: order.status, code: order.body['code'] as string }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
    await sleep(400)
  }
  return { status: 0, code: 'gave_up' }
}

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('two server processes sell 50 pieces to 200 buyers exactly once (CAT-43)', async () => {
  await using shop = await openShop({}, false)
  const { variantId } = await addProduct(shop, { quantity: 50 })
  await using one = await startProcess(shop, {})
  await using two = await startProcess(shop, {})
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, index) => buyPatiently(() => [one.url, two.url], variantId, index)),
  )
  assert.equal(outcomes.filter((outcome) => outcome.status === 201).length, 50)
  assert.equal(outcomes.filter((outcome) => outcome.code === 'insufficient_stock').length, 150)
  assert.deepEqual(await violations(shop), [])
})

test('a server killed in the middle of the rush leaves nothing hanging after recovery (ORD-02)', async () => {
  await using shop = await openShop({}, false)
  const { variantId } = await addProduct(shop, { quantity: 50 })
  const port = String(await freePort())
  await using one = await startProcess(shop, {})
  let two: ServerProcess = await startProcess(shop, { PORT: port })
  const rush = Promise.all(
    Array.from({ length: 200 }, (_, index) => buyPatiently(() => [one.url, `http://127.0.0.1:${port}`], variantId, index)),
  )
  await sleep(250)
  await two.kill('SIGKILL')
  two = await startProcess(shop, { PORT: port })
  await recoverNow(shop)
  const outcomes = await rush
  await recoverNow(shop)
  await two.kill('SIGTERM')
  const { placed, sold } = await counted(shop, variantId)
  assert.ok(placed <= 50, `${placed} orders for 50 pieces`)
  assert.equal(sold, placed, 'every confirmed order has its piece, and no piece is sold without one')
  const told = outcomes.filter((outcome) => outcome.status === 201).length
  assert.ok(told <= placed, 'nobody was told of an order that is not there')
  assert.equal(placed, 50, 'nothing is held by the dead')
  assert.deepEqual(await violations(shop), [])
  assert.deepEqual(await hanging(shop), { reservations: 0, orders: 0, payments: 0 })
})

async function counted(shop: Parameters<typeof recoverNow>[0], variantId: string) {
  const orders = await sql<{ n: number }>`select count(*)::int as n from orders where status = 'confirmed'`.execute(
    shop.runtime.db('orders'),
  )
  const sales = await sql<{
    n: number
  }>`select coalesce(-sum(quantity), 0)::int as n from movement where variant_id = ${variantId} and type in ('sale', 'return')`.execute(
    shop.runtime.db('catalog'),
  )
  return { placed: orders.rows[0]?.n ?? -1, sold: sales.rows[0]?.n ?? -2 }
}

async function hanging(shop: Parameters<typeof recoverNow>[0]) {
  const one = async (service: string, query: ReturnType<typeof sql<{ n: number }>>) =>
    (await query.execute(shop.runtime.db(service))).rows[0]?.n
  return {
    reservations: await one('catalog', sql<{ n: number }>`select count(*)::int as n from reservation where state = 'held'`),
    orders: await one('orders', sql<{ n: number }>`select count(*)::int as n from orders where step <> 'done'`),
    payments: await one('payments', sql<{ n: number }>`select count(*)::int as n from payment where status = 'created'`),
  }
}
