import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** A new time-ordered id (UUIDv7, RFC 9562). */
export function newId(): string {
  return randomUUIDv7()
}

/** An unguessable url-safe token with the given bytes of entropy. */
export function newToken(bytes = 24): string {
  return randomBytes(bytes).toString('base64url')
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short code people can read aloud: Crockford base 32, without I, L, O and U. */
export function newCode(length: number): string {
  let code = ''
  for (const byte of randomBytes(length)) code += ALPHABET[byte & 31]
  return code
}

/** Whether a text has the form of a UUID. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
}
