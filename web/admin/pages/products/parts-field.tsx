import { DeleteOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { type PossiblePart, usePossibleParts } from '../../api/describing.ts'
import type { Part } from '../../api/product-types.ts'
import { NumberField } from '../../components/number-field.tsx'
import { moved, OrderButtons } from '../../components/order-buttons.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { value?: Part[]; onChange?: (parts: Part[]) => void }

/** What a bundle is made of: variants with how many of each, found by name or SKU. */
export function PartsField({ value = [], onChange }: Props) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const ids = value.map((part) => part.variant_id)
  const known = usePossibleParts({ variant_ids: ids })
  const found = usePossibleParts({ q: useDeferredValue(text.trim()) })
  const byId = new Map(known.data?.map((row) => [row.variant_id, row]))
  const nameOf = (row: PossiblePart | undefined) => (row ? [row.name, ...row.options].join(' / ') : '…')
  const counted = value.flatMap((part) => {
    const available = byId.get(part.variant_id)?.available
    return available === null || available === undefined ? [] : [Math.floor(Math.max(0, available) / part.quantity)]
  })
  return (
    <div className="stack" style={{ gap: 12 }}>
      <p className="muted" style={{ margin: 0 }}>
        {t('bundles.hint')}
      </p>
      {value.length === 0 && <Alert type="info" showIcon title={t('bundles.none')} />}
      {value.length > 0 && (
        <ul className="row-list">
          {value.map((part, at) => {
            const row = byId.get(part.variant_id)
            return (
              <li key={part.variant_id} style={{ flexWrap: 'wrap' }}>
                <Thumb media={row?.image ?? null} size={36} />
                <span className="grow" style={{ minInlineSize: 140 }}>
                  <bdi>{nameOf(row)}</bdi>
                  <br />
                  <span className="muted">
                    <span className="mono">{row?.sku}</span>
                    {row?.available != null && <> · {t('bundles.left', { n: row.available })}</>}
                  </span>
                </span>
                <span className="toolbar" style={{ flexWrap: 'nowrap' }}>
                  <NumberField
                    min={1}
                    max={1000}
                    precision={0}
                    value={part.quantity}
                    aria-label={t('bundles.quantity', { name: nameOf(row) })}
                    style={{ inlineSize: 84 }}
                    onChange={(quantity) =>
                      onChange?.(value.map((other) => (other === part ? { ...part, quantity: quantity ?? 1 } : other)))
                    }
                  />
                  <OrderButtons
                    at={at}
                    count={value.length}
                    name={nameOf(row)}
                    busy={false}
                    move={(from, to) => onChange?.(moved(value, from, to))}
                  />
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`${t('common.remove')}: ${nameOf(row)}`}
                    onClick={() => onChange?.(value.filter((other) => other !== part))}
                  />
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <Select
        showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
        value={null}
        loading={found.isFetching}
        placeholder={t('bundles.add')}
        aria-label={t('bundles.add')}
        style={{ inlineSize: '100%', maxInlineSize: 420 }}
        onChange={(id: string | null) => {
          setText('')
          if (id) onChange?.([...value, { variant_id: id, quantity: 1 }])
        }}
        options={(found.data ?? [])
          .filter((row) => !ids.includes(row.variant_id))
          .map((row) => ({ value: row.variant_id, label: `${nameOf(row)} · ${row.sku}` }))}
      />
      {counted.length > 0 && (
        <span className="muted" role="status">
          {t('bundles.available', { n: Math.min(...counted) })}
        </span>
      )}
    </div>
  )
}
