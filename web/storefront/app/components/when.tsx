import { formatDate } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'

/** An instant in the calendar of the language, by the clock of the branch (SET-05). */
export function When({ at, style = 'datetime' }: { at: string; style?: 'date' | 'datetime' }) {
  const { locale } = useLanguage()
  const zone = useShell()?.store.branch.time_zone ?? 'UTC'
  return <time dateTime={at}>{formatDate(at, locale, style, zone)}</time>
}
