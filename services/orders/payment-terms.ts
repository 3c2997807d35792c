import Type, { type Static } from 'typebox'
import type { PaymentMethod } from '#contracts/calls.ts'
import { MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { add, type Money, parseMoney, percent, toJson } from '#lib/money.ts'
import { billed, type TaxTerms } from '#lib/taxes.ts'

/** A way to pay as shoppers choose it for an amount: what it adds, and why it is not there for this amount. */
export const JudgedMethod = Type.Object({
  code: Type.String(),
  fee: MoneyShape,
  available: Type.Boolean(),
  reason: Nullable(OneOf(['below_minimum', 'above_maximum'])),
  /** The amount that it starts from, or ends at. */
  limit: Nullable(MoneyShape),
})
export type JudgedMethod = Static<typeof JudgedMethod>

/** What a way to pay adds to an amount: its fixed fee and its share, rounded once. */
export function feeOf(method: Pick<PaymentMethod, 'fee' | 'fee_percent'>, amount: Money): Money {
  return add(parseMoney(method.fee.amount, amount.currency), percent(amount, Math.round(method.fee_percent * 100)))
}

/** Whether a way to pay is there for an amount (its own fee not counted), and what is billed for it; null where nothing is. */
export function judgeMethod(method: PaymentMethod, amount: Money, taxes: TaxTerms | null): JudgedMethod {
  const bound = (limit: MoneyShape | null) => (limit === null ? null : parseMoney(limit.amount, amount.currency).minor)
  const [min, max] = [bound(method.min_amount), bound(method.max_amount)]
  const reason =
    min !== null && amount.minor < min ? 'below_minimum' : max !== null && amount.minor > max ? 'above_maximum' : null
  const limit = reason === null ? null : reason === 'below_minimum' ? method.min_amount : method.max_amount
  const fee = taxes ? billed(feeOf(method, amount), method.tax_class, taxes).unit : { ...amount, minor: 0n }
  return { code: method.code, fee: toJson(fee), available: reason === null, reason, limit }
}

/** Refuses (409) a way to pay that is not there for an amount, naming its limits. */
export function refuseBeyond(method: PaymentMethod, amount: Money): void {
  const { available, reason, limit } = judgeMethod(method, amount, null)
  if (available) return
  throw new AppError(
    'conflict',
    'payment_method_not_available',
    `${method.name} is for orders ${reason === 'below_minimum' ? 'from' : 'up to'} ${limit?.amount} ${amount.currency}; choose another payment method.`,
    { reason, limit },
  )
}
