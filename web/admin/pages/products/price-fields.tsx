import { Form } from 'antd'
import { useCan } from '../../api/session.ts'
import type { Store } from '../../api/types.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useClosed } from '../../components/use-closed.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { PriceDraft } from './product-draft.ts'

/** Price, former price and cost in every currency of the shop. */
export function PriceFields({ store, disabled }: { store: Store; disabled: boolean }) {
  const { t } = usePreferences()
  const closed = useClosed() || disabled
  const showCost = useCan()('product.view_cost')
  return (
    <div className="stack" style={{ gap: 0 }}>
      {store.currencies.map((currency) => {
        const base = currency.code === store.base_currency
        const number = { min: 0, precision: currency.decimals, disabled: closed, suffix: currency.symbol }
        return (
          <div key={currency.code} className={showCost ? 'fields fields-three' : 'fields'}>
            <Form.Item
              name={['prices', currency.code, 'amount']}
              label={t(base ? 'products.basePrice' : 'products.priceIn', { currency: currency.code })}
            >
              <NumberField {...number} />
            </Form.Item>
            <Form.Item
              name={['prices', currency.code, 'compare_at']}
              label={t('products.compareAt')}
              dependencies={[['prices', currency.code, 'amount']]}
              rules={[
                ({ getFieldValue }) => ({
                  validator: (_, value?: number | null) => {
                    const price = getFieldValue(['prices', currency.code]) as PriceDraft | undefined
                    if (value === undefined || value === null || value > (price?.amount ?? 0)) return Promise.resolve()
                    return Promise.reject(new Error(t('products.compareAtHigher')))
                  },
                }),
              ]}
            >
              <NumberField {...number} />
            </Form.Item>
            {showCost && (
              <Form.Item name={['prices', currency.code, 'cost']} label={t('products.cost')}>
                <NumberField {...number} />
              </Form.Item>
            )}
          </div>
        )
      })}
    </div>
  )
}
