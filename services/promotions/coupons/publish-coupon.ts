import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { Coupon, noCoupon, viewOf } from './coupon.ts'
import * as store from './store.ts'

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
      return ctx.tx(async (tx) => {
        const before = await store.lockCoupon(tx, input.id, 'timed')
        if (!before) throw noCoupon()
        refuseOtherBranch(ctx, before.branch_id)
        checkVersion(input.version, before.version)
        if (before.published !== published) {
          await store.markPublished(tx, input.id, published)
          const change = published ? 'published' : 'unpublished'
          await appendEvents(tx, [ctx.event('coupon.changed', input.id, { id: input.id, change }, before.branch_id)])
        }
        return viewOf((await store.findCoupon(tx, input.id, 'timed')) ?? before, shop.base_currency, ctx.now())
      })
    },
  })
}
