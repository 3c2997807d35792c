import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseLocked } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { noSuchMedia } from './read-media.ts'
import { LibraryItem } from './shapes.ts'
import * as store from './store.ts'

/** Changes what is said of a medium: what a picture or video shows, how a document is called. */
export const updateMedia = operation('media.update', {
  access: permission('product.update'),
  input: Type.Object(
    { id: Id, alt: Type.String({ maxLength: 300 }), version: Type.Optional(Type.Integer({ minimum: 1 })) },
    { additionalProperties: false },
  ),
  output: LibraryItem,
  fails: ['media_not_found', 'stale_version'],
  audited: true,
  emits: ['media.updated'],
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const locked = await store.lockMedia(tx, input.id)
      if (!locked) throw noSuchMedia()
      for (const { kind, id } of await store.usersOf(tx, input.id)) await refuseLocked(ctx, { kind, id })
      checkVersion(input.version, locked.version)
      await store.setAlt(tx, input.id, input.alt.trim())
      await appendEvents(tx, [ctx.event('media.updated', input.id, { id: input.id })])
      return (await store.findMedia(tx, input.id)) as store.MediaRow
    }),
})
