import type { Static } from 'typebox'
import type { PaymentFacts } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { paymentMethods } from './checkout.ts'
import { entry, orderEvent, summaryOf } from './entry.ts'
import { dueMinor } from './money-left.ts'
import type { PaymentDetails } from './place-order.ts'
import * as store from './store.ts'

type Order = store.OrderRow & { lines: store.LineRow[] }

/** Takes what an order came to cost more: asked twice at once, by whatever way, it is taken once. */
export async function payDifference(
  ctx: Context,
  order: Order,
  payments: readonly PaymentFacts[],
  code: string,
  details: Static<typeof PaymentDetails> | undefined,
): Promise<Order> {
  const { methods } = await paymentMethods(ctx, order.branch_id, order.currency)
  const method = methods.find((candidate) => candidate.code === code)
  if (!method)
    throw new AppError(
      'invalid',
      'unknown_payment_method',
      `Choose a payment method: ${methods.map((candidate) => candidate.code).join(', ')}.`,
    )
  const amount = minorToJson(dueMinor(order, payments), order.currency)
  if (code === 'pay_on_delivery') {
    await ctx.call('payments.setCash', { order_id: order.id, branch_id: order.branch_id, amount })
    return order
  }
  // Only when an attempt has come to its end does the next one get a name of its own.
  const ended = payments.filter((payment) => payment.status !== 'pending').length
  await ctx.call('payments.process', {
    order_id: order.id,
    branch_id: order.branch_id,
    method: code,
    amount,
    attempt: `difference ${ended}`,
    description: `Order ${order.number}`,
    return_url: `${ctx.runtime.config.publicUrl}/${order.locale}/orders/${order.number}?access=${order.access_token}`,
    card_number: details?.card_number ?? null,
    scenario: details?.scenario ?? null,
  })
  return noteDifference(ctx, order)
}

/** Writes that an order is paid in full again, once, when the payments say so. */
export async function noteDifference(ctx: Context, order: Order): Promise<Order> {
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  if (dueMinor({ ...order, payment_status: 'pending' }, payments) > 0n) return order
  return ctx.tx(async (tx) => {
    const locked = await store.lockOrder(tx, order.id)
    if (locked?.step !== 'done' || locked.payment_status !== 'pending') return { ...order, ...locked }
    const count = order.lines.reduce((sum, line) => sum + line.quantity, 0)
    const event = orderEvent(ctx, 'order.payment_changed', summaryOf({ ...locked, payment_status: 'paid' }, count))
    const moved = await store.changeOrder(tx, order.id, ['done'], { payment_status: 'paid' }, [entry(ctx, 'paid', null)], [event])
    ctx.after(tx, [event])
    return { ...order, ...moved }
  })
}
