import { useQuery } from '@tanstack/react-query'
import type { Input, Row } from '#sdk'
import { api } from './client.ts'
import type { Order } from './order-types.ts'

/** An order that the signed-in person brings. */
export type Delivery = Row<'delivery.list'>

/** What the signed-in person is to bring; asked again every half minute. */
export function useDeliveries() {
  return useQuery({
    queryKey: ['orders', 'deliveries'],
    queryFn: async ({ signal }) => (await api('delivery.list', {}, { signal })).data,
    refetchInterval: 30_000,
  })
}

/** Who may deliver an order. */
export function useCouriers(id: string) {
  return useQuery({
    queryKey: ['orders', 'couriers', id],
    queryFn: async ({ signal }) => (await api('order.list_couriers', { id }, { signal })).data,
  })
}

/** Gives an order to a person or a carrier. */
export function assignDelivery(input: Input<'order.assign_delivery'>): Promise<Order> {
  return api('order.assign_delivery', input)
}

/** Marks an order as delivered; the photo that proves it is kept first. */
export async function deliver(id: string, photo: File | undefined): Promise<Order> {
  if (photo) await api('order.prove_delivery', { id, file: photo })
  return api('order.deliver', { id })
}

/** Says why an order could not be delivered. */
export function failDelivery(id: string, reason: string): Promise<Order> {
  return api('order.fail_delivery', { id, reason })
}
