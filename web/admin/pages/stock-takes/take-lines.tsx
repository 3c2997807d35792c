import { useQueryClient } from '@tanstack/react-query'
import { Empty, Grid, Segmented, Table } from 'antd'
import { useEffect, useState } from 'react'
import { type StockTake, type StockTakeLine, useStockTakeLines } from '../../api/stock.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Tone } from '../../components/tone.tsx'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'

const TONES = { changed: 'busy', unchanged: 'quiet', failed: 'bad', open: 'wait' } as const
const OUTCOMES = ['all', 'changed', 'failed', 'unchanged'] as const

/** The lines of a count with what became of each; narrowed by result. */
export function TakeLines({ take }: { take: StockTake }) {
  const { t, number, locale } = usePreferences()
  const pages = usePages()
  const client = useQueryClient()
  const wide = Grid.useBreakpoint().md
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('all')
  const [page, setPage] = useState(1)
  const lines = useStockTakeLines(take.id, outcome === 'all' ? undefined : outcome, page)
  const done = take.changed + take.unchanged + take.failed

  useEffect(() => {
    if (done > 0) void client.invalidateQueries({ queryKey: ['stockTakes', 'list', `/stock-takes/${take.id}/lines`] })
  }, [done, take.id, client])

  const figure = (value: number | null) => (value === null ? '' : number(value))
  const result = (line: StockTakeLine) => {
    const outcome = line.outcome as keyof typeof TONES
    return (
      <>
        <Tone tone={TONES[outcome]}>{t(`stockTakes.${outcome}`)}</Tone>
        {line.code && (
          <div style={{ marginBlockStart: 4, minInlineSize: 200, whiteSpace: 'normal' }}>
            {refusalText(locale, line.code, line.detail ?? '')}
          </div>
        )}
      </>
    )
  }
  const difference = (line: StockTakeLine) => (line.outcome === 'changed' ? (line.counted ?? 0) - (line.before ?? 0) : null)

  return (
    <div className="stack" style={{ gap: 12 }}>
      <Segmented
        aria-label={t('stockTakes.outcome')}
        value={outcome}
        style={{ justifySelf: 'start', maxInlineSize: '100%', overflowX: 'auto' }}
        onChange={(chosen) => {
          setOutcome(chosen)
          setPage(1)
        }}
        options={OUTCOMES.map((one) => ({ value: one, label: t(`stockTakes.${one}`) }))}
      />
      <Loaded query={lines}>
        {({ data, meta }) => (
          <Table<StockTakeLine>
            size="small"
            rowKey="line"
            dataSource={data}
            {...(wide && { scroll: { x: 'max-content' } })}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('stockTakes.noLines')} /> }}
            pagination={{
              ...pages,
              current: page,
              pageSize: meta.per_page,
              total: meta.total,
              onChange: setPage,
            }}
            columns={[
              {
                title: t('stockTakes.line'),
                align: 'end',
                width: 70,
                responsive: ['md'],
                render: (_, line) => number(line.line),
              },
              {
                title: t('products.sku'),
                render: (_, line) => (
                  <>
                    <span className="mono">{line.sku}</span>
                    {!wide && (
                      <>
                        <div className="muted">
                          <bdi>{line.branch}</bdi>
                        </div>
                        {result(line)}
                      </>
                    )}
                  </>
                ),
              },
              { title: t('inventory.branch'), responsive: ['md'], render: (_, line) => <bdi>{line.branch}</bdi> },
              { title: t('stockTakes.before'), align: 'end', responsive: ['md'], render: (_, line) => figure(line.before) },
              { title: t('stockTakes.counted'), align: 'end', render: (_, line) => figure(line.counted) },
              {
                title: t('stockTakes.difference'),
                align: 'end',
                render: (_, line) => {
                  const pieces = difference(line)
                  if (pieces === null) return ''
                  return (
                    <strong className="figure" style={{ color: pieces < 0 ? 'var(--bad)' : 'var(--good)' }}>
                      {pieces > 0 ? '+' : ''}
                      {number(pieces)}
                    </strong>
                  )
                },
              },
              {
                title: t('stockTakes.outcome'),
                responsive: ['md'],
                render: (_, line) => result(line),
              },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}
