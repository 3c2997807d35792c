import { formatDay } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'

/** When more of something is expected, where that is known. */
export function RestockDay({ day }: { day: string | null }) {
  const { locale, m } = useLanguage()
  if (day === null) return null
  return (
    <time dateTime={day} suppressHydrationWarning className="text-sm text-muted">
      {m.stockAlert.expected(formatDay(day, locale))}
    </time>
  )
}

/** Which pieces of a line are still to come, and when; nothing where all lie there. */
export function LateNote({ line }: { line: { backordered: number; restock_date: string | null } }) {
  const { locale, m } = useLanguage()
  const { backordered, restock_date: day } = line
  if (backordered === 0) return null
  return (
    <p
      suppressHydrationWarning
      className="mt-1 flex items-baseline gap-2 text-sm font-medium before:size-2 before:shrink-0 before:rounded-full before:bg-saffron"
    >
      {day === null ? m.stockAlert.lateUnknown(backordered) : m.stockAlert.late(backordered, formatDay(day, locale))}
    </p>
  )
}
