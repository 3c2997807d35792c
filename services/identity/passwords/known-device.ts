import { createHmac, timingSafeEqual } from 'node:crypto'
import { newToken } from '#lib/id.ts'

/** Name of the cookie by which a browser shows that somebody signed in with it before. */
export const DEVICE_COOKIE = 'serai_device'

/** What a device keeps that an account was signed in on: worth nothing for another account, and not to be made up. */
export function deviceToken(secret: string, accountId: string): string {
  const id = newToken(16)
  return `${id}.${signature(secret, id, accountId)}`
}

/** Which device of an account shows this; undefined where the account was never used on it. */
export function knownDevice(secret: string, accountId: string | undefined, shown: string | undefined): string | undefined {
  const [id = '', signed = ''] = (shown ?? '').split('.')
  const expected = Buffer.from(signature(secret, id, accountId ?? ''))
  const given = Buffer.from(signed)
  const isKnown = given.length === expected.length && timingSafeEqual(given, expected) && accountId !== undefined
  return isKnown ? id : undefined
}

function signature(secret: string, id: string, accountId: string): string {
  return createHmac('sha256', secret).update(`device ${id} of ${accountId}`).digest('base64url')
}
