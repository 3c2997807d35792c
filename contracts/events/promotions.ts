import Type from 'typebox'
import { Id, MoneyShape } from '../shapes.ts'

const Changed = Type.Object({ id: Id, change: Type.String() })

const Redeemed = Type.Object({
  id: Id,
  code: Type.String(),
  order_id: Id,
  customer_id: Type.Union([Id, Type.Null()]),
  email: Type.String(),
  discount: MoneyShape,
  base_discount: MoneyShape,
})

const Points = Type.Object({
  customer_id: Id,
  order_id: Id,
  order_number: Type.String(),
  points: Type.Integer(),
})

/** What happens to coupons, gifts, advertisements and points. */
export const promotionEvents = {
  'coupon.changed': Changed,
  'coupon.redeemed': Redeemed,
  'coupon.given_back': Type.Object({ order_id: Id }),
  'gift.changed': Changed,
  'gift.redeemed': Redeemed,
  /** `image_ids` are the pictures that it shows from now on. */
  'advertisement.changed': Type.Object({ id: Id, change: Type.String(), image_ids: Type.Array(Id) }),
  'points.earned': Points,
  'points.reversed': Points,
  /** What was taken back for a refund is given again: the refund failed. */
  'points.restored': Points,
  'points.adjusted': Type.Object({ customer_id: Id, points: Type.Integer(), reason: Type.String() }),
} as const
