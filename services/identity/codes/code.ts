import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a code works, in milliseconds. */
export const CODE_LIFETIME = 120_000
/** How long to wait for the next one. */
export const RESEND_AFTER = 60_000
/** How often a code may be tried. */
export const TRIES = 5
/** Codes for one phone, and from one address, in an hour. */
export const CODES_AN_HOUR = 5

/** The six digits of a code, made of its id: whoever repeats the work of sending it sends the same digits again. */
export function digitsOf(secret: string, id: string): string {
  const bytes = createHmac('sha256', `one-time code ${secret}`).update(id).digest()
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** What is kept of a code: without the key nobody can try all of them. */
export function codeHash(secret: string, id: string, digits: string): string {
  return createHmac('sha256', `one-time code hash ${secret}`).update(`${id} ${digits}`).digest('base64url')
}

/** Whether digits are those of a code. */
export function isCode(secret: string, id: string, digits: string, hash: string): boolean {
  const given = Buffer.from(codeHash(secret, id, digits))
  const wanted = Buffer.from(hash)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Seconds to wait for another code, after those that were sent before; 0 when there is none to wait. */
export function secondsToWait(now: number, sent: { latest: number | null; toPhone: number[]; fromIp: number[] }): number {
  const hour = 3_600_000
  const free = [sent.toPhone, sent.fromIp].map((times) => {
    const nth = times.toSorted((a, b) => b - a)[CODES_AN_HOUR - 1]
    return nth === undefined ? 0 : nth + hour - now
  })
  const resend = sent.latest === null ? 0 : sent.latest + RESEND_AFTER - now
  return Math.max(0, Math.ceil(Math.max(resend, ...free) / 1000))
}
