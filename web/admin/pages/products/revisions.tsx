import { Button, Card, Empty, Timeline } from 'antd'
import { useState } from 'react'
import { type Revision, useRevisions } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CompareDrawer } from './compare-drawer.tsx'
import { useRevisionNames } from './revision-names.ts'

const FIRST_SHOWN = 20
const ALL = 100

type Props = { product: Product; dirty: boolean; onRestored: (product: Product) => void }

/** Who changed the product when, and how; any two states can be compared, and one brought back. */
export function Revisions({ product, dirty, onRestored }: Props) {
  const { t, date, number } = usePreferences()
  const [perPage, setPerPage] = useState(FIRST_SHOWN)
  const revisions = useRevisions(product.id, perPage)
  const { typeName } = useRevisionNames()
  const [pair, setPair] = useState<{ from: number; to: number }>()
  const newest = (rows: Revision[]) => rows[0]?.number ?? 1
  return (
    <Card title={t('products.history')}>
      <Loaded query={revisions}>
        {({ data: rows, meta }) =>
          rows.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('products.historyEmpty')} />
          ) : (
            <>
              <Timeline
                items={rows.map((row) => ({
                  key: row.id,
                  content: (
                    <div className="toolbar" style={{ justifyContent: 'space-between' }}>
                      <span>
                        <strong>{typeName(row.type)}</strong>{' '}
                        <span className="muted">{t('products.revisionNumber', { number: number(row.number) })}</span>
                        <div className="muted">
                          {row.actor_name && <bdi>{row.actor_name}</bdi>}
                          {row.actor_name && ' · '}
                          <bdi>{date(row.created_at, 'datetime')}</bdi>
                        </div>
                        {row.reason && (
                          <div className="said" dir="auto">
                            {row.reason}
                          </div>
                        )}
                      </span>
                      {newest(rows) > 1 && (
                        <Button size="small" onClick={() => setPair(pairFor(row.number, newest(rows)))}>
                          {t('compare.open')}
                        </Button>
                      )}
                    </div>
                  ),
                }))}
              />
              {meta.total > rows.length && perPage < ALL && <Button onClick={() => setPerPage(ALL)}>{t('compare.more')}</Button>}
              {pair && (
                <CompareDrawer
                  product={product}
                  revisions={rows}
                  pair={pair}
                  change={setPair}
                  dirty={dirty}
                  onRestored={onRestored}
                />
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

// An older state beside the newest; the newest beside the one before it.
function pairFor(number: number, newest: number) {
  return number === newest ? { from: number - 1, to: number } : { from: number, to: newest }
}
