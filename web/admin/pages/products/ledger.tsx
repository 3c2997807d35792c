import { Card, Empty, Select, Table } from 'antd'
import { useState } from 'react'
import type { Movement, Product, Variant } from '../../api/product-types.ts'
import { useMovements } from '../../api/products.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TYPES = ['purchase', 'restock', 'sale', 'adjustment', 'return', 'transfer', 'discontinue', 'initial'] as const

/** The movements of stock, newest first, of one variant or all. */
export function Ledger({ product, titleOf }: { product: Product; titleOf: (variant: Variant) => string }) {
  const { t, number, date } = usePreferences()
  const [variantId, setVariantId] = useState<string>()
  const [page, setPage] = useState(1)
  const movements = useMovements(product.id, variantId, page)
  const variants = new Map(product.variants.map((variant) => [variant.id, variant]))
  const typeName = (type: string) => {
    const known = TYPES.find((one) => one === type)
    return known ? t(`movement.${known}`) : type
  }

  return (
    <Card
      title={t('products.ledger')}
      styles={{ body: { padding: 0 } }}
      extra={
        product.variants.length > 1 && (
          <Select
            allowClear
            placeholder={t('products.allVariants')}
            aria-label={t('products.variant')}
            style={{ minInlineSize: 160 }}
            value={variantId ?? null}
            onChange={(id: string | null | undefined) => {
              setVariantId(id ?? undefined)
              setPage(1)
            }}
            options={product.variants.map((variant) => ({ value: variant.id, label: titleOf(variant) }))}
          />
        )
      }
    >
      <Loaded query={movements}>
        {({ data, meta }) => (
          <Table<Movement>
            size="small"
            rowKey="id"
            dataSource={data}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('products.ledgerEmpty')} /> }}
            pagination={{
              current: page,
              total: meta.total,
              pageSize: meta.per_page,
              onChange: setPage,
              hideOnSinglePage: true,
              showSizeChanger: false,
            }}
            columns={[
              { title: t('common.date'), render: (_, row) => date(row.created_at, 'datetime') },
              {
                title: t('products.variant'),
                hidden: product.variants.length < 2,
                render: (_, row) => {
                  const variant = variants.get(row.variant_id)
                  return variant ? titleOf(variant) : ''
                },
              },
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
              { title: t('common.reason'), render: (_, row) => [row.reason, row.reference].filter(Boolean).join(' · ') },
              { title: t('common.who'), render: (_, row) => row.actor_name },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
