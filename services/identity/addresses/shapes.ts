import Type from 'typebox'
import { Country, Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'

/** What addresses are for. */
export const AddressType = OneOf(['shipping', 'billing'])

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

/** An address as it is entered (IDN-07). */
export const addressInput = {
  type: AddressType,
  label: text(60),
  first_name: text(80),
  last_name: text(80),
  line1: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  line2: text(200),
  city: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  state: text(100),
  postal_code: text(20),
  country: Country,
  phone: text(30),
  coordinates: Type.Optional(
    Nullable(
      Type.Object(
        { latitude: Type.Number({ minimum: -90, maximum: 90 }), longitude: Type.Number({ minimum: -180, maximum: 180 }) },
        { additionalProperties: false },
      ),
    ),
  ),
}

/** An address as its owner sees it. */
export const OwnAddress = Type.Object({
  id: Id,
  type: AddressType,
  is_default: Type.Boolean(),
  label: Type.String(),
  first_name: Type.String(),
  last_name: Type.String(),
  line1: Type.String(),
  line2: Nullable(Type.String()),
  city: Type.String(),
  state: Nullable(Type.String()),
  postal_code: Nullable(Type.String()),
  country: Type.String(),
  phone: Nullable(Type.String()),
  coordinates: Nullable(Type.Object({ latitude: Type.Number(), longitude: Type.Number() })),
  version: Type.Integer(),
  created_at: Time,
  updated_at: Time,
})
