import { formatNumber } from '#lib/locale.ts'
import type { Facets } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { Swatch } from '../components/swatch.tsx'
import { useLanguage } from '../i18n/language.tsx'

const SHOWN = 6

type Value = Facets['options'][number]['values'][number]

/** Values to tick, sent under `field`; a long list keeps the rest behind a second step until one of it is chosen. */
export function OptionFilter(props: { field: string; name: string; values: Value[]; chosen: string[] }) {
  const { field, name, values, chosen } = props
  const { m } = useLanguage()
  const rest = values.length > SHOWN + 1 ? values.slice(SHOWN) : []
  const rows = (shown: typeof values) =>
    shown.map((value) => <OptionRow key={value.value} field={field} value={value} checked={chosen.includes(value.value)} />)
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{name}</legend>
      {rows(values.slice(0, values.length - rest.length))}
      {rest.length > 0 && (
        <details open={rest.some((value) => chosen.includes(value.value))} className="group">
          <summary className="flex min-h-10 items-center gap-1.5 text-sm font-medium text-teal group-open:hidden">
            <Icon name="plus" className="size-4" />
            {m.list.more(rest.length)}
          </summary>
          {rows(rest)}
        </details>
      )}
    </fieldset>
  )
}

function OptionRow({ field, value, checked }: { field: string; value: Value; checked: boolean }) {
  const { locale } = useLanguage()
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-3">
      <input type="checkbox" name={field} value={value.value} defaultChecked={checked} />
      {value.swatch && <Swatch colour={value.swatch} />}
      <span className="min-w-0 grow break-words">{value.label}</span>
      <span className="text-sm text-muted tabular-nums">{formatNumber(value.count, locale)}</span>
    </label>
  )
}
