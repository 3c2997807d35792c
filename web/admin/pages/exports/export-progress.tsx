import { DownloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Progress } from 'antd'
import { useEffect } from 'react'
import { type Export, isWriting } from '../../api/exchange.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ExportTag } from './export-tag.tsx'
import { sizeOf } from './size.ts'

/** One export: how far it is, and its file when it is whole. */
export function ExportProgress({ job }: { job: Export }) {
  const { t, number, date, locale } = usePreferences()
  const client = useQueryClient()
  const working = isWriting(job)
  useEffect(() => {
    if (!working) void client.invalidateQueries({ queryKey: ['exports', 'list'] })
  }, [working, client])
  const title = `${t('exports.file')} · ${job.format.toUpperCase()}`
  const figures = [
    [t('exports.products'), number(job.done)],
    [t('exports.rows'), number(job.rows)],
    [t('exports.size'), sizeOf(job.bytes, locale)],
  ] as const
  return (
    <Card title={title} extra={<ExportTag job={job} />}>
      <div className="toolbar" style={{ justifyContent: 'space-between' }}>
        <span className="muted">
          {t('exports.startedBy', { name: `\u2068${job.actor_name}\u2069`, when: date(job.created_at, 'datetime') })}
        </span>
        <span className="muted figure">{t('exports.progress', { done: job.done, total: job.total })}</span>
      </div>
      <Progress
        aria-label={title}
        percent={working ? (job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100)) : 100}
        status={working ? 'active' : job.status === 'failed' ? 'exception' : 'success'}
        format={(value) => `${number(value ?? 0)}%`}
      />
      {!working && (
        <div className="figures" style={{ marginBlock: 16 }}>
          {figures.map(([name, value]) => (
            <div key={name}>
              <div className="muted">{name}</div>
              <strong className="figure" style={{ fontSize: 20 }}>
                {value}
              </strong>
            </div>
          ))}
        </div>
      )}
      {job.cut_cells > 0 && (
        <Alert type="warning" showIcon title={t('exports.cut', { n: job.cut_cells })} style={{ marginBlockEnd: 12 }} />
      )}
      {job.download_url && (
        <div className="toolbar">
          <Button type="primary" icon={<DownloadOutlined />} href={job.download_url} download>
            {t('exports.download')}
          </Button>
          <span className="muted">
            {job.expires_at && t('exports.until', { when: date(job.expires_at, 'datetime') })}{' '}
            {job.with_costs && t('exports.costs')}
          </span>
        </div>
      )}
      {job.status === 'completed' && !job.download_url && <Alert type="info" showIcon title={t('exports.noCosts')} />}
      {job.status === 'expired' && <Alert type="info" showIcon title={t('exports.gone')} />}
    </Card>
  )
}
