import type { Locale } from '#lib/locale.ts'
import type { AccountMessage } from './account-messages.ts'
import type { ProductCard } from './cards.ts'

/** Somebody who is to be forgotten: by what they are known, wherever it was written down. */
export interface ForgottenPerson {
  id: string
  emails: string[]
  phones: string[]
  names: string[]
  places: string[]
  /** Confirmed addresses by which orders without an account are theirs too. */
  guest_emails: string[]
}

/** What a service keeps of somebody, by kind. */
export type PersonRecords = Record<string, unknown>

/** Whose records are asked for. */
interface PersonAsk {
  input: { id: string; email: string | null }
  output: { records: unknown }
}

/** What services ask each other about people and what belongs to them. */
export interface AccountCalls {
  'notifications.tellAccount': { input: AccountMessage; output: { kept: boolean } }
  'identity.describeBuyer': { input: { id: string }; output: { tax_code: string | null } }
  'identity.findHome': { input: { user_id: string }; output: { home: { country: string; city: string } | null } }
  'identity.describeForgotten': { input: { id: string }; output: { person: ForgottenPerson | null } }
  'orders.describeCustomer': {
    input: { id: string; email: string | null }
    output: { open: number; emails: string[]; phones: string[]; names: string[]; places: string[] }
  }
  'orders.describePerson': PersonAsk
  'store.describePerson': PersonAsk
  'promotions.describePerson': PersonAsk
  'cart.describePerson': PersonAsk
  'catalog.describePerson': PersonAsk
  'notifications.describePerson': PersonAsk
  'identity.listFavorites': { input: { user_id: string }; output: { product_ids: string[] } }
  'identity.listWishers': {
    input: { product_id: string; branch_id: string; currencies: string[]; before: string; after: string | null }
    output: { users: { id: string; email: string; locale: string; currency: string }[] }
  }
  'catalog.describeCards': {
    input: { branch_id: string; currency: string; locale: Locale; product_ids: string[] }
    output: { cards: ProductCard[] }
  }
}
