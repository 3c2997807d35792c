import { type RawBuilder, sql } from 'kysely'

/** Whether a row of orders is somebody's: of their account, or of none and by an address that is theirs. */
export function ownedBy(customerId: string, emails: readonly string[]): RawBuilder<boolean> {
  const known = emails.map((email) => email.toLowerCase())
  return sql<boolean>`(customer_id = ${customerId} or (customer_id is null and lower(email) = any(${known}::text[])))`
}
