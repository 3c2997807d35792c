import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '#platform/operation/context.ts'
import { exportFolder, exportPath } from './export-files.ts'
import * as store from './store.ts'

const ABANDONED_MS = 6 * 60 * 60_000

/** Removes files whose week is over, and what killed processes left half written. */
export async function sweepExports(ctx: Context): Promise<void> {
  const { config } = ctx.runtime
  for (const row of await store.expireExports(ctx.db, new Date(ctx.now()))) await rm(exportPath(config, row), { force: true })
  const names = await readdir(exportFolder(config)).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.part'))) {
    const path = join(exportFolder(config), name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < ctx.now() - ABANDONED_MS) await rm(path, { force: true })
  }
}
