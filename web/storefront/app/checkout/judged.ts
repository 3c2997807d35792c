import type { Bill, CheckoutOptions, PaymentMethod } from '../api/types.ts'

/** The ways to pay that are offered, each with what it adds to this bill and why it is not there for it. */
export function judged(offered: CheckoutOptions['payment_methods'], judgements: Bill['payment_methods']): PaymentMethod[] {
  return offered.map(({ code, name, description, fee }) => {
    const own = judgements.find((one) => one.code === code) ?? { fee, available: true, reason: null, limit: null }
    return { code, name, description, fee: own.fee, available: own.available, reason: own.reason, limit: own.limit }
  })
}
