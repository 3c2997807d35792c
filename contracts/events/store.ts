import Type from 'typebox'
import { Id } from '../shapes.ts'

/** What happens to branches, settings and rates. */
export const storeEvents = {
  'branch.published': Type.Object({ id: Id }),
  'settings.changed': Type.Object({ key: Type.String(), branch_id: Type.Union([Id, Type.Null()]) }),
  /** A class, a rate or an exemption from taxes: its code or id, and what became of it. */
  'tax.changed': Type.Object({ what: Type.String(), id: Type.String(), change: Type.String() }),
  'rate.changed': Type.Object({ currency: Type.String(), rate: Type.String() }),
} as const
