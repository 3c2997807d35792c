import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { turnCode } from '../coupons/keep-code.ts'
import { GIFT, Gift, viewOf } from './gift.ts'

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
      return turnCode(ctx, GIFT, input, published, (row) => viewOf(row, shop.base_currency))
    },
  })
}
