import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useList } from '../../api/list.ts'
import { type ProductRow, RELATIONS, type Relation } from '../../api/product-types.ts'
import { moved, OrderButtons } from '../../components/order-buttons.tsx'
import { ProductTag } from '../../components/status-tag.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { value?: Relation[]; onChange?: (related: Relation[]) => void; own: string | undefined }

/** What goes with a product, chosen by hand: three lists, each in its order. */
export function RelatedField({ value = [], onChange, own }: Props) {
  const { t } = usePreferences()
  const ids = [...new Set(value.map((relation) => relation.product_id))]
  const known = useList<ProductRow>('products', '/products', { 'filter[ids]': ids, per_page: 100 }, ids.length > 0)
  const rows = new Map(known.data?.data.map((row) => [row.id, row]))
  return (
    <div className="stack" style={{ gap: 20 }}>
      <p className="muted" style={{ margin: 0 }}>
        {t('relations.hint')}
      </p>
      {RELATIONS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          chosen={value.filter((relation) => relation.kind === kind).map((relation) => relation.product_id)}
          rows={rows}
          own={own}
          onChange={(chosen) =>
            onChange?.([
              ...value.filter((relation) => relation.kind !== kind),
              ...chosen.map((product_id) => ({ kind, product_id })),
            ])
          }
        />
      ))}
    </div>
  )
}

type KindProps = {
  kind: Relation['kind']
  chosen: string[]
  rows: Map<string, ProductRow>
  own: string | undefined
  onChange: (chosen: string[]) => void
}

function Kind({ kind, chosen, rows, own, onChange }: KindProps) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const found = useList<ProductRow>('products', '/products', { ...(q && { q }), per_page: 20 })
  return (
    <fieldset className="words">
      <legend>{t(`relations.${kind}`)}</legend>
      {chosen.length > 0 && (
        <ul className="row-list">
          {chosen.map((id, at) => {
            const row = rows.get(id)
            return (
              <li key={id}>
                <Thumb media={row?.image ?? null} size={36} />
                <span className="grow clip">
                  <bdi>{row?.name ?? '…'}</bdi> <span className="muted mono">{row?.sku}</span>
                </span>
                {row && row.status !== 'published' && <ProductTag status={row.status} />}
                <OrderButtons
                  at={at}
                  count={chosen.length}
                  name={row?.name ?? ''}
                  busy={false}
                  move={(from, to) => onChange(moved(chosen, from, to))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('common.remove')}: ${row?.name ?? ''}`}
                  onClick={() => onChange(chosen.filter((other) => other !== id))}
                />
              </li>
            )
          })}
        </ul>
      )}
      <Select
        showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
        value={null}
        loading={found.isFetching}
        placeholder={t('lifecycle.findProduct')}
        aria-label={`${t(`relations.${kind}`)}: ${t('lifecycle.findProduct')}`}
        style={{ inlineSize: '100%', maxInlineSize: 420 }}
        onChange={(id: string | null) => {
          setText('')
          if (id) onChange([...chosen, id])
        }}
        options={(found.data?.data ?? [])
          .filter((row) => row.id !== own && !chosen.includes(row.id))
          .map((row) => ({ value: row.id, label: `${row.name} · ${row.sku}` }))}
      />
    </fieldset>
  )
}
