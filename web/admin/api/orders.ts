import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import type { CartStats, Order, OrderMove, OrderMoveInput } from './order-types.ts'
import type { Dashboard } from './types.ts'

/** One order, by id or number. */
export function useOrder(id: string) {
  return useQuery({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => call<Order>('GET', `/orders/${encodeURIComponent(id)}`, { signal }),
  })
}

/** The ways orders are delivered. */
export function useDeliveryMethods() {
  return useQuery({
    queryKey: ['deliveries'],
    queryFn: async ({ signal }) =>
      (await call<{ delivery_methods: { code: string; name: string }[] }>('GET', '/checkout/options', { signal }))
        .delivery_methods,
    staleTime: 300_000,
  })
}

/** Moves an order on, with what the move needs. */
export function moveOrder(id: string, move: OrderMove, input: OrderMoveInput): Promise<Order> {
  return call('POST', `/orders/${id}/${move.replaceAll('_', '-')}`, { body: input })
}

/** Writes a comment for staff on an order. */
export function commentOrder(id: string, text: string): Promise<unknown> {
  return call('POST', `/orders/${id}/comments`, { body: { text } })
}

/** How many carts live, expired and were left. */
export function useCartStats() {
  return useQuery({
    queryKey: ['carts', 'stats'],
    queryFn: ({ signal }) => call<CartStats>('GET', '/carts/admin/stats', { signal }),
  })
}

/** Deletes one cart; the answer says so in the user's language. */
export function deleteCart(id: string): Promise<{ success: boolean; message: string }> {
  return call('DELETE', `/carts/admin/${id}`)
}

/** Clears away all expired carts and tells how many they were. */
export function cleanUpCarts(): Promise<{ success: boolean; count: number; message: string }> {
  return call('POST', '/carts/admin/cleanup')
}

/** Figures of the shop, asked again every 30 seconds. */
export function useDashboard() {
  return useQuery({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => call<Dashboard>('GET', '/analytics/dashboard', { signal }),
    refetchInterval: 30_000,
  })
}
