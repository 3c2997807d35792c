import Type, { type Static } from 'typebox'
import { Id, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { type Money, minorToJson, parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { followRefunds } from './follow-refunds.ts'
import { carryOut, leftOf, noteParts, type Part, REFUND_EMITS } from './give-back.ts'
import { PaymentShape } from './payment-shape.ts'
import { listRefunds, type RefundRow } from './refund-store.ts'
import * as store from './store.ts'

/** A refund as other services see it. */
export const RefundShape = Type.Object({
  id: Id,
  payment_id: Id,
  key: Type.String(),
  amount: MoneyShape,
  status: OneOf(['asked', 'done', 'failed']),
  reason: Type.String(),
  reference: Nullable(Type.String()),
  failure: Nullable(Type.String()),
  actor_name: Type.String(),
  created_at: Time,
})

const Input = Type.Object(
  {
    order_id: Id,
    /** Names this refund: asking twice refunds once. */
    key: Type.String({ minLength: 1, maxLength: 255 }),
    amount: MoneyShape,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    /** Staff have given it back themselves; no gateway is asked. */
    by_hand: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

/**
 * Gives a part of what was taken for an order back, from the newest payment on (PAY-04). It is noted under the payments' locks
 * before any gateway is asked, so that refunds at once never exceed what was taken; what a crash interrupts is asked again.
 */
export const refundPayments = operation('payment.refund', {
  access: internal,
  input: Input,
  output: Type.Object({ refunded: MoneyShape, refunds: Type.Array(RefundShape), payments: Type.Array(PaymentShape) }),
  fails: ['refund_too_large', 'not_paid', 'refund_refused', 'invalid_price'],
  emits: REFUND_EMITS,
  async run(ctx, input) {
    const wanted = parseMoney(input.amount.amount, input.amount.currency)
    if (wanted.minor === 0n) throw invalidField('/amount', 'invalid_price', 'Enter how much is given back.')
    const noted = await ctx.tx((tx) => note(ctx, tx, input, wanted))
    const done: RefundRow[] = []
    for (const row of noted) done.push(await carryOut(ctx, row))
    // What a gateway refuses may have been given back in its own pages, and the word of it lost.
    for (const id of new Set(done.filter(({ status, by_hand }) => status === 'failed' && !by_hand).map((row) => row.payment_id)))
      await catchUp(ctx, id)
    const given = done.filter((row) => row.status !== 'failed')
    if (given.length === 0)
      throw new AppError(
        'conflict',
        'refund_refused',
        `The gateway refuses to give the money back: ${done[0]?.failure ?? 'it does not say why'}. Give it back in another way.`,
      )
    return {
      refunded: minorToJson(
        given.reduce((sum, row) => sum + row.amount_minor, 0n),
        wanted.currency,
      ),
      refunds: done.map(viewRefund),
      payments: (await store.listForOrder(ctx.db, input.order_id)).map(store.factsOf),
    }
  },
})

async function catchUp(ctx: Context, paymentId: string): Promise<void> {
  const payment = await store.findPayment(ctx.db, paymentId)
  try {
    if (payment) await followRefunds(ctx, payment)
  } catch (error) {
    ctx.runtime.log.warn({ err: error, payment: paymentId }, 'a gateway does not say what it gave back')
  }
}

async function note(ctx: Context, tx: Tx, input: Static<typeof Input>, wanted: Money): Promise<RefundRow[]> {
  const payments = await store.lockForOrder(tx, input.order_id)
  const before = await listRefunds(tx, input.order_id)
  const same = before.filter((row) => row.key === input.key && row.status !== 'failed')
  // Of a refund in parts one may have failed: asked again, only that one is given.
  const missing = wanted.minor - same.reduce((sum, row) => sum + row.amount_minor, 0n)
  if (same.length > 0 && missing <= 0n) return same
  const taken = payments.filter((row) => row.status === 'succeeded' || row.status === 'refunded')
  if (taken.length === 0)
    throw new AppError('conflict', 'not_paid', 'Nothing was taken for this order, so nothing can be given back.')
  const currency = taken[0]?.currency ?? wanted.currency
  if (currency !== wanted.currency) throw invalidField('/amount', 'invalid_price', `This order was paid in ${currency}.`)
  const left = taken.reduce((sum, row) => sum + leftOf(row), 0n)
  if (missing > left) {
    const { amount } = minorToJson(left, currency)
    throw new AppError('conflict', 'refund_too_large', `No more than ${amount} ${currency} of this order can be given back.`, {
      left: { amount, currency },
    })
  }
  return [...same, ...(await noteParts(ctx, tx, partsOf(taken, missing), input.key, input.reason, input.by_hand))]
}

// From the newest payment on, as much of each as is left.
function partsOf(taken: readonly store.PaymentRow[], wanted: bigint): Part[] {
  let missing = wanted
  return [...taken].reverse().flatMap((payment) => {
    const left = leftOf(payment)
    const minor = left < missing ? left : missing
    missing -= minor
    return minor > 0n ? [{ payment, minor }] : []
  })
}

/** A refund as other services see it. */
export function viewRefund(row: RefundRow): Static<typeof RefundShape> {
  const { id, payment_id, key, status, reason, reference, failure, created_at } = row
  return {
    id,
    payment_id,
    key,
    amount: minorToJson(row.amount_minor, row.currency),
    status,
    reason,
    reference,
    failure,
    actor_name: row.actor.name,
    created_at,
  }
}
