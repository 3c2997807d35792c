import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { SYSTEM } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import { columnName } from '../exchange/columns.ts'
import { type Lease, LeaseLost, nextWaiting, takeLease } from '../long-work/lease.ts'
import { conditionsOf } from '../products/product-filter.ts'
import { rowsOf } from './cells.ts'
import { documentOf } from './document.ts'
import { exportFolder, exportPath } from './export-files.ts'
import { type ExportFacts, readFacts } from './facts.ts'
import { type ExportedProduct, loadBatch } from './load-batch.ts'
import * as store from './store.ts'
import { writeCsv } from './write-csv.ts'
import { writeJsonl } from './write-jsonl.ts'
import { writeXlsx } from './write-xlsx.ts'

const BATCH = 120
const KEPT_MS = 7 * 86_400_000

/**
 * Writes an export's file product by product, in constant memory; it takes its name when it is whole, so that half a file
 * is never offered. A run that was killed is begun again.
 */
export async function runExport(system: Context, id: string): Promise<void> {
  const lease = await takeLease(system.db, 'export', id)
  if (!lease) return
  const row = await store.findExport(system.db, id)
  if (!row) return
  const actor = { ...SYSTEM, id: row.actor.id, name: row.actor.name }
  const ctx = system.acting({ ...systemFacts(), branchId: row.branch_id, actor })
  const part = join(exportFolder(ctx.runtime.config), `${id}.${newId()}.part`)
  try {
    await mkdir(exportFolder(ctx.runtime.config), { recursive: true })
    const made = await writeFile(ctx, row, lease, part)
    await lease.hold(ctx.db)
    await rename(part, exportPath(ctx.runtime.config, row))
    await end(ctx, row, lease, made)
  } catch (error) {
    await rm(part, { force: true })
    if (error instanceof LeaseLost) return
    await lease.drop(ctx.db)
    throw error
  }
  const next = await nextWaiting(ctx.db, 'export')
  if (next) await addJob(ctx.db, 'catalog.runExport', { id: next }, { maxAttempts: 3 })
}

interface Made {
  done: number
  rows: number
  bytes: number
  cut: number
}

async function writeFile(ctx: Context, row: store.ExportRow, lease: Lease, path: string): Promise<Made> {
  const facts = await readFacts(ctx, row)
  const made: Made = { done: 0, rows: 0, bytes: 0, cut: 0 }
  const batches = walk(ctx, row, lease, made)
  if (row.format === 'jsonl') await writeJsonl(path, documents(batches, facts, row, made))
  else if (row.format === 'csv') await writeCsv(path, table(batches, facts, made))
  else made.cut = await writeXlsx(path, table(batches, facts, made))
  made.bytes = (await stat(path)).size
  return made
}

// By key: the last of a million products is found as fast as the first.
async function* walk(ctx: Context, row: store.ExportRow, lease: Lease, made: Made): AsyncGenerator<ExportedProduct[]> {
  const { ids, ...rest } = row.filter
  const conditions = ids ? [sql`p.id = any(${ids}::uuid[])`, sql`p.status <> 'deleted'`] : conditionsOf(rest, row.branch_id)
  await store.countProducts(ctx.db, row.id, conditions)
  // Bundles last, so that who reads the file knows their parts.
  for (const kind of [sql`p.type <> 'bundle'`, sql`p.type = 'bundle'`]) {
    let after: string | null = null
    for (;;) {
      const batch: ExportedProduct[] = await loadBatch(ctx.db, after, [...conditions, kind], row.branch_id, BATCH)
      if (batch.length === 0) break
      yield row.branches ? batch.map((exported) => within(exported, row.branches ?? [])) : batch
      after = batch.at(-1)?.product.id ?? null
      made.done += batch.length
      await lease.hold(ctx.db)
      await store.setDone(ctx.db, row.id, made.done, made.rows)
    }
  }
}

// Who is limited to branches exports nothing of others.
function within(exported: ExportedProduct, branches: readonly string[]): ExportedProduct {
  const isTheirs = ({ branch_id }: { branch_id: string }) => branches.includes(branch_id)
  return {
    ...exported,
    branchPrices: exported.branchPrices.filter(isTheirs),
    stock: exported.stock.filter(isTheirs),
    branches: exported.branches.filter((id) => branches.includes(id)),
  }
}

async function* table(batches: AsyncIterable<ExportedProduct[]>, facts: ExportFacts, made: Made): AsyncGenerator<string[][]> {
  yield [facts.columns.map(columnName)]
  for await (const batch of batches) {
    const rows = batch.flatMap((exported) => rowsOf(exported, facts))
    made.rows += rows.length
    yield rows
  }
}

async function* documents(
  batches: AsyncIterable<ExportedProduct[]>,
  facts: ExportFacts,
  row: store.ExportRow,
  made: Made,
): AsyncGenerator<object[]> {
  for await (const batch of batches) {
    made.rows += batch.length
    yield batch.map((exported) => documentOf(exported, facts, row.fields))
  }
}

async function end(ctx: Context, row: store.ExportRow, lease: Lease, made: Made): Promise<void> {
  const expires = new Date(ctx.now() + KEPT_MS)
  await ctx.tx(async (tx) => {
    await lease.hold(tx)
    await store.endExport(tx, row.id, { status: 'completed', ...made, expires })
    await appendEvents(tx, [
      ctx.event('export.completed', row.id, {
        id: row.id,
        format: row.format,
        products: made.done,
        rows: made.rows,
        failed: false,
        expires_at: expires.toISOString(),
        user_id: row.actor.id,
      }),
    ])
  })
}
