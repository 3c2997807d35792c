import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { buyPatiently, hanging } from '#test/kit/patient-buyer.ts'
import { freePort, type ServerProcess, startProcess } from '#test/kit/process.ts'
import { recoverNow } from '#test/kit/recovery.ts'
import { addProduct, openShop, violations } from '#test/kit/shop.ts'

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
