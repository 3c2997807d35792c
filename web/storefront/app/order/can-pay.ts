import type { Order } from '../api/types.ts'

/** Whether the shopper may, and should, pay for the order now. */
export function canPay(order: Order): boolean {
  return order.pay_until !== null && Date.parse(order.pay_until) > Date.now()
}
