import { useQueryClient } from '@tanstack/react-query'
import { Empty, Segmented, Table } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { type BulkEdit, type BulkItem, useBulkItems } from '../../api/bulk.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Tone } from '../../components/tone.tsx'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'

const TONES = { changed: 'good', unchanged: 'quiet', failed: 'bad', waiting: 'wait' } as const
const OUTCOMES = ['all', 'failed', 'changed', 'unchanged'] as const

/** What became of each product, with the reason of those that failed; narrowed by result. */
export function BulkItems({ bulk }: { bulk: BulkEdit }) {
  const { t, locale } = usePreferences()
  const pages = usePages()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('all')
  const [page, setPage] = useState(1)
  const items = useBulkItems(bulk.id, outcome === 'all' ? undefined : outcome, page)
  const done = bulk.changed + bulk.unchanged + bulk.failed

  useEffect(() => {
    if (done > 0) void client.invalidateQueries({ queryKey: ['bulk', 'list', `/bulk-edits/${bulk.id}/items`] })
  }, [done, bulk.id, client])

  return (
    <div className="stack" style={{ gap: 12 }}>
      <Segmented
        aria-label={t('bulk.outcome')}
        value={outcome}
        style={{ justifySelf: 'start', maxInlineSize: '100%', overflowX: 'auto' }}
        onChange={(chosen) => {
          setOutcome(chosen)
          setPage(1)
        }}
        options={OUTCOMES.map((one) => ({ value: one, label: t(one === 'all' ? 'bulk.allResults' : `bulk.${one}`) }))}
      />
      <Loaded query={items}>
        {({ data, meta }) => (
          <Table<BulkItem>
            size="middle"
            rowKey="product_id"
            dataSource={data}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('bulk.noItems')} /> }}
            pagination={{
              ...pages,
              current: page,
              pageSize: meta.per_page,
              total: meta.total,
              onChange: setPage,
            }}
            columns={[
              {
                title: t('products.name'),
                render: (_, item) => (
                  <>
                    <Link to={`/products/${item.product_id}`}>
                      <bdi>{item.name}</bdi>
                    </Link>
                    <div className="muted mono">{item.sku}</div>
                  </>
                ),
              },
              {
                title: t('bulk.outcome'),
                render: (_, item) => {
                  const result = (item.outcome ?? 'waiting') as keyof typeof TONES
                  return (
                    <>
                      <Tone tone={TONES[result]}>{t(`bulk.${result}`)}</Tone>
                      {item.code && (
                        <div style={{ marginBlockStart: 4 }}>
                          {item.problems.length > 0
                            ? item.problems.map(({ code, detail }) => (
                                <div key={code + detail}>{refusalText(locale, code, detail)}</div>
                              ))
                            : refusalText(locale, item.code, item.detail ?? '')}
                        </div>
                      )}
                    </>
                  )
                },
              },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}
