import type { ChannelListing } from '../../api/channels.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'

type Props = { listing: Pick<ChannelListing, 'problems' | 'next_try_at' | 'waiting' | 'state'> }

/** Why a variant is not offered, or what was remarked on it: in the channel's own words, where the shop has none. */
export function ListingProblems({ listing }: Props) {
  const { t, date, locale } = usePreferences()
  const { problems, next_try_at, waiting, state } = listing
  if (problems.length === 0 && next_try_at === null)
    return <span className="muted">{waiting && state !== 'pending' ? t('channels.changeWaits') : '–'}</span>
  return (
    <span className="stack" style={{ gap: 2 }}>
      {problems.map(({ code, detail, severity }) => (
        <span key={code + detail} style={severity === 'error' ? { color: 'var(--bad)' } : undefined} className="clip-wide">
          <bdi>{refusalText(locale, code, detail)}</bdi>
        </span>
      ))}
      {next_try_at && <span className="muted">{t('channels.nextTry', { when: date(next_try_at, 'datetime') })}</span>}
    </span>
  )
}
