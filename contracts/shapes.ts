import Type, { type Static, type TSchema } from 'typebox'
import Format from 'typebox/format'
import { isCountry } from '#lib/country.ts'
import { LOCALES, type Locale } from '#lib/locale.ts'

/** An id (UUIDv7). */
export const Id = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
})

/** A time that is told: RFC 3339, UTC, milliseconds; a Timestamp in gRPC. */
export const Time = Type.String({ format: 'date-time' })

/** A time that is asked for (RFC 3339, with any offset). */
export const Instant = Type.String({
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$',
  maxLength: 40,
})

/** ISO 4217 code. */
export const Currency = Type.String({ pattern: '^[A-Z]{3}$' })

Format.Set('country', isCountry)

/** The two-letter code of a country (ISO 3166-1 alpha-2). */
export const Country = Type.String({ pattern: '^[A-Z]{2}$', format: 'country' })

/** A supported language. */
export const LocaleCode = Type.Unsafe<Locale>({ type: 'string', enum: LOCALES })

/** Money in major units. */
export const MoneyShape = Type.Object({ amount: Type.Number(), currency: Currency })
export type MoneyShape = Static<typeof MoneyShape>

/** A value or null. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** One of the given words. */
export function OneOf<const T extends readonly string[]>(words: T) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: words })
}

/** Something in each language, any of which may be missing. */
export function Translated<T extends TSchema>(schema: T) {
  return Type.Object(
    { en: Type.Optional(schema), fa: Type.Optional(schema), ar: Type.Optional(schema), uk: Type.Optional(schema) },
    { additionalProperties: false },
  )
}

/** A picture with its sizes. */
export const Media = Type.Object({
  id: Id,
  kind: Type.Literal('image'),
  alt: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  url: Type.String(),
  renditions: Type.Array(Type.Object({ width: Type.Integer(), url: Type.String(), type: Type.String() })),
  /** Its average colour (`#rrggbb`), shown until the picture is there. */
  colour: Type.Optional(Type.String()),
})
export type Media = Static<typeof Media>

/** A postal address. */
export const Address = Type.Object(
  {
    line1: Type.String({ minLength: 1, maxLength: 200 }),
    line2: Type.Optional(Type.String({ maxLength: 200 })),
    city: Type.String({ minLength: 1, maxLength: 100 }),
    state: Type.Optional(Type.String({ maxLength: 100 })),
    postal_code: Type.Optional(Type.String({ maxLength: 20 })),
    country: Country,
    phone: Type.Optional(Type.String({ maxLength: 30 })),
  },
  { additionalProperties: false },
)
export type Address = Static<typeof Address>

/** The tax at one rate, and what it was reckoned on as it is billed. */
export const TaxLine = Type.Object({ percent: Type.Number(), base: MoneyShape, tax: MoneyShape })

/** How well a product can be had. */
export const StockState = OneOf(['in_stock', 'low_stock', 'backorder', 'out_of_stock'])
export type StockState = Static<typeof StockState>
