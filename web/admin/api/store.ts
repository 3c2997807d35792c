import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'
import type { Setting } from './types.ts'

/** The shop's name, currencies and languages. */
export function useStore() {
  return useQuery({
    queryKey: ['store'],
    queryFn: ({ signal }) => api('store.get', {}, { signal }),
    staleTime: 300_000,
  })
}

/** All settings the caller may see. */
export function useSettings() {
  return useQuery({
    queryKey: ['settings'],
    queryFn: async ({ signal }) => (await api('settings.list', {}, { signal })).data,
  })
}

/** Saves one setting and gives it back as stored. */
export function saveSetting(key: string, value: unknown): Promise<Setting> {
  return api('settings.update', { key, value })
}
