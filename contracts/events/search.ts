import Type from 'typebox'
import { Id } from '../shapes.ts'

/** What happens to the product index. */
export const searchEvents = {
  'index.updated': Type.Object({ product_ids: Type.Array(Id) }),
} as const
