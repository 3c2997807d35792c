/** A day in the Jalali calendar; months count from 1. */
export type JalaliDay = { year: number; month: number; day: number }

const parts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
const DAY = 86_400_000

/** The Jalali day of a local date. */
export function toJalali(date: Date): JalaliDay {
  const utc = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return jalaliOf(utc)
}

/** The local date of a Jalali day, keeping the time of day of `time`; a day past the month's end becomes its last. */
export function fromJalali(wanted: JalaliDay, time: Date): Date {
  const year = wanted.year + Math.floor((wanted.month - 1) / 12)
  const month = ((((wanted.month - 1) % 12) + 12) % 12) + 1
  const start = monthStart(year, month)
  const length = monthLength(year, month)
  const utc = new Date(start + (Math.min(wanted.day, length) - 1) * DAY)
  const made = new Date(time)
  made.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate())
  return made
}

/** How many days a Jalali month has. */
export function monthLength(year: number, month: number): number {
  if (month <= 6) return 31
  if (month <= 11) return 30
  return Math.round((monthStart(year + 1, 1) - monthStart(year, 12)) / DAY)
}

function jalaliOf(utc: number): JalaliDay {
  const found: JalaliDay = { year: 0, month: 0, day: 0 }
  for (const part of parts.formatToParts(utc)) {
    if (part.type === 'year' || part.type === 'month' || part.type === 'day') found[part.type] = Number.parseInt(part.value, 10)
  }
  return found
}

// The year begins within two days of 21 March; the platform's calendar says on which.
function monthStart(year: number, month: number): number {
  let newYear = Date.UTC(year + 621, 2, 19)
  while (jalaliOf(newYear).year < year) newYear += DAY
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  return newYear + before * DAY
}
