import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#lib/id.ts'

/** What a reminder's link carries: which reminder, and the proof that we sent it. Nothing of it is kept. */
export function reminderToken(secret: string, id: string): string {
  return `${id}.${proofOf(secret, id)}`
}

/** The reminder that a link's token is of; undefined when it is none of ours. */
export function reminderOf(secret: string, token: string): string | undefined {
  const [id = '', proof = ''] = token.split('.')
  if (!isId(id)) return undefined
  const [given, expected] = [Buffer.from(proof), Buffer.from(proofOf(secret, id))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined
}

function proofOf(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`cart reminder ${id}`).digest().subarray(0, 18).toString('base64url')
}
