import { invalidField } from './errors.ts'

/** From when until when something is shown to shoppers; null where it has no beginning or no end (STO-07). */
export interface Publication {
  starts_at: string | null
  ends_at: string | null
}

/** What is said of it: what is left out stays. */
export interface SaidPublication {
  starts_at?: string | null
  ends_at?: string | null
}

/** Whether a moment (milliseconds since 1970) is within: the beginning is, the end is not. */
export function isShownAt({ starts_at, ends_at }: Publication, now: number): boolean {
  return (starts_at === null || Date.parse(starts_at) <= now) && (ends_at === null || Date.parse(ends_at) > now)
}

/** When the first of them begins or ends after a moment; null when nothing changes any more by itself. */
export function nextChange(list: readonly Publication[], now: number): string | null {
  let next = Number.POSITIVE_INFINITY
  for (const { starts_at, ends_at } of list) {
    for (const edge of [starts_at, ends_at]) {
      const at = edge === null ? Number.NaN : Date.parse(edge)
      if (at > now && at < next) next = at
    }
  }
  return next === Number.POSITIVE_INFINITY ? null : new Date(next).toISOString()
}

/** What was said of a publication, checked; what was left out is as it was before. */
export function publicationOf(said: SaidPublication, before: Publication = { starts_at: null, ends_at: null }): Publication {
  const starts_at = said.starts_at === undefined ? before.starts_at : instantOf('starts_at', said.starts_at)
  const ends_at = said.ends_at === undefined ? before.ends_at : instantOf('ends_at', said.ends_at)
  if (starts_at !== null && ends_at !== null && Date.parse(ends_at) <= Date.parse(starts_at))
    throw invalidField('/ends_at', 'invalid_time', 'It ends after it begins.')
  return { starts_at, ends_at }
}

function instantOf(field: keyof Publication, said: string | null): string | null {
  if (said === null) return null
  const time = Date.parse(said)
  if (Number.isNaN(time)) throw invalidField(`/${field}`, 'invalid_time', 'This is not a time.')
  return new Date(time).toISOString()
}
