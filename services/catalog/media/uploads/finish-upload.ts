import { join } from 'node:path'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { acceptedAs } from '../accepted.ts'
import { safeName } from '../file-name.ts'
import { keepImage } from '../images.ts'
import * as store from './store.ts'
import { removeUpload, uploadFolder } from './tus-store.ts'

/**
 * Puts a file away that has come whole: a picture in its sizes, a document as it is, a video to be worked on by a job. Its
 * bytes say what it is; what is not taken is refused and forgotten (SEC-06). Asked again it does nothing twice.
 */
export async function finishUpload(ctx: Context, id: string): Promise<void> {
  if (!(await store.claimUpload(ctx.db, id))) return
  const { config } = ctx.runtime
  try {
    await putAway(ctx, id, join(uploadFolder(config), id))
  } catch (error) {
    if (error instanceof AppError) {
      await store.dropUpload(ctx.db, id)
      await removeUpload(config, id)
    } else await store.releaseUpload(ctx.db, id)
    throw error
  }
  await removeUpload(config, id)
}

async function putAway(ctx: Context, id: string, file: string): Promise<void> {
  const upload = await store.findUpload(ctx.db, id)
  if (!upload) return
  const bytes = Number(upload.bytes)
  const { fileTypeFromFile } = await import('file-type')
  const { kind, extension, type } = acceptedAs((await fileTypeFromFile(file))?.mime, bytes)
  const name = safeName(upload.file_name, extension)
  const { storage } = ctx.runtime
  const folder = `${id.slice(-2)}/${id}`
  if (kind === 'image') {
    const { width, height, url, renditions, colour } = await keepImage(storage, file, upload.alt, { id, avif: true })
    const facts = { width, height, url, renditions, ...(colour ? { colour } : {}) }
    return done(ctx, id, { kind, state: 'ready', type, file_name: name, bytes, source: null, ...facts })
  }
  // A video lies under a name of no meaning until what is shown of it is made.
  const path = kind === 'video' ? `${folder}/original.${extension}` : `${folder}/${name}`
  const url = await storage.put(path, { file }, { type, ...(kind === 'document' ? { saveAs: name } : {}) })
  const rest = kind === 'video' ? { state: 'processing', url: '', source: path } : { state: 'ready', url, source: null }
  return done(ctx, id, { kind, type, file_name: name, bytes, ...rest } as Parameters<typeof store.finishUpload>[2])
}

async function done(ctx: Context, id: string, facts: Parameters<typeof store.finishUpload>[2]): Promise<void> {
  await ctx.tx(async (tx) => {
    if (!(await store.finishUpload(tx, id, facts))) return
    const payload = { id, kind: facts.kind, file_name: facts.file_name, type: facts.type, bytes: facts.bytes }
    const events = [ctx.event('media.uploaded', id, payload)]
    if (facts.state === 'ready') events.push(ctx.event('media.ready', id, payload))
    else await addJob(tx, 'catalog.processVideo', { id }, { maxAttempts: 3 })
    await appendEvents(tx, events)
  })
}
