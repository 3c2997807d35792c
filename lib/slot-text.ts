import { direction, formatDate, formatDay, type Locale } from './locale.ts'

/** A day (YYYY-MM-DD) with its day of the week, as people of a language read it. */
export function weekdayText(day: string, locale: Locale): string {
  const comma = direction(locale) === 'rtl' ? '،' : ','
  return `${formatDate(`${day}T12:00:00Z`, locale, 'weekday', 'UTC')}${comma} ${formatDay(day, locale)}`
}

/** From when to when a window of a day is, in one piece whatever the direction of the text around it. */
export function timesText({ date, from, to }: { date: string; from: string; to: string }, locale: Locale): string {
  const time = (clock: string) => formatDate(`${date}T${clock}:00Z`, locale, 'time', 'UTC')
  return `\u2068${time(from)}–${time(to)}\u2069`
}

/** A window of a day: the day of the week, the date, and from when to when. */
export function slotText(slot: { date: string; from: string; to: string }, locale: Locale): string {
  const comma = direction(locale) === 'rtl' ? '،' : ','
  return `${weekdayText(slot.date, locale)}${comma} ${timesText(slot, locale)}`
}
