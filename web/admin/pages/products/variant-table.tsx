import { EditOutlined } from '@ant-design/icons'
import { Button, Input, Switch, Table } from 'antd'
import { useState } from 'react'
import { useCan } from '../../api/session.ts'
import type { Attribute, Store } from '../../api/types.ts'
import { textOf } from '../../components/category-name.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useClosed } from '../../components/use-closed.ts'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { keyOf } from './combinations.ts'
import type { VariantDraft } from './product-draft.ts'
import { VariantDrawer } from './variant-drawer.tsx'

type Props = { variants: VariantDraft[]; attributes: Attribute[]; store: Store; onChange: (variants: VariantDraft[]) => void }

/** The variants of a product, with the fields most often changed in place and the rest in a drawer. */
export function VariantTable({ variants, attributes, store, onChange }: Props) {
  const { t, locale, number } = usePreferences()
  const pages = usePages()
  const closed = useClosed()
  const can = useCan()
  const [open, setOpen] = useState<string>()
  const base = store.currencies.find((currency) => currency.code === store.base_currency)

  const change = (key: string, parts: Partial<VariantDraft>) =>
    onChange(variants.map((variant) => (keyOf(variant.options) === key ? { ...variant, ...parts } : variant)))

  const titleOf = (variant: VariantDraft) =>
    variant.options
      .map(({ attribute, value }) => {
        const found = attributes.find((one) => one.code === attribute)?.values.find((one) => one.code === value)
        return (found && textOf(found.translations, locale)?.label) ?? value
      })
      .join(' / ')
  const opened = variants.find((variant) => keyOf(variant.options) === open)

  return (
    <>
      <Table<VariantDraft>
        size="small"
        rowKey={(variant) => keyOf(variant.options)}
        dataSource={variants}
        pagination={{ ...pages, pageSize: 25 }}
        scroll={{ x: 560 }}
        columns={[
          { title: t('products.variant'), key: 'title', render: (_, variant) => <strong>{titleOf(variant)}</strong> },
          {
            title: t('products.sku'),
            key: 'sku',
            width: 150,
            render: (_, variant) => (
              <Input
                value={variant.sku}
                dir="ltr"
                className="mono"
                placeholder={t('products.generated')}
                aria-label={`${t('products.sku')} ${titleOf(variant)}`}
                onChange={(event) => change(keyOf(variant.options), { sku: event.target.value })}
              />
            ),
          },
          {
            title: t('products.priceIn', { currency: store.base_currency }),
            key: 'price',
            width: 122,
            render: (_, variant) => (
              <NumberField
                min={0}
                precision={base?.decimals ?? 2}
                disabled={closed || !can('product.set_price')}
                value={variant.prices[store.base_currency]?.amount ?? null}
                placeholder={t('products.inherited')}
                aria-label={`${t('products.price')} ${titleOf(variant)}`}
                onChange={(amount) =>
                  change(keyOf(variant.options), {
                    prices: { ...variant.prices, [store.base_currency]: { ...variant.prices[store.base_currency], amount } },
                  })
                }
              />
            ),
          },
          {
            title: t('products.stock'),
            key: 'stock',
            width: 84,
            render: (_, variant) =>
              variant.stock ? (
                <span className="figure">{number(variant.stock.available)}</span>
              ) : (
                <NumberField
                  min={0}
                  precision={0}
                  value={variant.inventory.quantity ?? 0}
                  aria-label={`${t('products.firstQuantity')} ${titleOf(variant)}`}
                  onChange={(quantity) =>
                    change(keyOf(variant.options), { inventory: { ...variant.inventory, quantity: quantity ?? 0 } })
                  }
                />
              ),
          },
          {
            title: t('products.enabled'),
            key: 'enabled',
            width: 76,
            render: (_, variant) => (
              <Switch
                size="small"
                checked={variant.enabled}
                aria-label={`${t('products.enabled')} ${titleOf(variant)}`}
                onChange={(enabled) => change(keyOf(variant.options), { enabled })}
              />
            ),
          },
          {
            key: 'more',
            width: 48,
            render: (_, variant) => (
              <Button
                type="text"
                icon={<EditOutlined />}
                aria-label={`${t('products.more')} ${titleOf(variant)}`}
                onClick={() => setOpen(keyOf(variant.options))}
              />
            ),
          },
        ]}
      />
      {opened && open !== undefined && (
        <VariantDrawer
          variant={opened}
          title={titleOf(opened)}
          store={store}
          close={() => setOpen(undefined)}
          onChange={(parts) => change(open, parts)}
        />
      )}
    </>
  )
}
