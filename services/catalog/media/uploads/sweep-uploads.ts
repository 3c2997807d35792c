import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'
import { finishUpload } from './finish-upload.ts'
import * as store from './store.ts'
import { removeUpload, UPLOAD_MS, uploadFolder } from './tus-store.ts'

const QUIET_MS = 60_000

/** Puts files away whose server died when the last byte had come, and removes uploads that nobody went on with in time. */
export async function sweepUploads(ctx: Context): Promise<void> {
  const { config } = ctx.runtime
  for (const { id, created_at } of await store.quietUploads(ctx.db, new Date(ctx.now() - QUIET_MS))) {
    const upload = await store.findUpload(ctx.db, id)
    const facts = await factsOf(join(uploadFolder(config), id))
    if (facts && facts.size === Number(upload?.bytes)) {
      await finishUpload(ctx, id).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error
      })
    } else if (Date.parse(created_at) < ctx.now() - UPLOAD_MS) {
      await store.dropUpload(ctx.db, id)
      await removeUpload(config, id)
    }
  }
}

// Undefined when nothing of the upload has come yet; any other trouble with the disk is the job's, which is tried again.
async function factsOf(file: string) {
  try {
    return await stat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
