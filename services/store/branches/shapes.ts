import Type from 'typebox'
import { Address, Currency, Id, Instant, LocaleCode, Nullable, Time } from '#contracts/shapes.ts'
import { Latitude, Longitude } from '../cities/shapes.ts'
import { Names } from '../taxes/shapes.ts'

const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** When a branch is open: days 1 (Monday) to 7, in its own time zone. */
export const OpeningHours = Type.Array(
  Type.Object({ day: Type.Integer({ minimum: 1, maximum: 7 }), from: Clock, to: Clock }, { additionalProperties: false }),
  { maxItems: 28 },
)

const Location = Type.Object({ latitude: Latitude, longitude: Longitude }, { additionalProperties: false })

/** What staff say of a branch (STO-01). */
export const branchFields = {
  slug: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', minLength: 2, maxLength: 40 }),
  translations: Names,
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  email: Type.Optional(Type.String({ maxLength: 254, pattern: '^$|^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' })),
  address: Type.Optional(Nullable(Address)),
  location: Type.Optional(Nullable(Location)),
  opening_hours: Type.Optional(OpeningHours),
  time_zone: Type.String({ minLength: 1, maxLength: 60 }),
  default_currency: Type.Optional(Nullable(Currency)),
  default_locale: Type.Optional(Nullable(LocaleCode)),
  online: Type.Optional(Type.Boolean()),
  /** From when until when it is shown, once it is published. */
  starts_at: Type.Optional(Nullable(Instant)),
  ends_at: Type.Optional(Nullable(Instant)),
}

/** A branch as staff see it. */
export const Branch = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  translations: Names,
  is_default: Type.Boolean(),
  published: Type.Boolean(),
  online: Type.Boolean(),
  phone: Type.String(),
  email: Type.String(),
  address: Nullable(Address),
  location: Nullable(Location),
  opening_hours: OpeningHours,
  time_zone: Type.String(),
  default_currency: Nullable(Type.String()),
  default_locale: Nullable(LocaleCode),
  starts_at: Nullable(Time),
  ends_at: Nullable(Time),
  version: Type.Integer(),
})
