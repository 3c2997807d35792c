import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useList } from '../api/list.ts'
import type { ProductRow } from '../api/product-types.ts'
import { usePreferences } from '../i18n/preferences.tsx'

type Option = { value: string; label: string }
type Props = { value?: string; onChange?: (id: string | undefined) => void; except: string; id?: string; known?: Option }

/** A product that is on sale, found by name or SKU; `known` is the one that was chosen before. */
export function ProductField({ value, onChange, except, id, known }: Props) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const found = useList<ProductRow>('products', '/products', {
    q: useDeferredValue(text),
    'filter[status]': 'published',
    per_page: 20,
    sort: 'name',
  })
  const options: Option[] = (found.data?.data ?? [])
    .filter((row) => row.id !== except)
    .map((row) => ({ value: row.id, label: `${row.name} · ${row.sku}` }))
  return (
    <Select
      {...(id && { id })}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value ?? null}
      loading={found.isFetching}
      placeholder={t('lifecycle.findProduct')}
      onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? undefined)}
      options={!text && known && !options.some((one) => one.value === known.value) ? [known, ...options] : options}
    />
  )
}
