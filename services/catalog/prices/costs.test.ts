import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { seal } from '#platform/seal.ts'
import { runJob } from '#test/kit/people.ts'
import { boardOf, setPrice, soon } from '#test/kit/prices.ts'
import { create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, publish, type TestShop } from '#test/kit/shop.ts'

// Digits that nothing else in a database has.
const COST = 739_184_265.17
const TRACES = /739184265|73918426517|739,184,265/

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

test('a dump of the whole database, and the files beside it, show no cost (SEC-04)', async () => {
  const token = await shop.signIn(ADMIN)
  const priced = { prices: [{ currency: 'USD', amount: 999_999_999, cost: COST }] }
  const input = await productInput(shop, priced)
  const key = randomUUID()
  const made = await shop.call<ProductAnswer>('POST /products', input, { token, key })
  const again = await shop.call<ProductAnswer>('POST /products', input, { token, key })
  assert.deepEqual([made.body.prices[0]?.cost, again.body.prices[0]?.cost], [COST, COST], 'the replay answers the same')
  await publish(shop, made.body.id)
  await setPrice(shop, made.body.id, { amount: 999_999_998, cost: COST }, { key: randomUUID() })
  await setPrice(shop, made.body.id, { amount: 999_999_997, effective_from: soon(shop, 60_000) })
  await shop.call(`POST /products/${made.body.id}/discount`, { type: 'percentage', value: 1 }, { token })
  await create(shop, { ...priced, translations: {} })
  await shop.settle()
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
    )
    assert.ok(rows.length > 40)
    for (const { name } of rows) {
      const found = await client.query<{ line: string }>(`select t::text as line from ${name} t`)
      for (const { line } of found.rows) assert.doesNotMatch(line, TRACES, name)
    }
  } finally {
    await client.end()
  }
  const folder = shop.runtime.config.dataDirectory
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) assert.doesNotMatch(readFileSync(join(file.parentPath, file.name), 'latin1'), TRACES, file.name)
})

test('a kept answer goes after its day, also one of before answers were sealed', async () => {
  const db = shop.runtime.db('catalog')
  await sql`insert into idempotency (actor, key, operation, request_hash, response, created_at)
    values ('old', 'old', 'product.create', '', '{"body": {"cost": 4.37}}', now() - interval '25 hours')`.execute(db)
  await runJob(shop, 'catalog.sealCosts')
  const { rows } = await sql<{ key: string }>`select key from idempotency`.execute(db)
  assert.ok(rows.length > 0 && rows.every((row) => row.key !== 'old'))
})

test('costs sealed with an earlier key are opened, and sealed anew, so that the key can go', async () => {
  const { id } = await addProduct(shop, { price: 20 })
  const old = Buffer.alloc(32, 9).toString('base64')
  const { secrets } = shop.runtime.config
  const db = shop.runtime.db('catalog')
  const costOf = async () => (await boardOf(shop, id)).prices[0]?.cost
  await sql`update price set cost = ${seal(old, '850')} where product_id = ${id}`.execute(db)
  assert.equal(await costOf(), null, 'without its key it stays closed')
  secrets.oldCostKeys = [old]
  assert.equal(await costOf(), 8.5)
  await runJob(shop, 'catalog.sealCosts')
  secrets.oldCostKeys = []
  assert.equal(await costOf(), 8.5)
})
