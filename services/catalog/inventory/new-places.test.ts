import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { addProduct, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { ask, mainBranch, orderBook } from '#test/kit/stock.ts'

// A variant gets its place at a branch while somebody who needs it waits for another place: what they then read, they must hold.
let shop: TestShop
let here: string
let there: string
before(async () => {
  shop = await openShop()
  here = await mainBranch(shop)
  there = await addBranch(shop, 'harbour')
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const db = () => shop.runtime.db('catalog')
const restock = (id: string, branch_id: string, quantity: number) =>
  ask(shop, `PUT /products/${id}/inventory`, { branch_id, quantity, reason: 'Counted' })

/** Locks a place as a change of it does, until `commit`. */
async function hold(variantId: string, branchId: string) {
  const tx = await db().startTransaction().execute()
  await sql`select 1 from inventory where variant_id = ${variantId} and branch_id = ${branchId} for update`.execute(tx)
  return tx
}

// Roles see of each other's sessions only that they are there, but who waits for a lock.
async function somebodyWaits(): Promise<void> {
  const waiting = sql`select 1 from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`
  while ((await waiting.execute(db())).rows.length === 0) await wait(5)
}

test('a transfer moves nothing out of a place that is made while it waits, and the ledger stays true (CAT-43)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 7 })
  const transfer = () =>
    ask<{ available: number }>(shop, `POST /products/${id}/transfers`, { from_branch_id: there, to_branch_id: here, quantity: 3 })
  const known = await hold(variantId, here)
  const early = transfer()
  await somebodyWaits()
  await restock(id, there, 10)
  const made = await hold(variantId, there)
  await known.commit().execute()
  const refused = await early
  assert.deepEqual([refused.status, refused.body.available], [409, 0])
  await made.commit().execute()
  assert.equal((await transfer()).status, 201)
})

test('an order for goods whose place is made while it waits is told what is left, not failed (CAT-41)', async () => {
  const [first, late] = [await addProduct(shop, { quantity: 7 }), await addProduct(shop, { quantity: 7 })]
  await restock(first.id, there, 10)
  const book = orderBook(shop, there)
  const known = await hold(first.variantId, there)
  const answer = book.reserve(
    book.newOrder(),
    { variant_id: first.variantId, quantity: 1 },
    { variant_id: late.variantId, quantity: 1 },
  )
  await somebodyWaits()
  await restock(late.id, there, 5)
  const made = await hold(late.variantId, there)
  await known.commit().execute()
  await somebodyWaits()
  await sql`select reserve_stock(gen_random_uuid(), ${there}::uuid, now() + interval '1 hour', array[${late.variantId}]::uuid[], array[5], ${JSON.stringify(event())}::jsonb)`.execute(
    made,
  )
  await made.commit().execute()
  assert.deepEqual((await answer).shortages, [{ variant_id: late.variantId, available: 0 }])
})

const event = () => ({ id: crypto.randomUUID(), name: 'inventory.updated', actor: { kind: 'system', name: 'test' } })
