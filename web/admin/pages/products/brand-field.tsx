import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useBrand, useBrands } from '../../api/describing.ts'
import { useCan } from '../../api/session.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BrandDrawer } from '../brands/brand-drawer.tsx'

type Props = { id?: string; value?: string | null; onChange?: (id: string | null) => void }

/** The brand of a product, found by name, or made on the way. */
export function BrandField({ id, value = null, onChange }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const found = useBrands(useDeferredValue(text.trim()))
  const own = useBrand(value)
  const options = (found.data?.data ?? []).map((brand) => ({ value: brand.id, label: brand.name }))
  if (own.data && !text && !options.some((option) => option.value === own.data.id))
    options.unshift({ value: own.data.id, label: own.data.name })
  return (
    <div className="toolbar" style={{ flexWrap: 'nowrap' }}>
      <Select
        {...(id && { id })}
        allowClear
        showSearch={{ filterOption: false, onSearch: setText }}
        value={value}
        loading={found.isFetching}
        placeholder={t('brands.choose')}
        onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? null)}
        options={options}
        className="grow"
        style={{ minInlineSize: 0 }}
      />
      {can('brand.manage') && <Button icon={<PlusOutlined />} aria-label={t('brands.add')} onClick={() => setAdding(true)} />}
      {adding && <BrandDrawer brand={undefined} close={() => setAdding(false)} onSaved={(brand) => onChange?.(brand.id)} />}
    </div>
  )
}
