import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { rewriteCode } from '../coupons/keep-code.ts'
import { draftOf, GIFT, GIFT_FAILS, Gift, giftFields, viewOf } from './gift.ts'

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
    const draft = (before: { branch_id: string }) => draftOf(id, { branch_id: before.branch_id, ...said }, shop)
    return rewriteCode(ctx, GIFT, { id, version }, draft, (row) => viewOf(row, shop.base_currency))
  },
})
