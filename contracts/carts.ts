import type { Locale } from '#lib/locale.ts'
import type { MoneyShape } from './shapes.ts'

/** How the shopper of a cart can be reached, as they said at checkout; null where they said nothing. */
export interface CartContact {
  email: string | null
  name: string | null
  phone: string | null
  may_remind: boolean | null
  locale: Locale
}

/** A reminder of a left cart: what it says to whom, the token of its link, and what can be had of the cart today. */
export interface DescribedReminder {
  id: string
  channel: string
  recipient: string
  name: string
  locale: Locale
  subject: string
  body: string
  token: string
  branch_id: string
  lines: { name: string; quantity: number; total: MoneyShape }[]
}
