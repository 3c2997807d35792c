import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { COUPON, Coupon, viewOf } from './coupon.ts'
import { turnCode } from './keep-code.ts'

/** Lets shoppers use a coupon. */
export const publishCoupon = turn('coupon.publish', true)

/** Stops a coupon: carts that hold it say so, orders that have used it keep what they got. */
export const unpublishCoupon = turn('coupon.unpublish', false)

function turn(name: 'coupon.publish' | 'coupon.unpublish', published: boolean) {
  return operation(name, {
    access: permission('coupon.publish'),
    input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
    output: Coupon,
    fails: ['coupon_not_found', 'other_branch', 'stale_version'],
    emits: ['coupon.changed'],
    idempotent: 'own',
    audited: true,
    locks: locksOn('coupon'),
    async run(ctx, input) {
      const shop = await shopOf(ctx)
      return turnCode(ctx, COUPON, input, published, (row) => viewOf(row, shop.base_currency, ctx.now()))
    },
  })
}
