import { DatePicker } from 'antd'
import { useMemo } from 'react'
import type { Locale } from '#lib/locale.ts'
import { dayIn } from '#lib/time-zone.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { calendarOf } from './calendar.ts'

type Props = {
  value: Date | null
  onChange: (day: Date | null) => void
  placeholder: string
  presets?: { label: string; days: number }[]
}

type Picker = ReturnType<typeof DatePicker.generatePicker<Date>>
const pickers = new Map<Locale, Picker>()

/** A day chosen in the calendar of the language; it begins at midnight here. */
export function DateField({ value, onChange, placeholder, presets = [] }: Props) {
  const { locale, zone } = usePreferences()
  const Picker = pickerOf(locale)
  // Today where the shop is, as a day of the browser's calendar.
  const today = useMemo(() => new Date(`${dayIn(zone, Date.now())}T00:00:00`), [zone])
  return (
    <Picker
      value={value}
      onChange={(day) => onChange(day && !Array.isArray(day) ? new Date(new Date(day).setHours(0, 0, 0, 0)) : null)}
      placeholder={placeholder}
      aria-label={placeholder}
      format="YYYY/MM/DD"
      presets={presets.map((preset) => ({ label: preset.label, value: new Date(today.getTime() - preset.days * 86_400_000) }))}
    />
  )
}

/** A moment chosen in the calendar of the language, to the minute. */
export function MomentField({
  value,
  onChange,
  placeholder,
  from,
  id,
}: {
  value?: Date | null
  onChange?: (moment: Date | null) => void
  placeholder?: string
  /** Days before this cannot be chosen. */
  from?: Date
  id?: string
}) {
  const { locale } = usePreferences()
  const Picker = pickerOf(locale)
  return (
    <Picker
      {...(id && { id })}
      value={value ?? null}
      onChange={(moment) => onChange?.(moment && !Array.isArray(moment) ? new Date(new Date(moment).setSeconds(0, 0)) : null)}
      {...(placeholder && { placeholder })}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY/MM/DD HH:mm"
      style={{ inlineSize: '100%' }}
      disabledDate={(day) => from !== undefined && day.getTime() < new Date(from).setHours(0, 0, 0, 0)}
    />
  )
}

function pickerOf(locale: Locale): Picker {
  const made = pickers.get(locale) ?? DatePicker.generatePicker<Date>(calendarOf(locale))
  pickers.set(locale, made)
  return made
}
