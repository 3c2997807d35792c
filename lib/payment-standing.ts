import type { MoneyJson } from './money.ts'

/** How an order stands with its payment, for people: its payment state, or that it is paid in part, or that too much of it is paid. */
export type PaymentStanding<S extends string> = { state: S } | { state: 'partly_paid' | 'to_refund'; amount: MoneyJson }

/** What is true of an order's payment: a part that is still owed, and what is still to be given back, go before the state that it is in. */
export function standingOf<S extends string>(order: {
  payment_status: S
  total: MoneyJson
  amount_due: MoneyJson | null
  amount_back: MoneyJson | null
}): PaymentStanding<S> {
  const { payment_status, total, amount_due, amount_back } = order
  if (amount_back && amount_back.amount > 0) return { state: 'to_refund', amount: amount_back }
  if (payment_status === 'pending' && amount_due && amount_due.amount > 0 && amount_due.amount < total.amount)
    return { state: 'partly_paid', amount: amount_due }
  return { state: payment_status }
}
