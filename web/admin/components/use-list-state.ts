import { useSearchParams } from 'react-router'
import type { Query } from '../api/client.ts'

/** Filters, sorting and page of a list, kept in the address so that it can be shared and stepped back from. */
export function useListState(defaults: { sort?: string; perPage?: number } = {}) {
  const [search, setSearch] = useSearchParams()
  const page = Math.max(1, Number(search.get('page')) || 1)
  const perPage = Number(search.get('per_page')) || defaults.perPage || 20
  const sort = search.get('sort') ?? defaults.sort

  /** Changes some parts; empty values are removed; anything but a page change goes back to page one. */
  const change = (parts: Record<string, string | undefined>) => {
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        if (!('page' in parts)) next.delete('page')
        for (const [name, value] of Object.entries(parts)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: !('page' in parts) },
    )
  }

  const filters: Query = {}
  for (const [name, value] of search) {
    if (name.startsWith('filter[') || name === 'q') filters[name] = value
  }
  return {
    page,
    perPage,
    sort,
    search,
    filters,
    change,
    get: (name: string) => search.get(name) ?? undefined,
    clear: () => setSearch({}, { replace: true }),
    query: { ...filters, page, per_page: perPage, sort } satisfies Query,
    filtered: Object.keys(filters).length > 0,
  }
}

/** What `useListState` gives. */
export type ListState = ReturnType<typeof useListState>
