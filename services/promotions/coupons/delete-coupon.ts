import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { noCoupon } from './coupon.ts'
import * as store from './store.ts'

/** Removes a coupon. Its code is free again; orders that have used it keep what they got. */
export const deleteCoupon = operation('coupon.delete', {
  access: permission('coupon.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['coupon_not_found', 'other_branch', 'stale_version'],
  emits: ['coupon.changed'],
  audited: true,
  locks: locksOn('coupon'),
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const before = await store.lockCoupon(tx, input.id, 'timed')
      if (!before) throw noCoupon()
      refuseOtherBranch(ctx, before.branch_id)
      checkVersion(input.version, before.version)
      await store.markDeleted(tx, input.id)
      await appendEvents(tx, [ctx.event('coupon.changed', input.id, { id: input.id, change: 'deleted' }, before.branch_id)])
      return null
    }),
})
