import Type from 'typebox'
import { Id, MoneyShape } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { PaymentShape } from './payment-shape.ts'
import { settlePayment } from './settle-payment.ts'
import * as store from './store.ts'

/** Enters the money that came with the delivery (ORD-07). */
export const recordCash = operation('payment.record_cash', {
  access: internal,
  input: Type.Object({ order_id: Id, amount: MoneyShape }, { additionalProperties: false }),
  output: Type.Object({ payment: PaymentShape }),
  fails: ['payment_not_found', 'wrong_amount'],
  emits: ['payment.succeeded'],
  async run(ctx, input) {
    const found = await store.listForOrder(ctx.db, input.order_id)
    const row = found.find((candidate) => candidate.method === 'pay_on_delivery' && candidate.status === 'pending')
    const done = found.find((candidate) => candidate.status === 'succeeded')
    if (!row && done) return { payment: store.factsOf(done) }
    if (!row) throw new AppError('conflict', 'payment_not_found', 'This order has no payment that waits for cash.')
    const { minor } = parseMoney(input.amount.amount, input.amount.currency, '/paid_amount')
    if (minor !== row.amount_minor)
      throw new AppError(
        'invalid',
        'wrong_amount',
        `The order is to be paid with ${store.factsOf(row).amount.amount} ${row.currency}.`,
        { errors: [{ pointer: '/paid_amount', code: 'wrong_amount', detail: `Enter ${store.factsOf(row).amount.amount}.` }] },
      )
    return { payment: store.factsOf((await settlePayment(ctx, row, { status: 'succeeded', reference: row.reference })) ?? row) }
  },
})
