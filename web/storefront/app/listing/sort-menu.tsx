import { useRef } from 'react'
import { Form, useSubmit } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { type ListingQuery, listingSearch, SORTS } from './listing-query.ts'
import { useEarlyChoice } from './use-early-choice.ts'

/** The order of a list; changes at once where scripts run, with the button where not. */
export function SortMenu({ query, path }: { query: ListingQuery; path: string }) {
  const { m } = useLanguage()
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  useEarlyChoice(form)
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || query.q)
  return (
    <Form
      ref={form}
      autoComplete="off"
      key={listingSearch(query)}
      action={path}
      preventScrollReset
      onChange={(event) => void submit(event.currentTarget, { preventScrollReset: true })}
      className="flex min-w-0 items-center gap-2"
    >
      {/* Everything else that the address says stays as it is; another order begins at its first page. */}
      {[...new URLSearchParams(listingSearch({ ...query, page: 1 }))].map(
        ([name, value]) => name !== 'sort' && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />,
      )}
      <label className="flex min-w-0 items-center gap-2.5">
        <span className="text-sm whitespace-nowrap text-muted max-sm:sr-only">{m.list.sort}</span>
        <select name="sort" defaultValue={query.sort} className="field min-h-11 rounded-full py-2 ps-4 pe-9 text-ellipsis">
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
