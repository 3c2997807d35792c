import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { duplicateCode } from '../coupons/coupon.ts'
import * as store from '../coupons/store.ts'
import { draftOf, GIFT_FAILS, Gift, giftFields, noGift, viewOf } from './gift.ts'

/** Makes a gift that customers may get for their points, unpublished at first (PRM-02). */
export const createGift = operation('gift.create', {
  access: permission('gift.manage'),
  input: Type.Object(giftFields, { additionalProperties: false }),
  output: Gift,
  fails: [...GIFT_FAILS.filter((code) => code !== 'limit_below_uses'), 'other_branch'],
  emits: ['gift.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const draft = draftOf(newId(), input, shop)
    refuseOtherBranch(ctx, draft.branch_id)
    return ctx.tx(async (tx) => {
      if (!(await store.insertCoupon(tx, draft))) throw duplicateCode(draft.code)
      await appendEvents(tx, [ctx.event('gift.changed', draft.id, { id: draft.id, change: 'created' }, draft.branch_id)])
      const made = await store.findCoupon(tx, draft.id, 'gift')
      if (!made) throw noGift()
      return viewOf(made, shop.base_currency)
    })
  },
})
