import { Alert, Button, Card, Table } from 'antd'
import { useState } from 'react'
import type { Inventory, Product, Variant } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AdjustDialog } from './adjust-dialog.tsx'
import { Ledger } from './ledger.tsx'

/** A variant whose stock the branch keeps. */
export type Stocked = Variant & { inventory: Inventory }

/** The stock of every variant with adjustments, and the ledger that explains it. */
export function StockPanel({ product, onChanged }: { product: Product; onChanged: () => Promise<void> }) {
  const { t, number } = usePreferences()
  const can = useCan()
  const [adjusted, setAdjusted] = useState<Stocked>()
  const isBundle = product.type === 'bundle'
  const titleOf = (variant: Variant) =>
    variant.options.map((option) => option.value_label).join(' / ') || t('products.onlyVariant')

  return (
    <div className="stack">
      {isBundle && <Alert type="info" showIcon title={t('bundles.stock')} />}
      <Card title={t('products.stock')} styles={{ body: { padding: 0 } }}>
        <Table<Stocked>
          size="middle"
          rowKey="id"
          dataSource={product.variants.filter((variant): variant is Stocked => variant.inventory !== null)}
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 25, hideOnSinglePage: true }}
          columns={[
            { title: t('products.variant'), render: (_, variant) => titleOf(variant) },
            { title: t('products.sku'), render: (_, variant) => <span className="mono">{variant.sku}</span> },
            { title: t('products.onHand'), align: 'end', render: (_, variant) => number(variant.inventory.on_hand) },
            { title: t('products.reserved'), align: 'end', render: (_, variant) => number(variant.inventory.reserved) },
            {
              title: t('products.available'),
              align: 'end',
              render: (_, { inventory }) => (
                <>
                  {!inventory.track_inventory && <Tone tone="quiet">{t('products.untracked')}</Tone>}
                  {inventory.track_inventory && inventory.available <= inventory.low_stock_threshold && (
                    <Tone tone={inventory.available <= 0 ? 'bad' : 'wait'}>
                      {t(inventory.available <= 0 ? 'products.stock_out' : 'products.stock_low')}
                    </Tone>
                  )}
                  <strong className="figure"> {number(inventory.available)}</strong>
                </>
              ),
            },
            {
              align: 'end',
              render: (_, variant) =>
                can('inventory.update') &&
                !isBundle && <Button onClick={() => setAdjusted(variant)}>{t('products.adjust')}</Button>,
            },
          ]}
        />
      </Card>
      {!isBundle && <Ledger product={product} titleOf={titleOf} />}
      {adjusted && (
        <AdjustDialog
          product={product}
          variant={adjusted}
          title={titleOf(adjusted)}
          close={() => setAdjusted(undefined)}
          onChanged={onChanged}
        />
      )}
    </div>
  )
}
