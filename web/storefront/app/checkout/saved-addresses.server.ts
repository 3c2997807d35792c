import { attempt } from '../account/attempt.server.ts'
import type { OwnAddress } from '../api/types.ts'
import type { Session } from '../session/session.server.ts'
import type { CheckoutValues } from './checkout-values.ts'

/** Delivery addresses of the visitor's book, the one that is proposed first; none for guests. */
export async function savedAddresses(session: Session): Promise<OwnAddress[]> {
  if (!(await session.visitor())) return []
  return (await session.api.addresses()).filter((address) => address.type === 'shipping')
}

/** The entries with an address of the book in place of what was entered. */
export function withAddress(values: CheckoutValues, address: OwnAddress | undefined): CheckoutValues {
  if (!address) return values
  const { line1, line2, city, state, postal_code: postal, country, phone, first_name: first, last_name: last } = address
  return {
    ...values,
    ...{ line1, city, country, saved_address: address.id, save_address: '' },
    line2: line2 ?? '',
    state: state ?? '',
    postal_code: postal ?? '',
    phone: phone ?? values.phone,
    first_name: first || values.first_name,
    last_name: last || values.last_name,
  }
}

/** Keeps the address of an order in the visitor's book, where they asked for it; a full book does not spoil the order. */
export async function keepAddress(session: Session, values: CheckoutValues): Promise<void> {
  if (values.save_address === '' || !values.line1 || !(await session.visitor())) return
  const { first_name, last_name, line1, line2, city, state, postal_code, country, phone } = values
  const filled = Object.entries({ first_name, last_name, line2, state, postal_code, phone }).filter(([, value]) => value)
  await attempt(() => session.api.addAddress({ type: 'shipping', line1, city, country, ...Object.fromEntries(filled) }))
}
