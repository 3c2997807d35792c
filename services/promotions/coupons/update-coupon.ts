import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { COUPON, COUPON_FAILS, Coupon, couponFields, draftOf, viewOf } from './coupon.ts'
import { rewriteCode } from './keep-code.ts'

/** Writes a coupon anew. What it has been used for stays; a limit below that is refused. */
export const updateCoupon = operation('coupon.update', {
  access: permission('coupon.manage'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...couponFields }, { additionalProperties: false }),
  output: Coupon,
  fails: ['coupon_not_found', 'other_branch', 'stale_version', ...COUPON_FAILS],
  emits: ['coupon.changed'],
  audited: true,
  locks: locksOn('coupon'),
  async run(ctx, { id, version, ...said }) {
    const shop = await shopOf(ctx)
    const draft = (before: { branch_id: string }) => draftOf(id, { branch_id: before.branch_id, ...said }, shop)
    return rewriteCode(ctx, COUPON, { id, version }, draft, (row) => viewOf(row, shop.base_currency, ctx.now()))
  },
})
