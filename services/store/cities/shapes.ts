import Type from 'typebox'
import { Country, Id, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { POINTS } from '#lib/rectangle.ts'
import { Names } from '../taxes/shapes.ts'

/** A degree of latitude, north of the equator positive. */
export const Latitude = Type.Number({ minimum: -90, maximum: 90 })

/** A degree of longitude, east of Greenwich positive. */
export const Longitude = Type.Number({ minimum: -180, maximum: 180 })

const Point = Type.Object({ name: OneOf(POINTS), latitude: Latitude, longitude: Longitude }, { additionalProperties: false })

/** What staff say of a city: its names, its country, and the rectangle that it lies in, as five points. */
export const cityFields = {
  translations: Names,
  country: Country,
  points: Type.Array(Point, { minItems: 5, maxItems: 5 }),
}

/** A city. */
export const City = Type.Object({ id: Id, name: Type.String(), ...cityFields, version: Type.Integer() })

/** A city that a branch delivers to; null where the shop's own fee or minimum holds. */
export const Zone = Type.Object({
  city_id: Id,
  name: Type.String(),
  country: Type.String(),
  delivery_fee: Nullable(MoneyShape),
  minimum_order: Nullable(MoneyShape),
})
