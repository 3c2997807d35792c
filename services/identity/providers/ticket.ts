import { seal, unseal } from '#platform/seal.ts'

/** What is remembered of a sign-in while the person is at the provider; it travels sealed, in a cookie of their browser. */
export interface Ticket {
  provider: string
  state: string
  nonce: string
  verifier: string
  face: 'shop' | 'admin'
  next: string
  /** Milliseconds since 1970. */
  until: number
}

/** How long a person may take at the provider, in milliseconds. */
export const TICKET_LIFETIME = 10 * 60_000

/** Seals a ticket. */
export function sealTicket(key: string, ticket: Ticket): string {
  return seal(key, JSON.stringify(ticket))
}

/** The ticket inside; undefined when it is none of ours, or too old. */
export function openTicket(keys: readonly string[], text: string, now: number): Ticket | undefined {
  try {
    const json = unseal(keys, text)
    const ticket = json === undefined ? undefined : (JSON.parse(json) as Ticket)
    return ticket && ticket.until > now ? ticket : undefined
  } catch {
    // Whatever does not open was not sealed here.
    return undefined
  }
}
