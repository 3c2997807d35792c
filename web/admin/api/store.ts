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

/** How many characters the shop asks of a new password. */
export function usePasswordLength(): number {
  return useStore().data?.password_length ?? 8
}

/** All settings the caller may see: the shop's, or those that a branch may have of its own. */
export function useSettings(branchId: string | undefined) {
  return useQuery({
    queryKey: ['settings', branchId ?? 'shop'],
    queryFn: async ({ signal }) => (await api('settings.list', branchId ? { branch_id: branchId } : {}, { signal })).data,
  })
}

/** Saves one setting for the shop or the branch it was read for, as long as nobody changed it meanwhile. */
export function saveSetting({ key, branch_id, version }: Setting, value: unknown): Promise<Setting> {
  return api('settings.update', { key, value, version, ...(branch_id && { branch_id }) })
}

/** Takes back what was set: a branch has the shop's value again, and the shop the default. */
export function resetSetting({ key, branch_id, version }: Setting): Promise<Setting> {
  return api('settings.reset', { key, version, ...(branch_id && { branch_id }) })
}
