import { formatDate } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'

/** An instant in the calendar of the language; with scripts in the reader's own time zone. */
export function When({ at, style = 'datetime' }: { at: string; style?: 'date' | 'datetime' }) {
  const { locale } = useLanguage()
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatDate(at, locale, style)}
    </time>
  )
}
