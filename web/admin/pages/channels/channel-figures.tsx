import { Progress } from 'antd'
import { type Channel, isTelling } from '../../api/channels.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** How many listings of a channel stand where, and how far it is with telling. */
export function ChannelFigures({ channel }: { channel: Channel }) {
  const { t, number, date } = usePreferences()
  const { counts, synced_at } = channel
  const all = counts.live + counts.pending + counts.failed + counts.removed
  const figures = [
    [t('channels.live'), counts.live],
    [t('channels.pending'), counts.pending],
    [t('channels.failed'), counts.failed],
    [t('channels.removed'), counts.removed],
  ] as const
  return (
    <>
      <div className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <div className="muted">{name}</div>
            <strong className="figure" style={{ fontSize: 20 }}>
              {number(value)}
            </strong>
          </div>
        ))}
      </div>
      {isTelling(channel) && (
        <Progress
          aria-label={t('channels.telling')}
          percent={all === 0 ? 0 : Math.floor(((all - counts.waiting) / all) * 100)}
          status="active"
          format={(value) => t('channels.percent', { n: number(value ?? 0) })}
        />
      )}
      <p className="muted" style={{ marginBlock: '12px 0' }}>
        {[
          channel.currency,
          synced_at ? t('channels.syncedAt', { when: date(synced_at, 'datetime') }) : t('channels.neverSynced'),
        ].join(' · ')}
      </p>
    </>
  )
}
