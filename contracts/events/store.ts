import Type from 'typebox'
import { Id, Time } from '../shapes.ts'

/** What happens to branches, settings and rates. */
export const storeEvents = {
  'branch.published': Type.Object({ id: Id }),
  /** A branch, its cities among it: what became of it. */
  'branch.changed': Type.Object({ id: Id, change: Type.String() }),
  'city.changed': Type.Object({ id: Id, change: Type.String() }),
  'delivery_method.changed': Type.Object({ id: Id, branch_id: Id, code: Type.String(), change: Type.String() }),
  'settings.changed': Type.Object({ key: Type.String(), branch_id: Type.Union([Id, Type.Null()]) }),
  /** A class, a rate or an exemption from taxes: its code or id, and what became of it. */
  'tax.changed': Type.Object({ what: Type.String(), id: Type.String(), change: Type.String() }),
  /** A currency that the shop sells in, or no longer: what became of it. */
  'currency.changed': Type.Object({ code: Type.String(), change: Type.String() }),
  /** A rate that holds later, or that was to and will not. */
  'rate.planned': Type.Object({ currency: Type.String(), rate: Type.String(), effective_at: Time }),
  'rate.cancelled': Type.Object({ currency: Type.String(), rate: Type.String(), effective_at: Time }),
  'rate.changed': Type.Object({ currency: Type.String(), rate: Type.String() }),
} as const
