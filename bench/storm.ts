import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { loadConfig } from '#platform/config.ts'
import type { Db } from '#platform/db/pool.ts'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { type Goods, type StormResult, stockStorm } from '#test/kit/stock-storm.ts'

const CLIENTS = 16
const GOODS = 40

/** A storm's figures, and what `serai verify` found of stock after it. */
export interface Storm extends StormResult {
  perSecond: number
  violations: number
}

/** Mixed inventory operations on a few goods of the filled shop from 16 clients, beside the running server that follows their events. */
export async function measureStorm(databaseUrl: string, folder: string, operations: number): Promise<Storm> {
  const config = loadConfig({ SERAI_DATA: folder, LOG_LEVEL: 'error', POOL_SIZE: String(CLIENTS) })
  const runtime = await createRuntime({ config, services, databaseUrl })
  try {
    const branches = await twoBranches(runtime.db('store'))
    runtime.cache.clear()
    const catalog = runtime.systemContext('catalog')
    const goods = await catalog.rows(
      sql<Goods>`select product_id as "productId", variant_id as "variantId" from inventory where on_hand > 1000 and branch_id = ${branches[0]} order by variant_id limit ${GOODS}`,
    )
    await stockStorm(runtime, goods, branches, { operations: Math.ceil(operations / 10), clients: CLIENTS, seed: 1 })
    const result = await stockStorm(runtime, goods, branches, { operations, clients: CLIENTS, seed: 2 })
    const service = services.find((candidate) => candidate.name === 'catalog')
    const found = await Promise.all((service?.invariants ?? []).map((invariant) => invariant.violations(catalog)))
    return { ...result, perSecond: operations / result.seconds, violations: found.flat().length }
  } finally {
    await runtime.close()
  }
}

async function twoBranches(db: Db): Promise<readonly [string, string]> {
  await sql`insert into branch (id, slug, translations) values (${randomUUID()}, 'storm', '{"en":{"name":"Storm"}}') on conflict do nothing`.execute(
    db,
  )
  const { rows } = await sql<{ id: string }>`select id from branch order by is_default desc, slug limit 2`.execute(db)
  const [first, second] = rows
  if (!first || !second) throw new Error('There are no two branches.')
  return [first.id, second.id]
}
