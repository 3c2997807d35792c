import { addDays, dayIn, startOfDay } from '#lib/time-zone.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { DateField } from './date-field.tsx'
import type { ListState } from './use-list-state.ts'

type Props = {
  state: ListState
  name: string
  label: string
  /** The day is the last that is wanted, not the first. */
  until?: boolean
}

/** A filter of a list by the day from which on, or until which, rows are wanted; days begin where the shop is (SET-05). */
export function DateFilter({ state, name, label, until = false }: Props) {
  const { t, zone } = usePreferences()
  const value = state.get(name)
  const momentOf = (day: string) => (until ? startOfDay(zone, addDays(day, 1)) - 1 : startOfDay(zone, day))
  return (
    <DateField
      value={value ? localDay(dayIn(zone, Date.parse(value))) : null}
      onChange={(day) => state.change({ [name]: day ? new Date(momentOf(writtenDay(day))).toISOString() : undefined })}
      placeholder={label}
      presets={[
        { label: t('common.today'), days: 0 },
        { label: t('common.week'), days: 6 },
        { label: t('common.month'), days: 29 },
      ]}
    />
  )
}

/** A filter of a list by one day, whatever the time zone. */
export function DayFilter({ state, name, label }: { state: ListState; name: string; label: string }) {
  const value = state.get(name)
  return (
    <DateField
      value={value ? localDay(value) : null}
      onChange={(day) => state.change({ [name]: day ? writtenDay(day) : undefined })}
      placeholder={label}
    />
  )
}

/** A written day (YYYY-MM-DD) as the calendar has it, which counts in the browser's own time. */
export function localDay(day: string): Date {
  return new Date(`${day}T00:00:00`)
}

/** A day of the calendar as it is written (YYYY-MM-DD). */
export function writtenDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
