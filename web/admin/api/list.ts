import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, type Query } from './client.ts'
import type { Page } from './types.ts'

/** One page of a list; the page before stays visible while the next is fetched. */
export function useList<T>(area: string, path: string, query: Query) {
  return useQuery({
    queryKey: [area, 'list', path, query],
    queryFn: ({ signal }) => call<Page<T>>('GET', path, { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** Every row of a list, fetched page by page, telling how far it is. */
export async function fetchAll<T>(path: string, query: Query, progress: (done: number, total: number) => void): Promise<T[]> {
  const rows: T[] = []
  for (let page = 1; ; page++) {
    const answer = await call<Page<T>>('GET', path, { query: { ...query, page, per_page: 100 } })
    rows.push(...answer.data)
    progress(rows.length, answer.meta.total)
    if (answer.data.length === 0 || rows.length >= answer.meta.total) return rows
  }
}
