import { formatDate, formatDay, type Locale } from './locale.ts'

/** A window of a day as people of a language read it: the day of the week, the date, and from when to when. */
export function slotText({ date, from, to }: { date: string; from: string; to: string }, locale: Locale): string {
  const time = (clock: string) => formatDate(`${date}T${clock}:00Z`, locale, 'time', 'UTC')
  return `${formatDate(`${date}T12:00:00Z`, locale, 'weekday', 'UTC')}, ${formatDay(date, locale)}, \u2068${time(from)}–${time(to)}\u2069`
}
