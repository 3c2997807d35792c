import { PlusOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { type SetPrice, usePrices } from '../../../api/prices.ts'
import type { Product, Variant } from '../../../api/product-types.ts'
import { useCan } from '../../../api/session.ts'
import type { Store } from '../../../api/types.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { AskedPrices } from './asked-prices.tsx'
import { PlannedPrices } from './planned-prices.tsx'
import { PriceDialog } from './price-dialog.tsx'
import { PriceHistoryCard } from './price-history.tsx'
import { SetPrices } from './set-prices.tsx'

type Props = { product: Product; store: Store; onChanged: () => Promise<void> }

/** A product's prices: set, planned, asked of shoppers, and how they were. */
export function PricePanel({ product, store, onChanged }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const board = usePrices(product.id)
  const [edited, setEdited] = useState<Partial<SetPrice>>()
  const titleOf = (variantId: string | null) => {
    const variant = product.variants.find((one) => one.id === variantId)
    return variant ? nameOf(variant) || t('products.onlyVariant') : t('prices.wholeProduct')
  }
  const mayset = can('product.set_price')

  return (
    <Loaded query={board} rows={10}>
      {(data) => (
        <div className="stack">
          <Card
            title={t('prices.set')}
            className="flush"
            extra={
              mayset && (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited({})}>
                  {t('prices.change')}
                </Button>
              )
            }
          >
            <SetPrices
              product={product}
              store={store}
              prices={data.prices}
              titleOf={titleOf}
              onEdit={mayset ? setEdited : undefined}
              onChanged={onChanged}
            />
          </Card>
          <PlannedPrices product={product} planned={data.planned} titleOf={titleOf} onChanged={onChanged} />
          <AskedPrices asked={data.asked} titleOf={titleOf} />
          <PriceHistoryCard product={product} store={store} titleOf={titleOf} />
          {edited && (
            <PriceDialog
              product={product}
              store={store}
              prices={data.prices}
              price={edited}
              titleOf={titleOf}
              close={() => setEdited(undefined)}
              onChanged={onChanged}
            />
          )}
        </div>
      )}
    </Loaded>
  )
}

function nameOf(variant: Variant): string {
  return variant.options.map((option) => option.value_label).join(' / ')
}
