import type { CartContact } from '#contracts/carts.ts'
import type { Locale } from '#lib/locale.ts'

/** How a shopper can be reached, of what they have typed at checkout so far; undefined before there is an e-mail address. */
export function contactOf(
  said: { email?: string; name?: string; phone?: string; remind_me?: boolean },
  locale: Locale,
): CartContact | undefined {
  const email = said.email?.trim().toLowerCase() ?? ''
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return undefined
  return {
    email,
    name: said.name?.trim() || null,
    phone: said.phone?.trim() || null,
    may_remind: said.remind_me ?? null,
    locale,
  }
}
