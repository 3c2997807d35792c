import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a mail's link carries to prove that its reader may end a watch; nothing of it is kept. */
export function watchToken(secret: string, watchId: string): string {
  return createHmac('sha256', secret).update(`watch ${watchId}`).digest('base64url')
}

/** Whether a token is the one of this watch. */
export function isWatchToken(secret: string, watchId: string, token: string): boolean {
  const expected = Buffer.from(watchToken(secret, watchId))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
