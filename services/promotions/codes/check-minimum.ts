import Type from 'typebox'
import { Id, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { parseMoney, subtract, toJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { findCoupon } from '../coupons/store.ts'

/** What goods lack to the minimum of a coupon or a gift that an order has already; null where they reach it, or it is gone. */
export const checkMinimum = operation('promotion.check_minimum', {
  access: internal,
  input: Type.Object({ coupon_id: Id, kind: OneOf(['coupon', 'gift']), subtotal: MoneyShape }, { additionalProperties: false }),
  output: Type.Object({ missing: Nullable(MoneyShape) }),
  async run(ctx, input) {
    const row = await findCoupon(ctx.db, input.coupon_id, input.kind === 'gift' ? 'gift' : 'timed')
    if (!row) return { missing: null }
    const { amount, currency } = input.subtotal
    const shop = await shopOf(ctx, row.branch_id)
    const least = convertFor(shop, { minor: row.min_subtotal_minor, currency: shop.base_currency }, currency)
    const missing = subtract(least, parseMoney(amount, currency))
    return { missing: missing.minor > 0n ? toJson(missing) : null }
  },
})
