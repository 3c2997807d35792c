import type { Bill, CheckoutOptions, PaymentMethod } from '../api/types.ts'

/** The ways to pay that are offered, each with what it adds to this bill and why it is not there for it. */
export function judged(offered: CheckoutOptions['payment_methods'], judgements: Bill['payment_methods']): PaymentMethod[] {
  return offered.map(({ code, name, description, fee }) => {
    const own = judgements.find((one) => one.code === code) ?? { fee, available: true, reason: null, limit: null }
    return { code, name, description, fee: own.fee, available: own.available, reason: own.reason, limit: own.limit }
  })
}

/** A way of delivery as it is chosen: what it costs for this bill, and why it is not there for its address. */
export type JudgedDelivery = CheckoutOptions['delivery_methods'][number] &
  Pick<Bill['delivery_methods'][number], 'available' | 'reason'>

/** The ways of delivery that are offered, each with its fee for this bill and why it does not go to the address. */
export function delivered(offered: CheckoutOptions['delivery_methods'], bill: Bill): JudgedDelivery[] {
  return offered.map((method) => {
    const own = bill.delivery_methods.find((one) => one.code === method.code)
    return { ...method, fee: own?.fee ?? method.fee, available: own?.available ?? true, reason: own?.reason ?? null }
  })
}
