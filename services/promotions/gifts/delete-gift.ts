import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { removeCode } from '../coupons/keep-code.ts'
import { GIFT } from './gift.ts'

/** Removes a gift; who has redeemed it keeps what they got. */
export const deleteGift = operation('gift.delete', {
  access: permission('gift.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['gift_not_found', 'other_branch', 'stale_version'],
  emits: ['gift.changed'],
  audited: true,
  run: (ctx, input) => removeCode(ctx, GIFT, input),
})
