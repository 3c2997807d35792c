import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api } from './client.ts'

/** A role with what it allows. */
export type Role = Row<'role.list'>

/** A permission as it is described to whoever gives it. */
export type Grant = Row<'permission.list'>

/** A customer or member of staff. */
export type Person = Output<'user.get'>

/** A line of the audit log. */
export type AuditEntry = Row<'audit.list'>

/** A key of another program. */
export type ApiKey = Row<'api_key.list'>

/** The branches somebody works in, and what they do there. */
export type Attachment = Person['branches'][number]

/** What somebody may do in a branch. */
export const DUTIES = ['manager', 'delivery', 'order_notified'] as const satisfies Attachment['duties']

/** All roles. */
export function useRoles(enabled = true) {
  return useQuery({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => (await api('role.list', {}, { signal })).data,
    enabled,
  })
}

/** All permissions there are. */
export function useGrants() {
  return useQuery({
    queryKey: ['permissions'],
    queryFn: async ({ signal }) => (await api('permission.list', {}, { signal })).data,
  })
}

/** Adds a role, or changes the one there is. */
export function saveRole(input: Input<'role.create'>, before: Role | undefined): Promise<Role> {
  return before ? api('role.update', { ...input, version: before.version, cascade: true }) : api('role.create', input)
}

/** Forgets a role. */
export async function deleteRole({ name, version }: Role): Promise<void> {
  await api('role.delete', { name, version })
}

/** Somebody by id. */
export function usePerson(id: string) {
  return useQuery({ queryKey: ['users', 'one', id], queryFn: ({ signal }) => api('user.get', { id }, { signal }) })
}

/** Where somebody is signed in. */
export function useSessions(id: string) {
  return useQuery({
    queryKey: ['users', 'sessions', id],
    queryFn: async ({ signal }) => (await api('user.list_sessions', { id }, { signal })).data,
  })
}

/** The last orders of a customer. */
export function useOrdersOf(id: string) {
  return useQuery({
    queryKey: ['orders', 'of', id],
    queryFn: async ({ signal }) =>
      (await api('order.list', { scope: 'all', filter: { customer: id }, per_page: 10 }, { signal })).data,
  })
}

/** Those who work in the shop, for a choice among them. */
export function useStaff() {
  return useQuery({
    queryKey: ['users', 'staff'],
    queryFn: async ({ signal }) =>
      (await api('user.list', { filter: { kind: 'staff' }, sort: 'name', per_page: 100 }, { signal })).data,
  })
}

/** Opens an account for a colleague. */
export function createStaff(input: Input<'user.create_staff'>) {
  return api('user.create_staff', input)
}

/** Gives somebody other roles and branches. */
export function updateAccess(input: Input<'user.update_access'>): Promise<Person> {
  return api('user.update_access', input)
}

/** Shuts somebody out, or lets them in again. */
export function setBlocked({ id, version, blocked }: { id: string; version: number; blocked: boolean }): Promise<Person> {
  return blocked ? api('user.block', { id, version }) : api('user.unblock', { id, version })
}

/** Ends every session of somebody. */
export function endSessions(id: string) {
  return api('user.end_sessions', { id })
}

/** What was done, newest first, walked by cursor. */
export function useAudit(filter: NonNullable<Input<'audit.list'>['filter']>) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => api('audit.list', { filter, per_page: 50, cursor: pageParam }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.meta.next_cursor,
  })
}

/** The operations that are written down. */
export function useAuditedOperations() {
  return useQuery({
    queryKey: ['audit', 'operations'],
    queryFn: async ({ signal }) => (await api('audit.list_operations', {}, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Makes a key; the answer is the only one that shows it. */
export function createKey(input: Input<'api_key.create'>) {
  return api('api_key.create', input)
}

/** Makes a key worth nothing. */
export function revokeKey({ id }: ApiKey) {
  return api('api_key.revoke', { id })
}
