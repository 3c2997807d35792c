import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, type Query } from './client.ts'
import type { Page } from './types.ts'

/** One page of a list; the page before stays visible while the next is fetched. Nothing is asked for unless it is `wanted`. */
export function useList<T>(area: string, path: string, query: Query, wanted = true) {
  return useQuery({
    queryKey: [area, 'list', path, query],
    queryFn: ({ signal }) => call<Page<T>>('GET', path, { query, signal }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
}

/** A list that was asked for by page, which says where it stands. */
export function paged<T>({ data, meta }: { data: T[]; meta: Partial<Page<T>['meta']> & { per_page: number } }): Page<T> {
  return { data, meta: { ...meta, page: meta.page ?? 1, total: meta.total ?? data.length } }
}

/** Every row of a list as it walks through it, telling how far it is. */
export async function fetchAll<T>(path: string, query: Query, progress?: (done: number, total: number) => void): Promise<T[]> {
  const rows: T[] = []
  let { data, meta } = await call<Page<T>>('GET', path, { query: { ...query, per_page: 100 } })
  const { total } = meta
  for (;;) {
    rows.push(...data)
    progress?.(rows.length, Math.max(rows.length, total))
    if (meta.next_cursor === undefined) return rows
    const next = await call<Page<T>>('GET', path, { query: { ...query, per_page: 100, cursor: meta.next_cursor } })
    data = next.data
    meta = next.meta
  }
}
