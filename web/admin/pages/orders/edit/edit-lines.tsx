import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { usePossibleParts } from '../../../api/describing.ts'
import { NumberField } from '../../../components/number-field.tsx'
import { Thumb } from '../../../components/thumb.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { type DraftLine, newLine } from './order-draft.ts'

type Props = { lines: DraftLine[]; change: (lines: DraftLine[]) => void }

/** The lines of an order with their quantities, and what may be added, found by name or SKU. */
export function EditLines({ lines, change }: Props) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const found = usePossibleParts({ q: useDeferredValue(text.trim()), with_bundles: true })
  const ids = lines.map((line) => line.variantId)
  return (
    <div className="stack" style={{ gap: 12 }}>
      <ul className="row-list" hidden={lines.length === 0}>
        {lines.map((line) => (
          <li key={line.key} style={{ flexWrap: 'wrap' }}>
            <Thumb media={line.image} size={40} />
            <span className="grow" style={{ minInlineSize: 140 }}>
              <bdi>{line.name}</bdi>
              <br />
              <span className="mono muted">{line.sku}</span>
            </span>
            <span className="toolbar" style={{ flexWrap: 'nowrap', marginInlineStart: 'auto' }}>
              <NumberField
                min={1}
                max={100_000}
                precision={0}
                value={line.quantity}
                aria-label={t('bundles.quantity', { name: line.name })}
                style={{ inlineSize: 92 }}
                onChange={(quantity) =>
                  change(lines.map((other) => (other === line ? { ...line, quantity: quantity ?? 1 } : other)))
                }
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                disabled={lines.length === 1}
                aria-label={`${t('common.remove')}: ${line.name}`}
                onClick={() => change(lines.filter((other) => other !== line))}
              />
            </span>
          </li>
        ))}
      </ul>
      <Select
        showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
        value={null}
        loading={found.isFetching}
        placeholder={t('orderEdit.add')}
        aria-label={t('orderEdit.add')}
        style={{ inlineSize: '100%', maxInlineSize: 420 }}
        onChange={(id: string | null) => {
          setText('')
          const part = found.data?.find((row) => row.variant_id === id)
          if (part) change([...lines, newLine(part)])
        }}
        options={(found.data ?? [])
          .filter((row) => !ids.includes(row.variant_id))
          .map((row) => ({ value: row.variant_id, label: `${[row.name, ...row.options].join(' / ')} · ${row.sku}` }))}
      />
    </div>
  )
}
