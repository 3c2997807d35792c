import Type from 'typebox'
import { Id, MoneyShape } from '../shapes.ts'

const Payment = Type.Object({
  id: Id,
  order_id: Id,
  method: Type.String(),
  status: Type.String(),
  amount: MoneyShape,
  reason: Type.Optional(Type.String()),
})

/** What happens to payments. */
export const paymentEvents = {
  'payment.created': Payment,
  'payment.authorized': Payment,
  'payment.succeeded': Payment,
  'payment.failed': Payment,
  'payment.voided': Payment,
  'payment.refunded': Payment,
} as const
