import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { pathOf } from '#platform/storage/storage.ts'
import { noSuchMedia } from './read-media.ts'
import * as store from './store.ts'
import { removeUpload } from './uploads/tus-store.ts'
import { sourceOf, videoPath } from './video/store.ts'

/**
 * Deletes a medium that no product and no category shows, with the files of a video or document. Those of a picture stay:
 * orders show what was bought.
 */
export const deleteMedia = operation('media.delete', {
  access: permission('product.update'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['media_not_found', 'media_in_use'],
  audited: true,
  emits: ['media.deleted'],
  async run(ctx, input) {
    const files = await ctx.tx(async (tx) => {
      const media = await store.lockMedia(tx, input.id)
      if (!media) throw noSuchMedia()
      const users = await store.usersOf(tx, input.id)
      if (users.length > 0) {
        const products = users.filter((user) => user.kind === 'product')
        const names = products.map((user) => user.sku).join(', ')
        throw new AppError(
          'conflict',
          'media_in_use',
          products.length > 0
            ? `It is shown by ${names}; take it from there first.`
            : `It is the picture of ${users[0]?.kind === 'advertisement' ? 'an advertisement' : `a ${users[0]?.kind}`}; take it from there first.`,
          {
            products: products.map(({ id, sku }) => ({ id, sku })),
            categories: users.flatMap((user) => (user.kind === 'category' ? user.id : [])),
          },
        )
      }
      const source = await sourceOf(tx, input.id)
      await store.deleteMedia(tx, input.id)
      await appendEvents(tx, [ctx.event('media.deleted', input.id, { id: input.id })])
      return media.kind === 'image'
        ? []
        : [...media.files.flatMap((address) => pathOf(address) ?? []), ...(source ? [source] : []), videoPath(input.id)]
    })
    for (const path of new Set(files)) await ctx.runtime.storage.remove(path)
    await removeUpload(ctx.runtime.config, input.id)
    return null
  },
})
