import { useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api, type Query } from './client.ts'
import { useList } from './list.ts'
import { FOLLOWING_MS } from './orders.ts'

/** A payment with what was given back of it. */
export type Payment = Row<'payment.list'>

/** Money given back of a payment. */
export type Refund = Payment['refunds'][number]

/** The states of a payment. */
export const TRANSACTION_STATUSES = ['pending', 'authorized', 'succeeded', 'failed', 'voided', 'refunded'] as const

/** A way to pay of a branch. */
export type Method = Output<'payment_method.list'>['data'][number]

/** The gateways there are. */
export const GATEWAYS = [
  'stripe',
  'paypal',
  'moyasar',
  'zarinpal',
  'demo',
  'pay_on_delivery',
] as const satisfies Method['gateway'][]

/** What is sent to add or change a way to pay. */
export type MethodInput = Input<'payment_method.create'>

/** A page of the payments. */
export function usePayments(query: Query) {
  return useList<Payment>('payments', '/payments', { ...query, scope: 'all' })
}

/** Everything that was paid for an order, or tried. */
export function useOrderPayments(orderId: string) {
  return useQuery({
    queryKey: ['payments', 'order', orderId],
    queryFn: async ({ signal }) =>
      (await api('payment.list', { scope: 'all', filter: { order: orderId }, per_page: 100 }, { signal })).data,
    refetchInterval: FOLLOWING_MS,
  })
}

/** Gives a part or all of an order's money back; the key makes a repetition the same refund. */
export function refundOrder({ id, key, ...input }: Input<'order.refund'> & { key: string }): Promise<Output<'order.refund'>> {
  return api('order.refund', { id, ...input }, { idempotencyKey: key })
}

/** The ways to pay of a branch, in their order. */
export function useMethods(branchId: string | undefined) {
  return useQuery({
    queryKey: ['payment methods', branchId],
    queryFn: async ({ signal }) => (await api('payment_method.list', branchId ? { branch_id: branchId } : {}, { signal })).data,
  })
}

/** Adds a way to pay, or changes the one there is. */
export function saveMethod({ gateway, branch_id, ...terms }: MethodInput, before: Method | undefined): Promise<Method> {
  if (before) return api('payment_method.update', { id: before.id, version: before.version, ...terms })
  return api('payment_method.create', { gateway, ...(branch_id && { branch_id }), ...terms })
}

/** Offers a way to pay to shoppers, or stops. */
export function setOffered({ id, offered }: { id: string; offered: boolean }): Promise<Method> {
  return offered ? api('payment_method.publish', { id }) : api('payment_method.unpublish', { id })
}

/** Forgets a way to pay by which nothing was paid. */
export async function deleteMethod({ id }: Method): Promise<void> {
  await api('payment_method.delete', { id })
}

/** Puts the ways to pay of a branch into another order. */
export function reorderMethods(ids: string[], branchId: string | undefined) {
  return api('payment_method.reorder', { ids, ...(branchId && { branch_id: branchId }) })
}
