import type { Channel, ChannelListing } from '../../api/channels.ts'
import { Tone, type ToneName } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const LISTING_TONES: Record<ChannelListing['state'], ToneName> = {
  live: 'good',
  pending: 'wait',
  failed: 'bad',
  removed: 'quiet',
}

/** Where a listing stands, as a coloured word. */
export function ListingTag({ state }: { state: ChannelListing['state'] }) {
  const { t } = usePreferences()
  return <Tone tone={LISTING_TONES[state]}>{t(`channels.${state}`)}</Tone>
}

/** How a channel is, as a coloured word: what keeps it from working comes first. */
export function ChannelTag({ channel }: { channel: Channel }) {
  const { t } = usePreferences()
  if (channel.state === 'paused') return <Tone tone="quiet">{t('channels.paused')}</Tone>
  if (channel.problem)
    return channel.problem.code === 'throttled' ? (
      <Tone tone="wait">{t('channels.throttled')}</Tone>
    ) : (
      <Tone tone="bad">{t('channels.troubled')}</Tone>
    )
  if (channel.state === 'closing') return <Tone tone="wait">{t('channels.closing')}</Tone>
  if (channel.gathering || channel.counts.waiting > 0) return <Tone tone="busy">{t('channels.telling')}</Tone>
  if (channel.counts.failed > 0) return <Tone tone="bad">{t('channels.troubled')}</Tone>
  return <Tone tone="good">{t('channels.upToDate')}</Tone>
}

/** How many listings of a channel stand where. */
export function ChannelCounts({ counts }: { counts: Channel['counts'] }) {
  const { t } = usePreferences()
  return (
    <span className="toolbar" style={{ gap: 12 }}>
      <span>{t('channels.liveCount', { n: counts.live })}</span>
      {counts.waiting > 0 && <span className="muted">{t('channels.waitingCount', { n: counts.waiting })}</span>}
      {counts.failed > 0 && <span style={{ color: 'var(--bad)' }}>{t('channels.failedCount', { n: counts.failed })}</span>}
    </span>
  )
}
