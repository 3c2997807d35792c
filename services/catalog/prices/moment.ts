import { invalidField } from '#lib/errors.ts'

const FARTHEST_MS = 5 * 366 * 86_400_000

/** An instant that staff said; refused when it is none, or farther away than anybody plans. */
export function momentOf(said: string, pointer: string, now: number): Date {
  const at = Date.parse(said)
  if (!Number.isFinite(at) || Math.abs(at - now) > FARTHEST_MS)
    throw invalidField(pointer, 'invalid_time', 'This is no time within five years of now.')
  return new Date(at)
}
