import Type from 'typebox'
import { Country, Id, Instant, Nullable, Time, Translated } from '#contracts/shapes.ts'

/** A rate in percent, with two decimals. */
export const Percent = Type.Number({ minimum: 0, maximum: 100, multipleOf: 0.01 })

/** Code of a class of goods. */
export const TaxClassCode = Type.String({ pattern: '^[a-z][a-z0-9_]{1,39}$' })

/** Names of something in each language. */
export const Names = Translated(
  Type.Object({ name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }) }, { additionalProperties: false }),
)

/** A class of goods: `percent` is its rate where no other fits, null for that of the shop. */
export const TaxClassView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  translations: Names,
  percent: Nullable(Type.Number()),
  /** One that every shop has: it can be renamed and its rate changed, not removed. */
  is_system: Type.Boolean(),
  version: Type.Integer(),
})

/** What staff say of a rate; what is null or left out holds everywhere, or without end. */
export const rateFields = {
  tax_class: TaxClassCode,
  country: Type.Optional(Nullable(Country)),
  region: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }))),
  branch_id: Type.Optional(Nullable(Id)),
  percent: Percent,
  valid_from: Type.Optional(Nullable(Instant)),
  valid_until: Type.Optional(Nullable(Instant)),
}

/** A rate as staff see it. */
export const TaxRateView = Type.Object({
  id: Id,
  tax_class: Type.String(),
  country: Nullable(Type.String()),
  region: Nullable(Type.String()),
  branch_id: Nullable(Id),
  percent: Type.Number(),
  valid_from: Nullable(Time),
  valid_until: Nullable(Time),
  /** Whether it holds now. */
  in_force: Type.Boolean(),
  version: Type.Integer(),
})

/** A customer who owes no tax. */
export const Exemption = Type.Object({
  customer_id: Id,
  certificate: Type.String(),
  valid_until: Nullable(Time),
  created_at: Time,
  created_by: Type.String(),
  version: Type.Integer(),
})
