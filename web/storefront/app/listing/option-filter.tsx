import { formatNumber } from '#lib/locale.ts'
import type { Facets } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { Swatch } from '../components/swatch.tsx'
import { useLanguage } from '../i18n/language.tsx'

const SHOWN = 6

/** The values of one attribute to tick; a long list keeps the rest behind a second step until one of it is chosen. */
export function OptionFilter({ option, chosen }: { option: Facets['options'][number]; chosen: string[] }) {
  const { m } = useLanguage()
  const values = option.values.map((value) => ({ ...value, name: `${option.attribute}:${value.value}` }))
  const rest = values.length > SHOWN + 1 ? values.slice(SHOWN) : []
  const rows = (shown: typeof values) =>
    shown.map((value) => <OptionRow key={value.name} value={value} checked={chosen.includes(value.name)} />)
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{option.name}</legend>
      {rows(values.slice(0, values.length - rest.length))}
      {rest.length > 0 && (
        <details open={rest.some((value) => chosen.includes(value.name))} className="group">
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

function OptionRow({
  value,
  checked,
}: {
  value: Facets['options'][number]['values'][number] & { name: string }
  checked: boolean
}) {
  const { locale } = useLanguage()
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-3">
      <input type="checkbox" name="option" value={value.name} defaultChecked={checked} />
      {value.swatch && <Swatch colour={value.swatch} />}
      <span className="grow">{value.label}</span>
      <span className="text-sm text-muted tabular-nums">{formatNumber(value.count, locale)}</span>
    </label>
  )
}
