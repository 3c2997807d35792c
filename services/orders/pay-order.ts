import Type, { type Static } from 'typebox'
import type { PaymentMethod, Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { add, type Money, percent, taxWithin } from '#lib/money.ts'
import { billed } from '#lib/taxes.ts'
import { ownerOr } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { onceByKey } from '#platform/operation/transact.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { taxTermsFor } from '#platform/taxes.ts'
import { paymentMethods, placeOf } from './checkout.ts'
import { entry } from './entry.ts'
import { minorWithoutFee, owesDifference } from './money-left.ts'
import { Order, viewOrder } from './order-view.ts'
import { payDifference } from './pay-difference.ts'
import { feeOf, refuseBeyond } from './payment-terms.ts'
import { PaymentDetails } from './place-order.ts'
import { advance, type Progress, SAGA_EMITS } from './saga.ts'
import * as store from './store.ts'
import { workableOrder } from './visible-order.ts'

const Input = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    access: Type.Optional(Type.String({ maxLength: 100 })),
    payment_method: Type.String({ maxLength: 40 }),
    payment: Type.Optional(PaymentDetails),
  },
  { additionalProperties: false },
)

/** Another try to pay an order whose payment failed or was left, with the same method or another (PAY-05). */
export const payOrder = operation('order.pay', {
  access: ownerOr('order.view'),
  input: Input,
  output: Order,
  fails: [
    'order_not_found',
    'order_archived',
    'not_payable',
    'unknown_payment_method',
    'payment_method_not_available',
    'insufficient_stock',
    'idempotency_key_reused',
    'idempotency_in_progress',
  ],
  emits: SAGA_EMITS,
  idempotent: 'required',
  limit: 30,
  async run(ctx, input) {
    // Two cards are two requests; of a card no more than its last digits is ever written, not even into a fingerprint.
    const asked = {
      ...input,
      payment: { ...input.payment, card_number: input.payment?.card_number?.replace(/\D/g, '').slice(-4) },
    }
    return onceByKey(ctx, asked, () => pay(ctx, input))
  },
})

async function pay(ctx: Context, input: Static<typeof Input>): Promise<Order> {
  const order = await workableOrder(ctx, input.id, input.access)
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  if (owesDifference(order, payments)) {
    const paid = await payDifference(ctx, order, payments, input.payment_method, input.payment)
    return viewOrder(ctx, paid, (await ctx.call('payments.listForOrder', { order_id: order.id })).payments)
  }
  if (payments.some((payment) => payment.status === 'succeeded')) return viewOrder(ctx, order, payments)
  if (order.step !== 'awaiting_payment' || Date.parse(order.reserved_until) <= ctx.now()) {
    throw new AppError(
      'conflict',
      'not_payable',
      order.status === 'pending'
        ? 'The time to pay this order is over; order again.'
        : `This order is ${order.status}; it does not wait for a payment.`,
    )
  }
  const { order: done, payment } = await payBy(
    ctx,
    order,
    input.payment_method,
    `again ${ctx.facts.idempotencyKey}`,
    input.payment,
  )
  return viewOrder(ctx, done, payment)
}

/** Lets an order that waits for its payment be paid by a method; what still waits (a challenge left open) is voided first. */
export async function payBy(
  ctx: Context,
  order: store.OrderRow & { lines: store.LineRow[] },
  code: string,
  attempt: string,
  details?: Static<typeof PaymentDetails>,
): Promise<Progress> {
  const { methods } = await paymentMethods(ctx, order.branch_id, order.currency)
  const method = methods.find((candidate) => candidate.code === code)
  if (!method)
    throw new AppError(
      'invalid',
      'unknown_payment_method',
      `Choose a payment method: ${methods.map((candidate) => candidate.code).join(', ')}.`,
    )
  const { currency } = order
  const amount = { minor: minorWithoutFee(order), currency }
  refuseBeyond(method, amount)
  await ctx.call('payments.undo', { order_id: order.id, reason: 'paid in another way' })
  const payment_method = { code: method.code, name: method.name }
  // Another way to pay may cost more or less.
  const shop = await shopOf(ctx, order.branch_id)
  const { fee, tax, basisPoints } = await feeFor(ctx, shop, order, method, amount)
  const total = order.tax_included ? add(amount, fee) : add(amount, fee, tax)
  const change = {
    payment_method,
    payment_fee_minor: fee.minor,
    payment_fee_tax_minor: tax.minor,
    payment_fee_tax_basis_points: basisPoints,
    tax_minor: BigInt(order.tax_minor) - BigInt(order.payment_fee_tax_minor) + tax.minor,
    total_minor: total.minor,
    base_total_minor: convertFor(shop, total, order.base_currency).minor,
  }
  const bill =
    total.minor === order.total_minor && tax.minor === BigInt(order.payment_fee_tax_minor) ? { payment_method } : change
  // What the order comes to is told to its timeline, from which its state can be rebuilt (ORD-09).
  const told = 'total_minor' in bill ? [entry(ctx, 'payment_method_changed', null)] : []
  await store.changeOrder(ctx.db, order.id, ['awaiting_payment'], bill, told, [])
  return advance(ctx, { ...order, ...bill }, details, attempt)
}

// What a way to pay adds to an order, taxed as the order was.
async function feeFor(ctx: Context, shop: Shop, order: store.OrderRow, method: PaymentMethod, amount: Money) {
  const place = placeOf(shop, order.delivery, order.shipping_address)
  const terms = await taxTermsFor(ctx, { branchId: order.branch_id, place, customerId: order.customer_id })
  const { unit, basisPoints } = billed(feeOf(method, amount), method.tax_class, { ...terms, exempt: order.tax_exempt })
  const tax = order.tax_included ? taxWithin(unit, basisPoints) : percent(unit, basisPoints)
  return { fee: unit, tax, basisPoints }
}
