import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { addProduct, openShop, violations } from '#test/kit/shop.ts'
import { mainBranch } from '#test/kit/stock.ts'
import { stockStorm } from '#test/kit/stock-storm.ts'

const OPERATIONS = 2_000

test('2,000 mixed operations of 16 clients on the same few goods leave every invariant true (CAT-43)', async () => {
  await using shop = await openShop()
  const branches = [await mainBranch(shop), await addBranch(shop, 'harbour')] as const
  const goods = []
  for (const facts of [{ quantity: 30 }, { quantity: 5 }, { quantity: 0, backorder: 6 }, { quantity: 12, backorder: 2 }]) {
    const { id, variantId } = await addProduct(shop, facts)
    goods.push({ productId: id, variantId })
  }
  const seed = Math.floor(Math.random() * 2 ** 31)
  const result = await stockStorm(shop.runtime, goods, branches, { operations: OPERATIONS, clients: 16, seed })
  assert.deepEqual(result.faults, [], `seed ${seed}`)
  const count = (tally: Record<string, number>) => Object.values(tally).reduce((sum, times) => sum + times, 0)
  assert.equal(count(result.done) + count(result.refused), OPERATIONS)
  for (const step of ['reserve', 'confirm', 'release', 'return', 'set', 'delta', 'transfer'])
    assert.ok((result.done[step] ?? 0) > 0, `${step}: ${JSON.stringify(result)}`)
  await shop.settle()
  assert.deepEqual(await violations(shop), [], `seed ${seed}`)
  // What shoppers are shown is what there is, once the readers of events have caught up.
  const { rows } = await sql`select * from inventory i where shown_level <> stock_level(i)`.execute(shop.runtime.db('catalog'))
  assert.deepEqual(rows, [])
})
