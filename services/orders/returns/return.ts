import { AppError } from '#lib/errors.ts'
import { divideHalfEven } from '#lib/money.ts'
import type { LineRow, OrderRow } from '../store.ts'

/** Where a return stands. */
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
] as const

/** Where nothing comes back any more: its pieces may be asked for again. */
export const RETURNS_CALLED_OFF: readonly string[] = ['rejected', 'cancelled']

/** What the refund of a return is asked for by: its key at payments. */
export const refundKey = (returnId: string): string => `return ${returnId}`

/** Why goods come back. */
export const RETURN_REASONS = ['damaged', 'wrong_item', 'not_as_described', 'does_not_fit', 'changed_mind', 'other'] as const

const DAY_MS = 86_400_000
const BACK: readonly string[] = ['delivered', 'closed']

/** Until when a customer may ask to return goods of an order; undefined before it arrived. */
export function windowEnd(order: Pick<OrderRow, 'status' | 'delivered_at'>, days: number): string | undefined {
  if (!BACK.includes(order.status) || order.delivered_at === null) return undefined
  return new Date(Date.parse(order.delivered_at) + days * DAY_MS).toISOString()
}

/** Refuses a return of what has not arrived, or of what arrived too long ago where the one who asks is bound to the time. */
export function checkReturnable(order: OrderRow, days: number, now: number, bound: boolean): void {
  if (!BACK.includes(order.status))
    throw new AppError(
      'conflict',
      'not_returnable',
      `Goods come back from an order that was delivered; this one is ${order.status}.`,
    )
  const end = windowEnd(order, days)
  if (bound && end !== undefined && Date.parse(end) < now)
    throw new AppError('conflict', 'return_window_over', `Goods could be returned within ${days} days of their delivery.`, {
      days,
    })
}

/** What some pieces of a line cost their buyer: its frozen price less its discount, with its tax, for so many of it. */
export function worthOf(line: LineRow, quantity: number, taxIncluded: boolean): bigint {
  const whole = BigInt(line.total_minor) - BigInt(line.discount_minor) + (taxIncluded ? 0n : BigInt(line.tax_minor))
  return divideHalfEven(whole * BigInt(quantity), BigInt(line.quantity))
}

/** 409: a return is not where this step begins. */
export function wrongState(status: string, from: readonly string[]): AppError {
  return new AppError(
    'conflict',
    'wrong_return_state',
    `This return is ${status}; this can be done when it is ${from.join(' or ')}.`,
    {
      status,
      from,
    },
  )
}
