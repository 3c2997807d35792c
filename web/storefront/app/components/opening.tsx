import { clockText, dayText, openingAt, weekOf } from '#lib/opening.ts'
import type { Store } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'

type Props = { branch: Store['branch'] }

/** Whether a store is open at this moment, by its own clock; nothing where it does not say its hours. */
export function OpenNow({ branch }: Props) {
  const { locale, m } = useLanguage()
  const opening = openingAt(branch.opening_hours, branch.time_zone, Date.now())
  if (!opening) return null
  const text = opening.open
    ? m.branch.open(clockText(opening.to, locale))
    : opening.days === 0
      ? m.branch.opensAt(clockText(opening.from, locale))
      : m.branch.opensOn(dayText(opening.day, locale), clockText(opening.from, locale))
  return (
    <span className="flex items-start gap-2">
      <Icon name="clock" className={`mt-0.5 size-5 ${opening.open ? 'text-teal' : ''}`} />
      <span suppressHydrationWarning>{text}</span>
    </span>
  )
}

/** The hours of a store day by day, behind a word that opens them. */
export function WeekHours({ branch }: Props) {
  const { locale, m } = useLanguage()
  if (branch.opening_hours.length === 0) return null
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer list-none items-center [&::-webkit-details-marker]:hidden">
        {m.branch.hours}
      </summary>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 pb-1">
        {weekOf(branch.opening_hours).map(({ day, hours }) => (
          <div key={day} className="contents">
            <dt>{dayText(day, locale)}</dt>
            <dd>
              {hours.length === 0
                ? m.branch.closed
                : hours.map(({ from, to }) => (
                    <span key={from} className="block">
                      {`${clockText(from, locale)} – ${clockText(to, locale)}`}
                    </span>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
