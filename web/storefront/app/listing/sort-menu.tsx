import { Form, useSubmit } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { type ListingQuery, listingSearch, SORTS } from './listing-query.ts'

/** The order of a list; changes at once where scripts run, with the button where not. */
export function SortMenu({ query, path }: { query: ListingQuery; path: string }) {
  const { m } = useLanguage()
  const submit = useSubmit()
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || query.q)
  return (
    <Form
      key={listingSearch(query)}
      action={path}
      preventScrollReset
      onChange={(event) => void submit(event.currentTarget, { preventScrollReset: true })}
      className="flex items-center gap-2"
    >
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.options.map((option) => (
        <input key={option} type="hidden" name="option" value={option} />
      ))}
      {query.min && <input type="hidden" name="min" value={query.min} />}
      {query.max && <input type="hidden" name="max" value={query.max} />}
      {query.inStock && <input type="hidden" name="stock" value="in" />}
      {query.onSale && <input type="hidden" name="sale" value="yes" />}
      <label className="flex items-center gap-2.5">
        <span className="text-sm whitespace-nowrap text-muted max-sm:sr-only">{m.list.sort}</span>
        <select name="sort" defaultValue={query.sort} className="field min-h-11 rounded-full py-2 ps-4 pe-9">
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {m.list.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" className="button button-quiet min-h-11 px-4">
          {m.list.apply}
        </button>
      </noscript>
    </Form>
  )
}
