import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkBranches } from '../listings/set-listings.ts'
import { Category, viewOf } from './category.ts'
import * as store from './store.ts'

/** Shows a category in a branch. */
export const publishCategory = publication('publish')

/** Hides a category in a branch; what is below it, and the products in it, stay where they are (CAT-01). */
export const unpublishCategory = publication('unpublish')

function publication(verb: 'publish' | 'unpublish') {
  return operation(`category.${verb}`, {
    access: permission('category.manage'),
    input: Type.Object({ id: Id, branch_id: Id }, { additionalProperties: false }),
    output: Category,
    fails: ['category_not_found', 'branch_not_found', 'other_branch'],
    emits: ['category.changed'],
    idempotent: 'key',
    audited: true,
    locks: locksOn('category'),
    async run(ctx, input) {
      await checkBranches(ctx, [input.branch_id])
      return ctx.tx(async (tx) => {
        if (!(await store.findCategory(tx, input.id)))
          throw new AppError('not_found', 'category_not_found', 'There is no such category.')
        if (await store.setPublished(tx, input.id, input.branch_id, verb === 'publish'))
          await appendEvents(tx, [
            ctx.event('category.changed', input.id, { id: input.id, change: `${verb}ed` }, input.branch_id),
          ])
        return viewOf((await store.findCategory(tx, input.id)) as store.CategoryRow)
      })
    },
  })
}
