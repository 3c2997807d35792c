import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import * as store from '../coupons/store.ts'
import { noGift } from './gift.ts'

/** Removes a gift; who has redeemed it keeps what they got. */
export const deleteGift = operation('gift.delete', {
  access: permission('gift.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['gift_not_found', 'other_branch', 'stale_version'],
  emits: ['gift.changed'],
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const before = await store.lockCoupon(tx, input.id, 'gift')
      if (!before) throw noGift()
      refuseOtherBranch(ctx, before.branch_id)
      checkVersion(input.version, before.version)
      await store.markDeleted(tx, input.id)
      await appendEvents(tx, [ctx.event('gift.changed', input.id, { id: input.id, change: 'deleted' }, before.branch_id)])
      return null
    }),
})
