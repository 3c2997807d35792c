import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useList } from '../../api/list.ts'
import type { ProductRow } from '../../api/product-types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { ChosenProduct } from './discount-draft.ts'

type Props = { id?: string; value?: ChosenProduct[]; onChange?: (products: ChosenProduct[]) => void }

/** Chooses products by name or SKU. */
export function ProductPicker({ id, value = [], onChange }: Props) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const found = useList<ProductRow>('products', '/products', { ...(q && { q }), per_page: 20 })
  return (
    <Select
      {...(id && { id })}
      mode="multiple"
      labelInValue
      allowClear
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      value={value}
      onChange={(chosen: ChosenProduct[]) => {
        setText('')
        onChange?.(chosen.map((one) => ({ value: one.value, label: one.label })))
      }}
      loading={found.isFetching}
      placeholder={t('products.search')}
      options={(found.data?.data ?? []).map((row) => ({ value: row.id, label: row.name, sku: row.sku }))}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="muted mono">{data.sku}</span>
        </>
      )}
    />
  )
}
