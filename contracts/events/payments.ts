import Type from 'typebox'
import { Id, MoneyShape } from '../shapes.ts'

const Payment = Type.Object({
  id: Id,
  order_id: Id,
  /** Number of the order, where it was said. */
  number: Type.Optional(Type.String()),
  method: Type.String(),
  status: Type.String(),
  amount: MoneyShape,
  reason: Type.Optional(Type.String()),
  /** The money came after the payment had been given up. */
  late: Type.Optional(Type.Boolean()),
})

const Refund = Type.Object({
  ...Payment.properties,
  /** What is given back, of what was taken; its key says what for. */
  refund: Type.Optional(
    Type.Object({
      id: Id,
      key: Type.String(),
      amount: MoneyShape,
      reason: Type.String(),
      failure: Type.Optional(Type.String()),
    }),
  ),
})

/** What happens to payments. */
export const paymentEvents = {
  'payment.created': Payment,
  'payment.authorized': Payment,
  'payment.succeeded': Payment,
  'payment.failed': Payment,
  'payment.voided': Payment,
  'payment.refunded': Refund,
  'payment.refund_failed': Refund,
  'payment_method.changed': Type.Object({ id: Id, branch_id: Id, code: Type.String(), change: Type.String() }),
} as const
