import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { parseMoney } from '#lib/money.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { checkBranches } from '../listings/set-listings.ts'
import { checkClearing } from '../products/discontinue-product.ts'
import { conditionsOf, ProductFilter } from '../products/product-filter.ts'
import { actionFields, checkAction, permissionFor } from './action.ts'
import { BulkEdit, bulkView } from './bulk-view.ts'
import * as store from './store.ts'

/** Does one thing to many products, chosen one by one or by a filter as it matches now: a job with progress and a result for each (CAT-20). */
export const startBulkEdit = operation('product.bulk_edit', {
  access: permission('product.bulk_edit'),
  input: Type.Object(
    {
      ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10_000 })),
      filter: Type.Optional(ProductFilter),
      q: Type.Optional(Type.String({ maxLength: 200 })),
      ...actionFields,
    },
    { additionalProperties: false },
  ),
  output: BulkEdit,
  fails: ['ids_or_filter', 'parameter_needed', 'invalid_price', 'branch_not_found', 'other_branch', 'nothing_chosen'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { ids, filter, q, ...action }) {
    const isFiltered = filter !== undefined || q !== undefined
    if ((ids === undefined) !== isFiltered)
      throw invalidField('/ids', 'ids_or_filter', 'Give either ids or a filter; an empty filter means every product.')
    checkAction(action)
    const needed = permissionFor(action)
    if (ctx.actor.kind !== 'system' && !ctx.actor.permissions.has(needed)) throw missingPermission(needed)
    checkClearing(ctx, action)
    if (action.amount !== undefined) parseMoney(Math.abs(action.amount), action.currency ?? '')
    if (action.branch_ids) await checkBranches(ctx, action.branch_ids)
    const branchId = (await shopOf(ctx)).branch.id
    const conditions = ids ? [sql`p.id = any(${ids}::uuid[])`] : conditionsOf({ filter, q }, branchId)
    return ctx.tx(async (tx) => {
      const id = newId()
      const total = await store.insertBulk(tx, { id, action, actor: actorSummary(ctx.actor), branch_id: branchId }, conditions)
      if (total === 0) throw invalidField('/ids', 'nothing_chosen', 'No product matches; choose others or widen the filter.')
      await addJob(tx, 'catalog.runBulkEdit', { id }, { maxAttempts: 5 })
      return bulkView((await store.findBulk(tx, id)) as store.BulkRow)
    })
  },
})
