import type { PaymentFacts } from '#contracts/calls.ts'
import { dueMinor } from './money-left.ts'
import type { OrderRow } from './order-row.ts'

/** Whether an order in work waits for a payment of what it came to cost more; what is paid on delivery does not. */
export function owesDifference(order: OrderRow, payments: readonly PaymentFacts[]): boolean {
  const inCash = payments.some((payment) => payment.method === 'pay_on_delivery' && payment.status === 'pending')
  return order.step === 'done' && !inCash && payments.length > 0 && dueMinor(order, payments) > 0n
}
