import Type from 'typebox'
import { Id, Nullable } from '../shapes.ts'

/** What happens to carts. */
export const cartEvents = {
  'cart.updated': Type.Object({ id: Id, item_count: Type.Integer() }),
  'cart.expired': Type.Object({ ids: Type.Array(Id) }),
  'cart.deleted': Type.Object({ ids: Type.Array(Id) }),
  'cart.ttl_set': Type.Object({ id: Id, hours: Nullable(Type.Number()) }),
  /** Reminders were written: `ids` are theirs, `cart_ids` those of the carts they are about. */
  'cart.reminded': Type.Object({ channel: Type.String(), ids: Type.Array(Id), cart_ids: Type.Array(Id) }),
  'cart.restored': Type.Object({ id: Id, reminder_id: Id, from: Id }),
} as const
