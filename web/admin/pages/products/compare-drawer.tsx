import { Button, Drawer, Empty, Select } from 'antd'
import { useState } from 'react'
import { type Revision, restoreRevision, useDifference } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CompareTable } from './compare-table.tsx'
import { useRevisionNames } from './revision-names.ts'

type Pair = { from: number; to: number }
type Props = {
  product: Product
  revisions: Revision[]
  pair: Pair
  change: (pair: Pair | undefined) => void
  dirty: boolean
  onRestored: (product: Product) => void
}

/** Two states of a product side by side, what differs marked; the older can be brought back. */
export function CompareDrawer({ product, revisions, pair, change, dirty, onRestored }: Props) {
  const { t, date, number } = usePreferences()
  const can = useCan()
  const { typeName } = useRevisionNames()
  const [asking, setAsking] = useState(false)
  const difference = useDifference(product.id, pair.from, pair.to)
  const restore = useAction(() => restoreRevision(product.id, pair.from, product.version), {
    done: t('compare.restored'),
    refresh: [['products']],
    onDone: (restored) => {
      change(undefined)
      onRestored(restored)
    },
    onProblem: () => {
      setAsking(false)
      return false
    },
  })
  const options = revisions.map((row) => ({
    value: row.number,
    label: t('compare.option', {
      number: number(row.number),
      type: typeName(row.type),
      when: date(row.created_at, 'datetime'),
    }),
  }))
  const choice = (side: keyof Pair, label: string) => (
    <span className="stack" style={{ gap: 4 }}>
      <span className="muted">{label}</span>
      <Select
        aria-label={label}
        value={pair[side]}
        options={options}
        onChange={(chosen: number) => change({ ...pair, [side]: chosen })}
      />
    </span>
  )
  const isRestorable = can('product.update') && product.status !== 'deleted' && pair.from !== revisions[0]?.number
  return (
    <Drawer
      open
      size="min(1080px, 100%)"
      title={t('compare.title')}
      onClose={() => change(undefined)}
      footer={
        isRestorable && (
          <div className="toolbar" style={{ justifyContent: 'flex-end' }}>
            {dirty && <span className="muted">{t('products.saveFirst')}</span>}
            <Button type="primary" disabled={dirty} onClick={() => setAsking(true)}>
              {t('compare.restore', { number: number(pair.from) })}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        <div className="compare-choice">
          {choice('from', t('compare.older'))}
          {choice('to', t('compare.newer'))}
        </div>
        <Loaded query={difference}>
          {(data) =>
            data.changes.length === 0 ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('compare.same')} />
            ) : (
              <CompareTable difference={data} />
            )
          }
        </Loaded>
      </div>
      <ReasonDialog
        open={asking}
        title={t('compare.restoreTitle', { number: number(pair.from) })}
        text={t('compare.restoreText')}
        action={t('compare.restore', { number: number(pair.from) })}
        busy={restore.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => restore.mutate(undefined)}
      />
    </Drawer>
  )
}
