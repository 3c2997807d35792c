import type { PaymentFacts } from '#contracts/calls.ts'
import { parseMoney } from '#lib/money.ts'
import type { OrderRow } from './store.ts'

const TAKEN: readonly PaymentFacts['status'][] = ['authorized', 'succeeded', 'refunded']

/** What of an order's price the shop has, in minor units: taken or promised by a bank, less what went back. */
export function paidMinor(payments: readonly PaymentFacts[]): bigint {
  return payments
    .filter((payment) => TAKEN.includes(payment.status))
    .reduce((sum, { amount, refunded }) => sum + minor(amount) - minor(refunded), 0n)
}

/** What an order comes to without its payment fee and the tax of that, in minor units. */
export function minorWithoutFee(
  order: Pick<OrderRow, 'total_minor' | 'payment_fee_minor' | 'payment_fee_tax_minor' | 'tax_included'>,
): bigint {
  return order.total_minor - order.payment_fee_minor - (order.tax_included ? 0n : BigInt(order.payment_fee_tax_minor))
}

/** What is still owed for an order of which this was paid, in minor units; nothing for one that was called off or whose goods were paid and taken back. */
export function dueMinor(
  order: Pick<OrderRow, 'status' | 'payment_status' | 'total_minor'>,
  payments: readonly PaymentFacts[] | bigint,
): bigint {
  if (['cancelled', 'rejected'].includes(order.status)) return 0n
  if (['paid', 'partially_refunded', 'refunded'].includes(order.payment_status)) return 0n
  const due = BigInt(order.total_minor) - (typeof payments === 'bigint' ? payments : paidMinor(payments))
  return due > 0n ? due : 0n
}

/** What the shop has of an order beyond its price, in minor units: it is to be given back. */
export function backMinor(order: Pick<OrderRow, 'status' | 'total_minor'>, paid: bigint): bigint {
  if (['cancelled', 'rejected'].includes(order.status)) return 0n
  const back = paid - BigInt(order.total_minor)
  return back > 0n ? back : 0n
}

/** Whether an order in work waits for a payment of what it came to cost more; what is paid on delivery does not. */
export function owesDifference(order: OrderRow, payments: readonly PaymentFacts[]): boolean {
  const inCash = payments.some((payment) => payment.method === 'pay_on_delivery' && payment.status === 'pending')
  return order.step === 'done' && !inCash && payments.length > 0 && dueMinor(order, payments) > 0n
}

function minor({ amount, currency }: PaymentFacts['amount']): bigint {
  return parseMoney(amount, currency).minor
}
