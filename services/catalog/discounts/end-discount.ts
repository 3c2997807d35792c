import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { discountOver, noDiscount } from './refusals.ts'
import { Discount } from './shapes.ts'
import { endDiscount as end, lockDiscount } from './store.ts'
import { discountEvent, discountOf } from './view.ts'
import { beginWalk } from './walk.ts'

/** Ends a discount now, or calls off one that has not begun (CAT-33). */
export const endDiscount = operation('discount.end', {
  access: permission('discount.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Discount,
  fails: ['discount_not_found', 'other_branch', 'discount_over', 'stale_version'],
  emits: ['discount.ended', 'discount.cancelled'],
  idempotent: 'key',
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const before = await lockDiscount(tx, input.id)
      if (!before) throw noDiscount()
      if (before.branch_id) refuseOtherBranch(ctx, before.branch_id)
      if (before.status === 'over') throw discountOver()
      checkVersion(input.version, before.version)
      await end(tx, input.id, new Date(ctx.now()))
      if (before.status === 'running') await beginWalk(tx, [input.id])
      await appendEvents(tx, [discountEvent(ctx, before.status === 'running' ? 'discount.ended' : 'discount.cancelled', before)])
      return discountOf(ctx, tx, input.id)
    }),
})
