import Type, { type Static } from 'typebox'
import { Currency, Id, Instant, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'

/** States of a discount's life; it begins and ends by itself. */
export const STATUSES = ['planned', 'running', 'over'] as const

/** What staff say of a discount: how much, when, and in which branch. */
export const termFields = {
  name: Type.Optional(Type.String({ maxLength: 200 })),
  type: OneOf(['percentage', 'fixed']),
  /** Percent with two decimals, or an amount in the currency. */
  value: Type.Number(),
  currency: Type.Optional(Nullable(Currency)),
  branch_id: Type.Optional(Nullable(Id)),
  starts_at: Type.Optional(Nullable(Instant)),
  /** Without an end it stays. */
  ends_at: Type.Optional(Nullable(Instant)),
}

/** What a discount is on: products, and whatever lies in categories. */
export const aimFields = {
  product_ids: Type.Optional(Type.Array(Id, { maxItems: 20_000 })),
  category_ids: Type.Optional(Type.Array(Id, { maxItems: 500 })),
}

const terms = Type.Object(termFields)
/** A discount's terms. */
export type Terms = Static<typeof terms>

/** A discount's aim; what is left out stays as it is. */
export interface Aim {
  product_ids?: string[] | undefined
  category_ids?: string[] | undefined
}

/** A discount as the API shows it. */
export const Discount = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  type: OneOf(['percentage', 'fixed']),
  percent: Nullable(Type.Number()),
  amount: Nullable(MoneyShape),
  branch_id: Nullable(Id),
  status: OneOf(STATUSES),
  starts_at: Time,
  ends_at: Nullable(Time),
  started_at: Nullable(Time),
  ended_at: Nullable(Time),
  created_at: Time,
  by: Type.String(),
  product_count: Type.Integer(),
  /** A few of its products, for people to recognise it by. */
  products: Type.Array(Type.Object({ id: Id, sku: Type.String(), name: Type.String() })),
  categories: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  /** How far the pages of its products follow its last change. */
  progress: Type.Object({ done: Type.Integer(), total: Type.Integer(), running: Type.Boolean() }),
})
export type Discount = Static<typeof Discount>
