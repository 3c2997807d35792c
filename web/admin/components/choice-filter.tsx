import { Select } from 'antd'
import type { ListState } from './use-list-state.ts'

type Props = { state: ListState; name: string; label: string; options: { value: string; label: string }[]; width?: number }

/** A filter of a list with a few choices, kept in the address. */
export function ChoiceFilter({ state, name, label, options, width = 150 }: Props) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={label}
      aria-label={label}
      value={state.get(name) ?? null}
      onChange={(value: string | null | undefined) => state.change({ [name]: value ?? undefined })}
      options={options}
      style={{ minInlineSize: width }}
      popupMatchSelectWidth={false}
    />
  )
}
