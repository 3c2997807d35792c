import Type from 'typebox'
import { Id } from '../shapes.ts'

/** What happens to carts. */
export const cartEvents = {
  'cart.updated': Type.Object({ id: Id, item_count: Type.Integer() }),
  'cart.expired': Type.Object({ ids: Type.Array(Id) }),
  'cart.deleted': Type.Object({ ids: Type.Array(Id) }),
} as const
