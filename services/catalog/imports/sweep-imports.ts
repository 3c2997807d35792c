import { rm } from 'node:fs/promises'
import type { Context } from '#platform/operation/context.ts'
import * as store from './store.ts'

const KEPT_MS = 30 * 86_400_000

/** Removes the files of imports that ended a month ago; what became of them is kept. */
export async function sweepImports(ctx: Context): Promise<void> {
  for (const { id, path } of await store.listEnded(ctx.db, new Date(ctx.now() - KEPT_MS))) {
    await rm(path, { force: true })
    await store.forgetFile(ctx.db, id)
  }
}
