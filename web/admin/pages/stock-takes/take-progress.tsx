import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Progress } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { addressOf } from '../../api/client.ts'
import { isCounting, type StockTake } from '../../api/stock.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { TakeLines } from './take-lines.tsx'
import { TakeTag } from './take-tag.tsx'

/** A stock-take: how far it is, what it made, and each line with its result. */
export function TakeProgress({ take }: { take: StockTake }) {
  const { t, number, date } = usePreferences()
  const client = useQueryClient()
  const working = isCounting(take)
  const done = take.changed + take.unchanged + take.failed
  const percent = take.total_rows ? Math.floor((done / take.total_rows) * 100) : 100

  useEffect(() => {
    if (!working)
      for (const area of ['stockTakes', 'products', 'lowStock']) void client.invalidateQueries({ queryKey: [area, 'list'] })
  }, [working, client])

  return (
    <Card
      title={<bdi>{take.file_name}</bdi>}
      extra={
        <Link to="/stock-takes">
          <Button>{t('stockTakes.another')}</Button>
        </Link>
      }
    >
      <div className="toolbar" style={{ marginBlockEnd: 8 }}>
        <TakeTag take={take} />
        <span className="muted figure">{t('stockTakes.rows', { done, total: take.total_rows })}</span>
        <span className="muted">
          <bdi>{take.actor_name}</bdi> · {date(take.created_at, 'datetime')}
        </span>
      </div>
      <Progress
        aria-label={take.file_name}
        percent={percent}
        status={working ? 'active' : 'success'}
        format={(value) => `${number(value ?? 0)}%`}
      />
      <div className="figures" style={{ marginBlock: 16 }}>
        {(['changed', 'unchanged', 'failed'] as const).map((name) => (
          <div key={name}>
            <div className="muted">{t(`stockTakes.${name}`)}</div>
            <strong
              className="figure"
              style={{ fontSize: 20, color: name === 'failed' && take.failed > 0 ? 'var(--bad)' : 'inherit' }}
            >
              {number(take[name])}
            </strong>
          </div>
        ))}
      </div>
      {take.changed + take.failed > 0 && (
        <p>
          <a href={addressOf(`/stock-takes/${take.id}/report`)} download>
            {t('stockTakes.report')}
          </a>
        </p>
      )}
      <TakeLines take={take} />
    </Card>
  )
}
