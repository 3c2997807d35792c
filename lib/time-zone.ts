const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  formats.set(zone, made)
  return made
}

/** Whether a name is a time zone of the IANA list. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

// What clocks of the zone show, as if that were UTC.
function wallOf(zone: string, at: number): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The day (YYYY-MM-DD) that it is at a moment in a time zone. */
export function dayIn(zone: string, at: number): string {
  return new Date(wallOf(zone, at)).toISOString().slice(0, 10)
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The first moment of a day in a time zone, also where clocks skip midnight or come to it twice. */
export function startOfDay(zone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const before = midnight - DAY_MS
  const after = midnight + DAY_MS
  // With the offset that holds before the day, and with the one that holds after it.
  const begins = [midnight - (wallOf(zone, before) - before), midnight - (wallOf(zone, after) - after)].sort((a, b) => a - b)
  return begins.find((at) => dayIn(zone, at) === day) ?? begins[1] ?? midnight
}

/** A day in a time zone as a stretch of time in UTC: from its first moment to before the first of the next. */
export function dayRange(zone: string, day: string): { from: string; until: string } {
  const [from, until] = [startOfDay(zone, day), startOfDay(zone, addDays(day, 1))]
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
}

/** Today in a time zone, as a day and as a stretch of time (SET-05). */
export function todayIn(zone: string, now: number): { day: string; from: string; until: string } {
  const day = dayIn(zone, now)
  return { day, ...dayRange(zone, day) }
}
