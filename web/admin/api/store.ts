import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import type { Setting, Store, Whole } from './types.ts'

/** The shop's name, currencies and languages. */
export function useStore() {
  return useQuery({
    queryKey: ['store'],
    queryFn: ({ signal }) => call<Store>('GET', '/store', { signal }),
    staleTime: 300_000,
  })
}

/** All settings the caller may see. */
export function useSettings() {
  return useQuery({
    queryKey: ['settings'],
    queryFn: async ({ signal }) => (await call<Whole<Setting>>('GET', '/settings', { signal })).data,
  })
}

/** Saves one setting and gives it back as stored. */
export function saveSetting(key: string, value: unknown): Promise<Setting> {
  return call<Setting>('PUT', `/settings/${encodeURIComponent(key)}`, { body: { value } })
}
