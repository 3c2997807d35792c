import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { COUPON } from './coupon.ts'
import { removeCode } from './keep-code.ts'

/** Removes a coupon. Its code is free again; orders that have used it keep what they got. */
export const deleteCoupon = operation('coupon.delete', {
  access: permission('coupon.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['coupon_not_found', 'other_branch', 'stale_version'],
  emits: ['coupon.changed'],
  audited: true,
  locks: locksOn('coupon'),
  run: (ctx, input) => removeCode(ctx, COUPON, input),
})
