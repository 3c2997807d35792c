import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api } from './client.ts'
import { FOLLOWING_MS } from './orders.ts'

/** A return as a row of a list. */
export type ReturnRow = Row<'return.list'>

/** A return with everything staff need to know of it. */
export type GoodsReturn = Output<'return.get'>

/** The states of a return. */
export const RETURN_STATUSES = [
  'requested',
  'approved',
  'rejected',
  'cancelled',
  'receiving',
  'received',
  'refunding',
  'refunded',
  'exchanging',
  'exchanged',
] as const satisfies readonly GoodsReturn['status'][]

/** One return. */
export function useReturn(id: string) {
  return useQuery({
    queryKey: ['returns', 'one', id],
    queryFn: ({ signal }) => api('return.get', { id }, { signal }),
    refetchInterval: FOLLOWING_MS,
  })
}

/** Returns of an order. */
export function useReturnsOf(orderId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['returns', 'of', orderId],
    queryFn: ({ signal }) => api('order.list_returns', { id: orderId }, { signal }),
    refetchInterval: FOLLOWING_MS,
    enabled,
  })
}

/** Asks for a return on behalf of a customer. */
export function requestReturn(input: Input<'return.request'>): Promise<GoodsReturn> {
  return api('return.request', input)
}

/** Lets goods come back. */
export function approveReturn({ id, version }: GoodsReturn, note: string | undefined): Promise<GoodsReturn> {
  return api('return.approve', { id, version, ...(note ? { note } : {}) })
}

/** Refuses a return. */
export function rejectReturn({ id, version }: GoodsReturn, reason: string): Promise<GoodsReturn> {
  return api('return.reject', { id, version, reason })
}

/** Calls a return off on its customer's wish. */
export function cancelReturn({ id, version }: GoodsReturn): Promise<GoodsReturn> {
  return api('return.cancel', { id, version })
}

/** Takes goods in. */
export function receiveReturn({ id, version }: GoodsReturn, lines: Input<'return.receive'>['lines']): Promise<GoodsReturn> {
  return api('return.receive', { id, version, lines })
}

/** Gives money back for goods that came back. */
export function refundReturn({ id, version }: GoodsReturn, amount: number): Promise<GoodsReturn> {
  return api('return.refund', { id, version, amount })
}

/** Sends something else for goods that came back. */
export function exchangeReturn({ id, version }: GoodsReturn, lines: Input<'return.exchange'>['lines']): Promise<GoodsReturn> {
  return api('return.exchange', { id, version, lines })
}

/** What an exchange would come to; the answer before stays visible while the next is fetched. */
export function useExchangePreview({ id, version }: GoodsReturn, lines: Input<'return.exchange'>['lines']) {
  return useQuery({
    queryKey: ['returns', 'exchange', id, version, lines],
    queryFn: ({ signal }) => api('return.preview_exchange', { id, lines }, { signal }),
    placeholderData: keepPreviousData,
    enabled: lines.length > 0,
    retry: false,
  })
}
