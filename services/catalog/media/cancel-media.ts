import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { nextWaiting } from '../long-work/lease.ts'
import { noSuchMedia } from './read-media.ts'
import { LibraryItem } from './shapes.ts'
import * as store from './store.ts'
import { cancelWork } from './video/store.ts'

/** Calls off the conversion of a video: whoever works on it stops within a second or two, and the file is removed. */
export const cancelMedia = operation('media.cancel', {
  access: permission('product.update'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: LibraryItem,
  fails: ['media_not_found', 'nothing_to_cancel'],
  audited: true,
  emits: ['media.failed'],
  async run(ctx, input) {
    const { media, source } = await ctx.tx(async (tx) => {
      const before = await store.findMedia(tx, input.id)
      if (!before) throw noSuchMedia()
      const work = await cancelWork(tx, input.id)
      if (!work) throw new AppError('conflict', 'nothing_to_cancel', 'Nothing is being done with this file any more.')
      const facts = { id: input.id, file_name: before.file_name ?? '', problem: 'cancelled' }
      await appendEvents(tx, [ctx.event('media.failed', input.id, facts)])
      const next = await nextWaiting(tx, 'media_work')
      if (next) await addJob(tx, 'catalog.processVideo', { id: next }, { maxAttempts: 3 })
      return { media: (await store.findMedia(tx, input.id)) as store.MediaRow, source: work.source }
    })
    if (source) await ctx.runtime.storage.remove(source)
    return media
  },
})
