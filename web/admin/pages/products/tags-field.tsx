import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTags } from '../../api/describing.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { id?: string; value?: string[]; onChange?: (tags: string[]) => void }

/** Tags of a product: known ones are proposed while typing, new ones are taken as they are written. */
export function TagsField({ id, value = [], onChange }: Props) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const typed = text.trim()
  const found = useTags(useDeferredValue(typed))
  // Enter takes the first proposal: what is written, also where that is a known tag among others.
  const proposed = [...(found.data?.data ?? [])].sort((a, b) => Number(b.name === typed) - Number(a.name === typed))
  return (
    <Select
      {...(id && { id })}
      mode="tags"
      tokenSeparators={[',', '،']}
      suffixIcon={null}
      placeholder={t('products.tagsHint')}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      value={value}
      onChange={(tags: string[]) => {
        setText('')
        onChange?.(tags)
      }}
      options={proposed.map((tag) => ({ value: tag.name, label: tag.name, count: tag.product_count }))}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', gap: 8 }}>
          <span className="grow clip">{data.label}</span>
          {data.count !== undefined && <span className="muted">{t('categories.products', { n: data.count })}</span>}
        </span>
      )}
    />
  )
}
