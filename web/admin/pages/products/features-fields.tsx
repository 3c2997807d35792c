import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input, Segmented, Select } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { type Feature, useFeatures } from '../../api/describing.ts'
import type { ProductFeature } from '../../api/product-types.ts'
import { useStore } from '../../api/store.ts'
import { textOf } from '../../components/category-name.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { NumberField } from '../../components/number-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The specifications of a product: values of the shop's features, each asked for as its kind wants it. */
export function FeaturesFields() {
  const { t, locale } = usePreferences()
  const features = useFeatures()
  const chosen = Form.useWatch<ProductFeature[] | undefined>('features', { preserve: true }) ?? []
  const all = features.data?.data ?? []
  const nameOf = (feature: Feature) => textOf(feature.translations, locale)?.name ?? feature.code
  const left = all.filter((feature) => !chosen.some((own) => own?.feature === feature.code))
  return (
    <Form.List name="features">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => {
            const feature = all.find((one) => one.code === chosen[row.name]?.feature)
            return (
              <div key={row.key} className="feature-row">
                <span style={{ flex: '1 1 120px', paddingBlockStart: 6 }}>
                  {feature ? nameOf(feature) : chosen[row.name]?.feature}
                </span>
                <div style={{ flex: '3 1 220px', minInlineSize: 0 }}>{feature && <Value row={row.name} feature={feature} />}</div>
                <Button type="text" icon={<DeleteOutlined />} aria-label={t('common.remove')} onClick={() => remove(row.name)} />
              </div>
            )
          })}
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            loading={features.isPending}
            placeholder={t('products.featureAdd')}
            aria-label={t('products.featureAdd')}
            style={{ minInlineSize: 240 }}
            notFoundContent={t('features.noneLeft')}
            onChange={(code: string | null) => code && add({ feature: code })}
            options={left.map((feature) => ({ value: feature.code, label: nameOf(feature) }))}
          />
        </>
      )}
    </Form.List>
  )
}

function Value({ row, feature }: { row: number; feature: Feature }) {
  const { t, locale } = usePreferences()
  const store = useStore()
  const name = textOf(feature.translations, locale)?.name ?? feature.code
  const rules = [{ required: true, message: t('common.required') }]
  switch (feature.kind) {
    case 'number':
      return (
        <Form.Item name={[row, 'number']} rules={rules}>
          <NumberField aria-label={name} suffix={textOf(feature.translations, locale)?.unit ?? ''} />
        </Form.Item>
      )
    case 'flag':
      return (
        <Form.Item name={[row, 'flag']} rules={rules}>
          <Segmented
            aria-label={name}
            options={[
              { value: true, label: t('compare.yes') },
              { value: false, label: t('compare.no') },
            ]}
          />
        </Form.Item>
      )
    case 'choice':
      return (
        <Form.Item name={[row, 'choices']} rules={rules}>
          <Select
            mode="multiple"
            aria-label={name}
            showSearch={{ optionFilterProp: 'label' }}
            options={feature.values.map((value) => ({
              value: value.code,
              label: textOf(value.translations, locale)?.label ?? value.code,
              disabled: value.retired,
            }))}
          />
        </Form.Item>
      )
    default:
      return (store.data?.locales ?? LOCALES).map((one) => (
        <Form.Item key={one} name={[row, 'text', one]}>
          <Input
            dir={direction(one)}
            lang={one}
            maxLength={500}
            prefix={<span className="muted">{LANGUAGE_NAMES[one]}</span>}
            aria-label={`${name}, ${LANGUAGE_NAMES[one]}`}
          />
        </Form.Item>
      ))
  }
}
