import { Form, Segmented, Space } from 'antd'
import type { PriceModifier } from '../../api/product-types.ts'
import type { Store } from '../../api/types.ts'
import { NumberField } from '../../components/number-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = {
  value: PriceModifier | null
  store: Store
  disabled: boolean
  onChange: (modifier: PriceModifier | null) => void
}

/** What a variant costs more or less than its product, where it has no price of its own. */
export function ModifierField({ value, store, disabled, onChange }: Props) {
  const { t } = usePreferences()
  const type = value?.type ?? 'percentage'
  const base = store.currencies.find((currency) => currency.code === store.base_currency)
  return (
    <Form.Item label={t('prices.modifier')} extra={t('prices.modifierHint')}>
      <Space wrap>
        <Segmented<PriceModifier['type']>
          value={type}
          disabled={disabled}
          aria-label={t('discounts.type')}
          onChange={(next: PriceModifier['type']) => onChange({ type: next, value: value?.value ?? 0 })}
          options={[
            { value: 'percentage', label: t('discounts.percentage') },
            { value: 'fixed', label: t('discounts.fixed') },
          ]}
        />
        <NumberField
          value={value?.value ?? null}
          disabled={disabled}
          aria-label={t('prices.modifier')}
          placeholder={t('products.inherited')}
          {...(type === 'fixed' && { precision: base?.decimals ?? 2 })}
          suffix={type === 'percentage' ? t('discounts.percentSign') : (base?.symbol ?? '')}
          onChange={(amount) => onChange(amount === null ? null : { type, value: amount })}
        />
      </Space>
    </Form.Item>
  )
}
