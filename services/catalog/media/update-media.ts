import Type from 'typebox'
import { Id, Translated } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseLocked } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { filledWords } from './media-words.ts'
import { noSuchMedia } from './read-media.ts'
import { LibraryItem } from './shapes.ts'
import * as store from './store.ts'

const Words = Type.String({ maxLength: 300 })

/**
 * Changes what is said of a medium: what a picture or video shows, how a document is called. `alts` are all that is said, by
 * language; `alt` alone is what the shop's own language says, and is read where a language says nothing.
 */
export const updateMedia = operation('media.update', {
  access: permission('product.update'),
  input: Type.Object(
    {
      id: Id,
      alt: Type.Optional(Words),
      alts: Type.Optional(Translated(Words)),
      version: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    { additionalProperties: false },
  ),
  output: LibraryItem,
  fails: ['media_not_found', 'stale_version'],
  audited: true,
  emits: ['media.updated'],
  async run(ctx, input) {
    const { default_locale: own } = await shopOf(ctx)
    const alts = input.alts && filledWords(input.alts)
    const alt = input.alt?.trim() ?? (alts && (alts[own] ?? ''))
    return ctx.tx(async (tx) => {
      const locked = await store.lockMedia(tx, input.id)
      if (!locked) throw noSuchMedia()
      for (const { kind, id } of await store.usersOf(tx, input.id)) await refuseLocked(ctx, { kind, id })
      checkVersion(input.version, locked.version)
      if (alt !== undefined) await store.setWords(tx, input.id, { alt, alts, own })
      await appendEvents(tx, [ctx.event('media.updated', input.id, { id: input.id })])
      return (await store.findMedia(tx, input.id)) as store.MediaRow
    })
  },
})
