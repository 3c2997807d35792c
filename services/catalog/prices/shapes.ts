import Type, { type Static } from 'typebox'
import { Currency, Id, Nullable, Time } from '#contracts/shapes.ts'

/** A price as it is set: everywhere or in one branch, of the product or one variant. */
export const SetPrice = Type.Object({
  variant_id: Nullable(Id),
  branch_id: Nullable(Id),
  currency: Currency,
  amount: Type.Number(),
  compare_at: Nullable(Type.Number()),
  since: Time,
  set_by: Nullable(Type.String()),
  cost: Type.Optional(Nullable(Type.Number())),
  /** Percent of the price that stays after the cost. */
  margin: Type.Optional(Nullable(Type.Number())),
})

/** What shoppers of the branch are asked for a variant right now. */
export const AskedPrice = Type.Object({
  variant_id: Id,
  currency: Currency,
  amount: Type.Number(),
  compare_at: Nullable(Type.Number()),
  lowest_30_days: Nullable(Type.Number()),
  converted: Type.Boolean(),
  discount_id: Nullable(Id),
})

/** A change that waits for its time. */
export const PlannedPrice = Type.Object({
  id: Id,
  variant_id: Nullable(Id),
  branch_id: Nullable(Id),
  currency: Currency,
  amount: Type.Number(),
  compare_at: Nullable(Type.Number()),
  effective_from: Time,
  by: Type.String(),
})

/** Everything there is to know of a product's prices. */
export const PriceBoard = Type.Object({
  id: Id,
  version: Type.Integer(),
  prices: Type.Array(SetPrice),
  asked: Type.Array(AskedPrice),
  planned: Type.Array(PlannedPrice),
})
export type PriceBoard = Static<typeof PriceBoard>
