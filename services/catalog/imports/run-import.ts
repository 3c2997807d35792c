import { addJob } from '#platform/jobs/jobs.ts'
import { SYSTEM } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { asRefusal } from '#platform/operation/invoke.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import { LeaseLost, nextWaiting, takeLease } from '../long-work/lease.ts'
import { ImportRun } from './import-run.ts'
import * as store from './store.ts'
import { linkRelated } from './write/related.ts'

/**
 * Imports a file in chunks, each with its notes in one transaction, so that a run that was killed goes on where it stopped.
 * Without `skip_errors` the file is checked first and then written in one transaction, and any bad row undoes it.
 */
export async function runImport(system: Context, id: string): Promise<void> {
  const lease = await takeLease(system.db, 'import', id)
  if (!lease) return
  const row = await store.findImport(system.db, id)
  if (!row) return
  const ctx = system.acting({
    ...systemFacts(),
    branchId: row.branch_id,
    actor: { ...SYSTEM, id: row.actor.id, name: row.actor.name },
  })
  const run = await ImportRun.begin(ctx, row, lease)
  try {
    const isDone = row.options.dry_run
      ? await run.check()
      : row.options.skip_errors
        ? await run.write()
        : await run.writeAllOrNothing()
    if (isDone && !row.options.dry_run) await linkRelated(ctx, id)
    await end(ctx, run, id, isDone || row.options.dry_run ? 'completed' : 'failed')
  } catch (error) {
    if (error instanceof LeaseLost) return
    const refusal = asRefusal(error)
    if (!refusal || refusal.refusal === 'unavailable' || refusal.code === 'try_again') {
      await lease.drop(ctx.db)
      throw error
    }
    // What cannot be read to its end is told as a remark on the whole file.
    await run.remark({ line: 0, column: '', code: refusal.code, detail: refusal.message, severity: 'error' })
    await end(ctx, run, id, 'failed')
  }
  const next = await nextWaiting(ctx.db, 'import')
  if (next) await addJob(ctx.db, 'catalog.runImport', { id: next }, { maxAttempts: 5 })
}

async function end(ctx: Context, run: ImportRun, id: string, status: 'completed' | 'failed'): Promise<void> {
  await ctx.tx(async (tx) => {
    await run.lease.hold(tx)
    await store.endImport(tx, id, status)
    const done = (await store.findImport(tx, id)) as store.ImportRow
    await appendEvents(tx, [
      ctx.event('import.completed', id, {
        id,
        file_name: done.file_name,
        created: done.created,
        updated: done.updated,
        failed: done.failed_rows,
        user_id: done.actor.id,
      }),
    ])
  })
}
