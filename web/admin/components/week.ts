import { usePreferences } from '../i18n/preferences.tsx'

/** The days of the week by their numbers (1 is Monday), named in the language. */
export function useWeek(style: 'long' | 'short' = 'long'): { value: number; label: string }[] {
  const { locale } = usePreferences()
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: format.format(new Date(Date.UTC(2024, 0, day))) }))
}
