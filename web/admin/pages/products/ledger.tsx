import { Card, Empty, Select, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Branch } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { type LedgerFilter, type Movement, useMovements } from '../../api/stock.ts'
import { Loaded } from '../../components/loaded.tsx'
import { reasonText } from '../../components/own-reason.ts'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BranchSelect } from './branch-select.tsx'
import { variantTitle } from './variant-title.ts'

const TYPES = ['restock', 'sale', 'adjustment', 'return', 'transfer', 'discontinue'] as const
const ALL: LedgerFilter = { variant: undefined, branch: undefined, type: undefined }

/** The movements of stock, newest first, narrowed by variant, branch and kind. */
export function Ledger({ product, branches }: { product: Product; branches: Branch[] }) {
  const { t, number, date } = usePreferences()
  const pages = usePages()
  const [filter, setFilter] = useState(ALL)
  const [page, setPage] = useState(1)
  const movements = useMovements(product.id, filter, page)
  const narrow = (change: Partial<LedgerFilter>) => {
    setFilter((now) => ({ ...now, ...change }))
    setPage(1)
  }
  const typeName = (type: string) => {
    const known = TYPES.find((one) => one === type)
    return known ? t(`movement.${known}`) : type
  }

  return (
    <Card title={t('products.ledger')} className="flush">
      <div className="toolbar" style={{ padding: '12px 24px' }}>
        {product.variants.length > 1 && (
          <Select
            allowClear
            placeholder={t('products.allVariants')}
            aria-label={t('products.variant')}
            style={{ minInlineSize: 150 }}
            popupMatchSelectWidth={false}
            value={filter.variant ?? null}
            onChange={(id: string | null | undefined) => narrow({ variant: id ?? undefined })}
            options={product.variants.map(({ id }) => ({ value: id, label: variantTitle(t, product, id) }))}
          />
        )}
        <BranchSelect branches={branches} value={filter.branch} onChange={(branch) => narrow({ branch })} />
        <Select
          allowClear
          placeholder={t('inventory.allTypes')}
          aria-label={t('products.movementType')}
          style={{ minInlineSize: 140 }}
          popupMatchSelectWidth={false}
          value={filter.type ?? null}
          onChange={(type: string | null | undefined) => narrow({ type: type ?? undefined })}
          options={TYPES.map((type) => ({ value: type, label: t(`movement.${type}`) }))}
        />
      </div>
      <Loaded query={movements}>
        {({ data, meta }) => (
          <Table<Movement>
            size="small"
            rowKey="id"
            dataSource={data}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('products.ledgerEmpty')} /> }}
            pagination={{
              ...pages,
              current: page,
              total: meta.total,
              pageSize: meta.per_page,
              onChange: setPage,
            }}
            columns={[
              { title: t('common.date'), render: (_, row) => date(row.created_at, 'datetime') },
              {
                title: t('products.variant'),
                hidden: product.variants.length < 2,
                render: (_, row) => variantTitle(t, product, row.variant_id),
              },
              { title: t('inventory.branch'), hidden: branches.length < 2, render: (_, row) => <bdi>{row.branch_name}</bdi> },
              { title: t('products.movementType'), render: (_, row) => typeName(row.type) },
              {
                title: t('products.quantity'),
                align: 'end',
                render: (_, row) => (
                  <strong className="figure" style={{ color: row.quantity < 0 ? 'var(--bad)' : 'var(--good)' }}>
                    {row.quantity > 0 ? '+' : ''}
                    {number(row.quantity)}
                  </strong>
                ),
              },
              { title: t('products.before'), align: 'end', render: (_, row) => number(row.before) },
              { title: t('products.after'), align: 'end', render: (_, row) => number(row.after) },
              { title: t('common.reason'), render: (_, row) => <Reason movement={row} /> },
              { title: t('common.who'), render: (_, row) => row.actor_name },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function Reason({ movement: { type, reason, reference } }: { movement: Movement }) {
  const { t } = usePreferences()
  const can = useCan()
  const said = reasonText(t, reason)
  // What orders take and give back is known by their id, which says nothing to people.
  if ((type === 'sale' || type === 'return') && UUID.test(reference))
    return (
      <>
        {said && <bdi>{said} · </bdi>}
        {can('order.view') ? <Link to={`/orders/${reference}`}>{t('inventory.ofOrder')}</Link> : t('inventory.ofOrder')}
      </>
    )
  if (reason === 'stock-take' && reference) return <Link to={`/stock-takes/${reference}`}>{said}</Link>
  return <bdi>{[said, reference].filter(Boolean).join(' · ')}</bdi>
}
