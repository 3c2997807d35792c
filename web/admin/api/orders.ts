import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input } from '#sdk'
import { api } from './client.ts'
import type { Order, OrderMove, OrderMoveInput } from './order-types.ts'

/** How often what others move as well is asked for while it is looked at. Unchanged, the answer is a 304 without a body. */
export const FOLLOWING_MS = 5_000

/** One order, by id or number; asked again every few seconds, since customers, banks and colleagues move it too. */
export function useOrder(id: string) {
  return useQuery({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => api('order.get', { id }, { signal }),
    refetchInterval: FOLLOWING_MS,
  })
}

/** The ways orders are delivered. */
export function useDeliveryMethods() {
  return useQuery({
    queryKey: ['deliveries'],
    queryFn: async ({ signal }) => (await api('checkout.options', {}, { signal })).delivery_methods,
    staleTime: 300_000,
  })
}

/** Moves an order on, with what the move needs. */
export function moveOrder(id: string, move: OrderMove, input: OrderMoveInput): Promise<Order> {
  return api(`order.${move}`, { id, ...input })
}

/** What a change of an order would make of it; the answer before stays visible while the next is fetched. */
export function useEditPreview(input: Input<'order.preview_edit'>, version: number, enabled: boolean) {
  return useQuery({
    queryKey: ['orders', 'edit', input, version],
    queryFn: ({ signal }) => api('order.preview_edit', input, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
  })
}

/** Changes an order in work; the key makes a repetition the same change. */
export function editOrder(input: Input<'order.edit'>, idempotencyKey: string): Promise<Order> {
  return api('order.edit', input, { idempotencyKey })
}

/** Moves ended orders into the archive. */
export function archiveOrders(ids: string[]): Promise<{ archived: number }> {
  return api('order.archive', { ids })
}

/** Archives ended orders that were placed before a moment, as many as take a moment; says whether more are left. */
export function archiveBefore(before: string) {
  return api('order.archive', { before, most: 200 })
}

/** How many ended orders that were placed before a moment could go into the archive now. */
export function useArchivable(before: string | null) {
  return useQuery({
    queryKey: ['orders', 'archivable', before],
    queryFn: ({ signal }) => api('order.count_archivable', { before: before ?? '' }, { signal }),
    enabled: before !== null,
    staleTime: 0,
    gcTime: 0,
  })
}

/** Takes an order out of the archive. */
export function restoreOrder(id: string): Promise<Order> {
  return api('order.restore', { id })
}

/** Writes a comment for staff on an order. */
export function commentOrder(id: string, text: string): Promise<unknown> {
  return api('order.comment', { id, text })
}

/** Figures of the shop, asked again every 30 seconds. */
export function useDashboard() {
  return useQuery({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => api('analytics.dashboard', {}, { signal }),
    refetchInterval: 30_000,
  })
}
