import { createHmac } from 'node:crypto'

/** What a link of a letter is for. */
export type LinkPurpose = 'verify_email' | 'reset_password'

/** How long a link works, in milliseconds. */
export const LINK_LIFETIME: Record<LinkPurpose, number> = { verify_email: 3 * 86_400_000, reset_password: 3_600_000 }

/** Letters of one kind that an account gets in an hour, however often they are asked for. */
export const LETTERS_AN_HOUR = 5

/** The token of a link, made of its id: whoever repeats the work of sending it writes the same letter again. */
export function linkToken(secret: string, id: string): string {
  return createHmac('sha256', `account link ${secret}`).update(id).digest('base64url')
}

/** Where a letter's link leads: staff to the panel, shoppers to the shop in their language. */
export function linkPath(purpose: LinkPurpose, account: { kind: string; locale: string }, token: string): string {
  const page = purpose === 'verify_email' ? 'confirm-email' : 'reset-password'
  return account.kind === 'staff' ? `/admin/${page}?token=${token}` : `/${account.locale}/${page}?token=${token}`
}
