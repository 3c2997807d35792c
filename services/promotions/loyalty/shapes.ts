import Type from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { ENTRY_TYPES } from './store.ts'

/** What a customer has in points, ever earned and ever redeemed. */
export const AccountShape = Type.Object({
  points: Type.Integer(),
  total_earned: Type.Integer(),
  total_redeemed: Type.Integer(),
})

/** One line of a customer's ledger of points. */
export const Entry = Type.Object({
  id: Id,
  type: OneOf(ENTRY_TYPES),
  points: Type.Integer(),
  order_id: Nullable(Id),
  order_number: Nullable(Type.String()),
  /** The gift's code, or what staff said. */
  note: Type.String(),
  by: Nullable(Type.String()),
  at: Time,
})
