import type { Order } from '../api/types.ts'

/** Whether the shopper may, and should, pay for the order now. */
export function canPay(order: Order): boolean {
  if (order.status !== 'pending' && order.status !== 'confirmed') return false
  if (order.payment_status === 'failed') return true
  return order.payment_status === 'pending' && order.payment_method.code !== 'pay_on_delivery'
}
