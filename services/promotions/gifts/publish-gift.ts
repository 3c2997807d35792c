import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import * as store from '../coupons/store.ts'
import { Gift, noGift, viewOf } from './gift.ts'

/** Offers a gift to customers. */
export const publishGift = turn('gift.publish', true)

/** Stops offering a gift; who has redeemed it keeps what they got. */
export const unpublishGift = turn('gift.unpublish', false)

function turn(name: 'gift.publish' | 'gift.unpublish', published: boolean) {
  return operation(name, {
    access: permission('gift.publish'),
    input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
    output: Gift,
    fails: ['gift_not_found', 'other_branch', 'stale_version'],
    emits: ['gift.changed'],
    idempotent: 'own',
    audited: true,
    async run(ctx, input) {
      const shop = await shopOf(ctx)
      return ctx.tx(async (tx) => {
        const before = await store.lockCoupon(tx, input.id, 'gift')
        if (!before) throw noGift()
        refuseOtherBranch(ctx, before.branch_id)
        checkVersion(input.version, before.version)
        if (before.published !== published) {
          await store.markPublished(tx, input.id, published)
          const change = published ? 'published' : 'unpublished'
          await appendEvents(tx, [ctx.event('gift.changed', input.id, { id: input.id, change }, before.branch_id)])
        }
        return viewOf((await store.findCoupon(tx, input.id, 'gift')) ?? before, shop.base_currency)
      })
    },
  })
}
