import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { publicationOf } from '#lib/publication.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { Category, categoryFields, refuseTakenSlugs, viewOf, withSlugs } from './category.ts'
import * as store from './store.ts'

/** Changes a category; its parent stays what it was (CAT-01). */
export const updateCategory = operation('category.update', {
  access: permission('category.manage'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...categoryFields }, { additionalProperties: false }),
  output: Category,
  fails: ['category_not_found', 'stale_version', 'duplicate_slug', 'name_needed', 'invalid_time'],
  emits: ['category.changed'],
  audited: true,
  locks: locksOn('category'),
  run: (ctx, input) => {
    const translations = withSlugs(input.translations)
    return ctx.tx(async (tx) => {
      const before = await store.findCategory(tx, input.id)
      if (!before) throw new AppError('not_found', 'category_not_found', 'There is no such category.')
      checkVersion(input.version, before.version)
      refuseTakenSlugs(
        await store.saveCategory(tx, {
          ...before,
          translations,
          enabled: input.enabled ?? before.enabled,
          priority: input.priority ?? before.priority,
          ...publicationOf(input, before),
          image_id: input.image_id === undefined ? before.image_id : input.image_id,
        }),
      )
      await appendEvents(tx, [ctx.event('category.changed', input.id, { id: input.id, change: 'updated' })])
      const saved = await store.findCategory(tx, input.id)
      return viewOf(saved as store.CategoryRow)
    })
  },
})
