import { Space } from 'antd'
import { useEffect, useState } from 'react'
import { NumberField } from '../../components/number-field.tsx'
import type { ListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const ENDS = ['gte', 'lte'] as const
const REST_MS = 400

/** A filter of left carts by what lies in them, in the shop's own currency, applied as the typing rests. */
export function AmountFilter({ state }: { state: ListState }) {
  const { t } = usePreferences()
  return (
    <Space.Compact>
      {ENDS.map((end) => (
        <End
          key={end}
          state={state}
          name={`filter[total][${end}]`}
          label={t(end === 'gte' ? 'carts.totalFrom' : 'carts.totalTo')}
        />
      ))}
    </Space.Compact>
  )
}

function End({ state, name, label }: { state: ListState; name: string; label: string }) {
  const current = state.get(name) ?? ''
  const [text, setText] = useState(current)
  useEffect(() => setText(current), [current])
  useEffect(() => {
    if (text === current) return
    const timer = window.setTimeout(() => state.change({ [name]: text }), REST_MS)
    return () => window.clearTimeout(timer)
  }, [text, current, name, state])
  return (
    <NumberField
      min={0}
      value={text === '' ? null : Number(text)}
      onChange={(value) => setText(value === null || Number.isNaN(value) ? '' : String(value))}
      placeholder={label}
      aria-label={label}
      controls={false}
      style={{ inlineSize: 104 }}
    />
  )
}
