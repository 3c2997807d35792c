/** A window of the week in which goods are brought or fetched; days are 1 (Monday) to 7, times `HH:MM` of the branch. */
export interface SlotWindow {
  id: string
  days: number[]
  from: string
  to: string
  capacity: number
}

/** When a way of delivery can be had. */
export interface SlotRules {
  windows: SlotWindow[]
  cutoff_hours: number
  days_ahead: number
  closed_dates: string[]
}

/** A window of a day. */
export interface Slot {
  window_id: string
  date: string
  from: string
  to: string
  capacity: number
}

/** The windows that can still be chosen now, soonest first: from today on, as far ahead and as late as the rules allow. */
export function slotsOf(rules: SlotRules, timeZone: string, now: number): Slot[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const latest = now + rules.cutoff_hours * 3_600_000
  return Array.from({ length: rules.days_ahead + 1 }, (_, days) => today.add({ days }))
    .filter((date) => !rules.closed_dates.includes(date.toString()))
    .flatMap((date) =>
      rules.windows
        .filter(
          (window) => window.days.includes(date.dayOfWeek) && window.capacity > 0 && beginsAt(date, window, timeZone) >= latest,
        )
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1))
        .map(({ id, from, to, capacity }) => ({ window_id: id, date: date.toString(), from, to, capacity })),
    )
}

function beginsAt(date: Temporal.PlainDate, window: SlotWindow, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(window.from) }).epochMilliseconds
}
