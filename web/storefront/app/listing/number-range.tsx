import { writeAmount } from '#lib/digits.ts'
import { formatNumber } from '#lib/locale.ts'
import type { Facets } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type ListingQuery, rangeEnds } from './listing-query.ts'

/** Between which numbers a feature is to lie; the lowest and highest there are stand in the empty fields. */
export function NumberRange({ range, query }: { range: Facets['ranges'][number]; query: ListingQuery }) {
  const { locale, m } = useLanguage()
  const chosen = rangeEnds(query.ranges, range.feature)
  if (range.min === range.max && !chosen.min && !chosen.max) return null
  const fields = [
    { name: `${range.feature}.min`, label: m.list.from, value: chosen.min, hint: range.min },
    { name: `${range.feature}.max`, label: m.list.to, value: chosen.max, hint: range.max },
  ]
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">
        {range.name}
        {range.unit && <span className="font-normal text-muted"> ({range.unit})</span>}
      </legend>
      <div className="grid grid-cols-2 gap-3">
        {fields.map((field) => (
          <label key={field.name} className="text-sm text-muted">
            {field.label}
            <input
              name={field.name}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={writeAmount(field.value, locale)}
              placeholder={formatNumber(field.hint, locale)}
              className="field mt-1 min-h-11 text-base"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
