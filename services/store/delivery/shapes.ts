import Type, { type Static } from 'typebox'
import { Country, Id, Nullable, OneOf, Translated } from '#contracts/shapes.ts'
import { TaxClassCode } from '../taxes/shapes.ts'

const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Day = Type.String({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const Names = Translated(
  Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      description: Type.Optional(Type.String({ maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
)

const windowFields = {
  days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true }),
  from: Clock,
  to: Clock,
  capacity: Type.Integer({ minimum: 0, maximum: 100_000 }),
}

/** A window of the week: days 1 (Monday) to 7, times of the branch, and how many orders it takes on a day. */
export const Window = Type.Object({ id: Id, ...windowFields })

/** What staff say of a way of delivery; amounts are in the base currency. A window that is kept is named by its id. */
export const methodFields = {
  translations: Type.Optional(Names),
  fee: Type.Optional(Type.Number({ minimum: 0 })),
  free_from: Type.Optional(Nullable(Type.Number({ minimum: 0 }))),
  tax_class: Type.Optional(TaxClassCode),
  countries: Type.Optional(Type.Array(Country, { maxItems: 250, uniqueItems: true })),
  city_ids: Type.Optional(Type.Array(Id, { maxItems: 500, uniqueItems: true })),
  fee_by_city: Type.Optional(Type.Boolean()),
  windows: Type.Optional(
    Type.Array(Type.Object({ id: Type.Optional(Id), ...windowFields }, { additionalProperties: false }), { maxItems: 50 }),
  ),
  cutoff_hours: Type.Optional(Type.Integer({ minimum: 0, maximum: 720 })),
  days_ahead: Type.Optional(Type.Integer({ minimum: 0, maximum: 60 })),
  closed_dates: Type.Optional(Type.Array(Day, { maxItems: 366, uniqueItems: true })),
}
const Said = Type.Object(methodFields)
/** What staff say of a way of delivery, read. */
export type SaidMethod = Static<typeof Said>

/** A way of delivery as staff see it. */
export const Method = Type.Object({
  id: Id,
  branch_id: Id,
  code: Type.String(),
  kind: OneOf(['shipping', 'pickup']),
  translations: Names,
  published: Type.Boolean(),
  position: Type.Integer(),
  currency: Type.String(),
  fee: Type.Number(),
  free_from: Nullable(Type.Number()),
  tax_class: Type.String(),
  countries: Type.Array(Type.String()),
  city_ids: Type.Array(Id),
  fee_by_city: Type.Boolean(),
  windows: Type.Array(Window),
  cutoff_hours: Type.Integer(),
  days_ahead: Type.Integer(),
  closed_dates: Type.Array(Type.String()),
  version: Type.Integer(),
})
export type Method = Static<typeof Method>
