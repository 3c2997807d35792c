import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { COUPON, COUPON_FAILS, Coupon, couponFields, draftOf, viewOf } from './coupon.ts'
import { makeCode } from './keep-code.ts'

/** Makes a coupon, unpublished: nobody can use it before it is published (PRM-01). */
export const createCoupon = operation('coupon.create', {
  access: permission('coupon.manage'),
  input: Type.Object(couponFields, { additionalProperties: false }),
  output: Coupon,
  fails: [...COUPON_FAILS.filter((code) => code !== 'limit_below_uses'), 'other_branch'],
  emits: ['coupon.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    return makeCode(ctx, COUPON, draftOf(newId(), input, shop), (row) => viewOf(row, shop.base_currency, ctx.now()))
  },
})
