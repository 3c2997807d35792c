import Type from 'typebox'
import { Id } from '../shapes.ts'

/** What happens to branches, settings and rates. */
export const storeEvents = {
  'branch.published': Type.Object({ id: Id }),
  'settings.changed': Type.Object({ key: Type.String(), branch_id: Type.Union([Id, Type.Null()]) }),
  'rate.changed': Type.Object({ currency: Type.String(), rate: Type.String() }),
} as const
