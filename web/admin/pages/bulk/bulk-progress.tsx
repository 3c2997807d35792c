import { useQueryClient } from '@tanstack/react-query'
import { Card, Progress } from 'antd'
import { useEffect } from 'react'
import { type BulkEdit, isRunning } from '../../api/bulk.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BulkItems } from './bulk-items.tsx'
import { BulkTag } from './bulk-tag.tsx'
import { useBulkTitle } from './use-bulk-title.ts'

/** One bulk edit: how far it is, what it came to, and what became of each product. */
export function BulkProgress({ bulk }: { bulk: BulkEdit }) {
  const { t, number, date } = usePreferences()
  const client = useQueryClient()
  const title = useBulkTitle()
  const running = isRunning(bulk)
  const done = bulk.changed + bulk.unchanged + bulk.failed

  // What was done so far shows in every list at once.
  useEffect(() => {
    if (done === bulk.total) void client.invalidateQueries({ queryKey: ['products'] })
    void client.invalidateQueries({ queryKey: ['bulk', 'list'] })
  }, [done, bulk.total, client])

  return (
    <Card title={title(bulk)} extra={<BulkTag bulk={bulk} />}>
      <div className="toolbar" style={{ justifyContent: 'space-between' }}>
        <span className="muted">
          {t('bulk.startedBy', { name: `\u2068${bulk.actor_name}\u2069`, when: date(bulk.created_at, 'datetime') })}
        </span>
        <span className="muted figure">{t('bulk.progress', { done, total: bulk.total })}</span>
      </div>
      <Progress
        aria-label={title(bulk)}
        percent={bulk.total === 0 ? 100 : Math.floor((done / bulk.total) * 100)}
        status={running ? 'active' : bulk.failed > 0 ? 'normal' : 'success'}
        format={(value) => `${number(value ?? 0)}%`}
      />
      <div className="figures" style={{ marginBlock: 16 }}>
        {(['changed', 'unchanged', 'failed'] as const).map((name) => (
          <div key={name}>
            <div className="muted">{t(`bulk.${name}`)}</div>
            <strong
              className="figure"
              style={{ fontSize: 20, color: name === 'failed' && bulk.failed > 0 ? 'var(--bad)' : 'inherit' }}
            >
              {number(bulk[name])}
            </strong>
          </div>
        ))}
      </div>
      <BulkItems bulk={bulk} />
    </Card>
  )
}
