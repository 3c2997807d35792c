import { formatDate, type Locale } from './locale.ts'

/** From when to when a branch is open on a day of the week, 1 (Monday) to 7; times `HH:MM` of its own zone. */
export interface OpeningHours {
  day: number
  from: string
  to: string
}

/** Whether it is open at a moment: until when, or when it opens next (in so many days); null where no hours are said. */
export type Opening = { open: true; to: string } | { open: false; day: number; days: number; from: string } | null

/** Whether a branch is open at a moment (milliseconds since 1970). */
export function openingAt(hours: readonly OpeningHours[], timeZone: string, now: number): Opening {
  const { day, time } = localTime(timeZone, now)
  const sorted = hours.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const current = sorted.findLast((one) => one.day === day && one.from <= time && time < one.to)
  if (current) return { open: true, to: untilOf(sorted, current) }
  for (let days = 0; days <= 7; days += 1) {
    const weekday = ((day - 1 + days) % 7) + 1
    const next = sorted.find((one) => one.day === weekday && (days > 0 || one.from > time))
    if (next) return { open: false, day: weekday, days, from: next.from }
  }
  return null
}

/** The hours of a week, Monday first; a day that is not there is closed. */
export function weekOf(hours: readonly OpeningHours[]): { day: number; hours: OpeningHours[] }[] {
  return Array.from({ length: 7 }, (_, at) => ({
    day: at + 1,
    hours: hours.filter(({ day }) => day === at + 1).sort((a, b) => (a.from < b.from ? -1 : 1)),
  }))
}

/** A time of the clock as people of a language write it. */
export function clockText(time: string, locale: Locale): string {
  return formatDate(`2024-01-01T${time}:00Z`, locale, 'time', 'UTC')
}

/** A day of the week as people of a language call it, in short. */
export function dayText(day: number, locale: Locale): string {
  return formatDate(`2024-01-0${day}T12:00:00Z`, locale, 'weekday', 'UTC')
}

// Hours that follow each other without a pause are one.
function untilOf(sorted: readonly OpeningHours[], { day, to }: OpeningHours): string {
  const next = sorted.find((one) => one.day === day && one.from <= to && one.to > to)
  return next ? untilOf(sorted, next) : to
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

// By Intl, which every browser has.
function localTime(timeZone: string, now: number): { day: number; time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return { day: DAYS.indexOf(parts.get('weekday') ?? '') + 1, time: `${parts.get('hour')}:${parts.get('minute')}` }
}
