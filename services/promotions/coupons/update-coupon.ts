import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { COUPON_FAILS, Coupon, couponFields, draftOf, duplicateCode, noCoupon, viewOf } from './coupon.ts'
import * as store from './store.ts'

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
    return ctx.tx(async (tx) => {
      const before = await store.lockCoupon(tx, id, 'timed')
      if (!before) throw noCoupon()
      refuseOtherBranch(ctx, before.branch_id)
      checkVersion(version, before.version)
      const draft = draftOf(id, { branch_id: before.branch_id, ...said }, shop)
      refuseOtherBranch(ctx, draft.branch_id)
      if (draft.total_limit !== null && draft.total_limit < before.used)
        throw invalidField(
          '/total_limit',
          'limit_below_uses',
          `It has been used ${before.used} times already; the limit cannot be less.`,
        )
      if (!(await store.updateCoupon(tx, draft))) throw duplicateCode(draft.code)
      await appendEvents(tx, [ctx.event('coupon.changed', id, { id, change: 'updated' }, draft.branch_id)])
      return viewOf((await store.findCoupon(tx, id, 'timed')) ?? before, shop.base_currency, ctx.now())
    })
  },
})
