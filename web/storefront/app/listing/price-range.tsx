import { writeAmount } from '#lib/digits.ts'
import { formatMoney } from '#lib/locale.ts'
import type { Facets } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { ListingQuery } from './listing-query.ts'

/** Between which prices to look; the lowest and highest there are stand in the empty fields. */
export function PriceRange({ range, query }: { range: Facets['price']; query: ListingQuery }) {
  const { locale, m } = useLanguage()
  const fields = [
    { name: 'min', label: m.list.from, value: query.min, hint: range?.min },
    { name: 'max', label: m.list.to, value: query.max, hint: range?.max },
  ]
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{m.list.price}</legend>
      <div className="grid grid-cols-2 gap-3">
        {fields.map((field) => (
          <label key={field.name} className="text-sm text-muted">
            {field.label}
            <input
              name={field.name}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={writeAmount(field.value, locale)}
              placeholder={field.hint && formatMoney(field.hint, locale)}
              suppressHydrationWarning
              className="field mt-1 min-h-11 text-base"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
