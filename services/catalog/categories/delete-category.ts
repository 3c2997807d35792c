import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import * as store from './store.ts'

/** Removes a category that has neither children nor products (CAT-01). */
export const deleteCategory = operation('category.delete', {
  access: permission('category.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['category_not_found', 'category_not_empty', 'stale_version'],
  emits: ['category.changed'],
  audited: true,
  locks: locksOn('category'),
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const category = await store.findCategory(tx, input.id)
      if (!category) throw new AppError('not_found', 'category_not_found', 'There is no such category.')
      checkVersion(input.version, category.version)
      if (!(await store.removeCategory(tx, input.id))) {
        throw new AppError(
          'conflict',
          'category_not_empty',
          'The category has subcategories or products; move or delete them first.',
        )
      }
      await appendEvents(tx, [ctx.event('category.changed', input.id, { id: input.id, change: 'deleted' })])
      return null
    }),
})
