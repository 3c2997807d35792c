const FIRST_MS = 5_000
const LONGEST_MS = 60 * 60_000

/** How long to wait before the next try, in milliseconds: twice as long each time, up to an hour, at random within its upper half so that not all come back at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 20))
  return Math.round(whole / 2 + (random() * whole) / 2)
}

/** The wait that an answer asks for (RFC 9110 §10.2.3: seconds, or a date), in milliseconds. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')
  if (text === null) return undefined
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, LONGEST_MS) : undefined
}
