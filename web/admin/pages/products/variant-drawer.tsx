import { Drawer, Form, Select, Switch } from 'antd'
import { useCan } from '../../api/session.ts'
import type { Media, Store } from '../../api/types.ts'
import { NumberField } from '../../components/number-field.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { useClosed } from '../../components/use-closed.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ModifierField } from './modifier-field.tsx'
import type { PriceDraft, VariantDraft } from './product-draft.ts'

type Props = {
  variant: VariantDraft
  title: string
  store: Store
  close: () => void
  onChange: (parts: Partial<VariantDraft>) => void
}

/** Everything about one variant: prices in all currencies, picture, weight, stock rules. */
export function VariantDrawer({ variant, title, store, close, onChange }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const closed = useClosed() || !can('product.set_price')
  const form = Form.useFormInstance()
  const media = (Form.useWatch('media', form) as Media[] | undefined) ?? []
  const price = (currency: string, parts: PriceDraft) =>
    onChange({ prices: { ...variant.prices, [currency]: { ...variant.prices[currency], ...parts } } })
  const rule = (parts: Partial<VariantDraft['inventory']>) => onChange({ inventory: { ...variant.inventory, ...parts } })

  return (
    <Drawer open title={title} onClose={close} size={560}>
      <Form layout="vertical" component="div">
        {store.currencies.map((currency) => (
          <div key={currency.code} className={can('product.view_cost') ? 'fields fields-three' : 'fields'}>
            {(['amount', 'compare_at', ...(can('product.view_cost') ? (['cost'] as const) : [])] as const).map((field) => (
              <Form.Item
                key={field}
                label={
                  field === 'amount'
                    ? t('products.priceIn', { currency: currency.code })
                    : t(field === 'cost' ? 'products.cost' : 'products.compareAt')
                }
              >
                <NumberField
                  min={0}
                  precision={currency.decimals}
                  suffix={currency.symbol}
                  disabled={closed}
                  placeholder={t('products.inherited')}
                  value={variant.prices[currency.code]?.[field] ?? null}
                  onChange={(amount) => price(currency.code, { [field]: amount })}
                />
              </Form.Item>
            ))}
          </div>
        ))}
        <ModifierField
          value={variant.price_modifier}
          store={store}
          disabled={closed}
          onChange={(price_modifier) => onChange({ price_modifier })}
        />
        <Form.Item label={t('products.variantPicture')}>
          <Select
            allowClear
            value={variant.media_id}
            onChange={(media_id: string | undefined) => onChange({ media_id: media_id ?? null })}
            placeholder={t('products.featured')}
            options={media.map((one, index) => ({
              value: one.id,
              label: (
                <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
                  <Thumb media={one} size={22} /> {t('products.picture', { n: index + 1 })}
                </span>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('products.weight')}>
          <NumberField
            min={0}
            precision={0}
            value={variant.weight_grams}
            onChange={(weight_grams) => onChange({ weight_grams })}
          />
        </Form.Item>
        <Form.Item label={t('products.threshold')}>
          <NumberField
            min={0}
            precision={0}
            value={variant.inventory.low_stock_threshold ?? null}
            onChange={(low_stock_threshold) => rule({ low_stock_threshold })}
          />
        </Form.Item>
        <Form.Item label={t('products.track')}>
          <Switch checked={variant.inventory.track_inventory ?? true} onChange={(track_inventory) => rule({ track_inventory })} />
        </Form.Item>
        <Form.Item label={t('products.backorder')}>
          <Switch
            checked={variant.inventory.allow_backorder ?? false}
            onChange={(allow_backorder) => rule({ allow_backorder })}
          />
        </Form.Item>
        {variant.inventory.allow_backorder && (
          <Form.Item label={t('products.backorderLimit')}>
            <NumberField
              min={0}
              precision={0}
              value={variant.inventory.backorder_limit ?? null}
              onChange={(backorder_limit) => rule({ backorder_limit })}
            />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  )
}
