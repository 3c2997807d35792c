import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { makeCode } from '../coupons/keep-code.ts'
import { draftOf, GIFT, GIFT_FAILS, Gift, giftFields, viewOf } from './gift.ts'

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
    return makeCode(ctx, GIFT, draftOf(newId(), input, shop), (row) => viewOf(row, shop.base_currency))
  },
})
