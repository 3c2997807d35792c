import { usePreferences } from '../i18n/preferences.tsx'
import { DateField } from './date-field.tsx'
import type { ListState } from './use-list-state.ts'

/** A filter of a list by the day from which on rows are wanted. */
export function DateFilter({ state, name, label }: { state: ListState; name: string; label: string }) {
  const { t } = usePreferences()
  const value = state.get(name)
  return (
    <DateField
      value={value ? new Date(value) : null}
      onChange={(day) => state.change({ [name]: day?.toISOString() })}
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
  const two = (part: number) => String(part).padStart(2, '0')
  return (
    <DateField
      value={value ? new Date(`${value}T00:00:00`) : null}
      onChange={(day) =>
        state.change({ [name]: day ? `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}` : undefined })
      }
      placeholder={label}
    />
  )
}
