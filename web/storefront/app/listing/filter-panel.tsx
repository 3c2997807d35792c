import { useRef } from 'react'
import { Form, useSubmit } from 'react-router'
import type { Facets } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { isNarrowed, type ListingQuery, listingSearch, withoutFilters } from './listing-query.ts'
import { NumberRange } from './number-range.tsx'
import { OptionFilter } from './option-filter.tsx'
import { PriceRange } from './price-range.tsx'
import { useEarlyChoice } from './use-early-choice.ts'

/** The filters of a list: a sheet on small screens, a column beside the list on large ones; a plain form either way. */
export function FilterPanel({
  facets,
  query,
  path,
  brands = true,
}: {
  facets: Facets | undefined
  query: ListingQuery
  path: string
  brands?: boolean
}) {
  const { m } = useLanguage()
  const submit = useSubmit()
  const sheet = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  // On a wide screen a tick is enough; prices and the sheet wait for the button.
  const isColumn = () => !sheet.current?.matches(':popover-open')
  useEarlyChoice(form, isColumn)
  return (
    <div
      ref={sheet}
      id="filters"
      popover="auto"
      className="inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-[min(22rem,92vw)] overflow-y-auto border-s border-line bg-paper p-5 shadow-lift backdrop:bg-black/40 lg:static lg:block lg:h-auto lg:w-auto lg:overflow-visible lg:border-0 lg:p-0 lg:shadow-none"
    >
      <div className="mb-4 flex items-center justify-between">
        <h2 className="display text-2xl">{m.list.filters}</h2>
        <button
          type="button"
          popoverTarget="filters"
          popoverTargetAction="hide"
          aria-label={m.nav.close}
          className="grid size-11 place-items-center rounded-full hover:bg-sand lg:hidden"
        >
          <Icon name="close" />
        </button>
      </div>
      <Form
        ref={form}
        autoComplete="off"
        key={listingSearch(query)}
        action={path}
        preventScrollReset
        onSubmit={() => sheet.current?.matches(':popover-open') && sheet.current.hidePopover()}
        onChange={(event) => {
          if (isColumn() && event.target instanceof HTMLInputElement && event.target.type === 'checkbox') {
            void submit(event.currentTarget, { preventScrollReset: true })
          }
        }}
        className="space-y-7"
      >
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.sort && <input type="hidden" name="sort" value={query.sort} />}
        <fieldset>
          <legend className="mb-2 font-semibold">{m.list.availability}</legend>
          <label className="flex min-h-10 cursor-pointer items-center gap-3">
            <input type="checkbox" name="stock" value="in" defaultChecked={query.inStock} />
            {m.list.inStockOnly}
          </label>
          <label className="flex min-h-10 cursor-pointer items-center gap-3">
            <input type="checkbox" name="sale" value="yes" defaultChecked={query.onSale} />
            {m.home.sale}
          </label>
        </fieldset>
        <PriceRange range={facets?.price ?? null} query={query} />
        {brands && facets && facets.brands.length > 1 && (
          <OptionFilter
            field="brand"
            name={m.brand.brand}
            values={facets.brands.map(({ slug, name, count }) => ({ value: slug, label: name, swatch: null, count }))}
            chosen={query.brands}
          />
        )}
        {facets?.options.map(({ attribute, name, values }) => (
          <OptionFilter
            key={attribute}
            field="option"
            name={name}
            values={values.map((value) => ({ ...value, value: `${attribute}:${value.value}` }))}
            chosen={query.options}
          />
        ))}
        {facets?.features.map(({ feature, name, values }) => (
          <OptionFilter
            key={feature}
            field="feature"
            name={name}
            values={values.map((value) => ({ ...value, value: `${feature}:${value.value}` }))}
            chosen={query.features}
          />
        ))}
        {facets?.ranges.map((range) => (
          <NumberRange key={range.feature} range={range} query={query} />
        ))}
        <div className="flex gap-3 pt-1">
          <button type="submit" className="button button-primary min-h-11 grow px-5">
            {m.list.apply}
          </button>
          {isNarrowed(query) && (
            <a href={path + listingSearch(withoutFilters(query))} className="button button-quiet min-h-11 px-5">
              {m.list.clear}
            </a>
          )}
        </div>
      </Form>
    </div>
  )
}
