import type { Order } from '../api/types.ts'

/** Whether the shopper may, and should, pay for the order now. */
export function canPay(order: Order): boolean {
  return owesDifference(order) || (order.pay_until !== null && Date.parse(order.pay_until) > Date.now())
}

/** Whether a part of an order is still owed: it came to cost more while the shop was at work on it. */
export function owesDifference({ amount_due, totals, payment_status }: Order): boolean {
  return payment_status === 'pending' && amount_due.amount > 0 && amount_due.amount < totals.total.amount
}
