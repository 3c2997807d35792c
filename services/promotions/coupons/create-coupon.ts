import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { COUPON_FAILS, Coupon, couponFields, draftOf, duplicateCode, noCoupon, viewOf } from './coupon.ts'
import * as store from './store.ts'

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
    const draft = draftOf(newId(), input, shop)
    refuseOtherBranch(ctx, draft.branch_id)
    return ctx.tx(async (tx) => {
      if (!(await store.insertCoupon(tx, draft))) throw duplicateCode(draft.code)
      await appendEvents(tx, [ctx.event('coupon.changed', draft.id, { id: draft.id, change: 'created' }, draft.branch_id)])
      const made = await store.findCoupon(tx, draft.id, 'timed')
      if (!made) throw noCoupon()
      return viewOf(made, shop.base_currency, ctx.now())
    })
  },
})
