import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useAttributes } from '../../api/catalog.ts'
import type { Store } from '../../api/types.ts'
import { textOf } from '../../components/category-name.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AttributeDialog } from './attribute-dialog.tsx'
import { type Chosen, chosenOf, combine, countOf, MOST_VARIANTS } from './combinations.ts'
import type { Matrix } from './product-draft.ts'
import { Swatch } from './swatch.tsx'
import { VariantTable } from './variant-table.tsx'

type Props = { value?: Matrix; onChange?: (matrix: Matrix) => void; store: Store }

/** Chooses attributes and values and makes the variants of their combinations. */
export function MatrixField({ value = { options: [], variants: [] }, onChange, store }: Props) {
  const { t, locale } = usePreferences()
  const attributes = useAttributes()
  const [picked, setPicked] = useState<Chosen>({})
  const [adding, setAdding] = useState(false)
  const chosen: Chosen = { ...chosenOf(value), ...picked }
  const count = countOf(value.options, chosen)
  const all = attributes.data ?? []

  const choose = (attribute: string, values: string[]) => {
    const next = { ...chosen, [attribute]: values }
    setPicked(next)
    if (countOf(value.options, next) <= MOST_VARIANTS) {
      onChange?.({ options: value.options, variants: combine(value.options, next, value.variants) })
    }
  }
  const chooseOptions = (options: string[]) => {
    const next: Chosen = Object.fromEntries(options.map((code) => [code, chosen[code] ?? []]))
    setPicked(next)
    onChange?.({ options, variants: combine(options, next, value.variants) })
  }

  return (
    <div className="stack" style={{ gap: 12 }}>
      <div>
        <div className="muted" style={{ marginBlockEnd: 8 }}>
          {t('products.variantsHint')}
        </div>
        <div className="toolbar">
          <Select
            mode="multiple"
            maxCount={3}
            value={value.options}
            onChange={chooseOptions}
            loading={attributes.isPending}
            placeholder={t('products.chooseAttributes')}
            aria-label={t('products.chooseAttributes')}
            style={{ minInlineSize: 220, flex: 1 }}
            options={all.map((one) => ({ value: one.code, label: textOf(one.translations, locale)?.name ?? one.code }))}
          />
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('products.newAttribute')}
          </Button>
        </div>
      </div>
      {value.options.map((code) => {
        const attribute = all.find((one) => one.code === code)
        const name = (attribute && textOf(attribute.translations, locale)?.name) ?? code
        return (
          <div key={code}>
            <div style={{ marginBlockEnd: 4 }}>{name}</div>
            <Select
              mode="multiple"
              value={chosen[code] ?? []}
              onChange={(values) => choose(code, values)}
              placeholder={t('products.chooseValues', { name })}
              aria-label={t('products.chooseValues', { name })}
              style={{ inlineSize: '100%' }}
              options={(attribute?.values ?? []).map((one) => ({
                value: one.code,
                disabled: one.retired,
                label: (
                  <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
                    {one.swatch && <Swatch color={one.swatch} />}
                    {textOf(one.translations, locale)?.label ?? one.code}
                  </span>
                ),
              }))}
            />
          </div>
        )
      })}
      {count > MOST_VARIANTS && (
        <Alert type="warning" showIcon title={t('products.tooManyVariants', { n: count, most: MOST_VARIANTS })} />
      )}
      {value.options.length > 0 && value.variants.length > 0 && (
        <VariantTable
          variants={value.variants}
          attributes={all}
          store={store}
          onChange={(variants) => onChange?.({ options: value.options, variants })}
        />
      )}
      {adding && <AttributeDialog close={() => setAdding(false)} />}
    </div>
  )
}
