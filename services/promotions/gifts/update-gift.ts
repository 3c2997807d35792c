import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { duplicateCode } from '../coupons/coupon.ts'
import * as store from '../coupons/store.ts'
import { draftOf, GIFT_FAILS, Gift, giftFields, noGift, viewOf } from './gift.ts'

/** Writes a gift anew; who has redeemed it keeps what they got. */
export const updateGift = operation('gift.update', {
  access: permission('gift.manage'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...giftFields }, { additionalProperties: false }),
  output: Gift,
  fails: ['gift_not_found', 'other_branch', 'stale_version', ...GIFT_FAILS],
  emits: ['gift.changed'],
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const before = await store.lockCoupon(tx, id, 'gift')
      if (!before) throw noGift()
      refuseOtherBranch(ctx, before.branch_id)
      checkVersion(version, before.version)
      const draft = draftOf(id, { branch_id: before.branch_id, ...said }, shop)
      refuseOtherBranch(ctx, draft.branch_id)
      if (draft.total_limit !== null && draft.total_limit < before.used)
        throw invalidField(
          '/total_limit',
          'limit_below_uses',
          `It has been redeemed ${before.used} times already; the limit cannot be less.`,
        )
      if (!(await store.updateCoupon(tx, draft))) throw duplicateCode(draft.code)
      await appendEvents(tx, [ctx.event('gift.changed', id, { id, change: 'updated' }, draft.branch_id)])
      return viewOf((await store.findCoupon(tx, id, 'gift')) ?? before, shop.base_currency)
    })
  },
})
