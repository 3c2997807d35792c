import { newId } from '#lib/id.ts'
import { minorToJson } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { gatewayOf } from './gateways/gateways.ts'
import { paymentEvent } from './payment-shape.ts'
import { noteRefunds, type RefundOutcome, type RefundRow, settleRefund } from './refund-store.ts'
import { findPayment, type PaymentRow } from './store.ts'

/** Events that giving money back may lead to. */
export const REFUND_EMITS = ['payment.refunded', 'payment.refund_failed'] as const

/** A part of a payment that is to be given back. */
export interface Part {
  payment: PaymentRow
  minor: bigint
}

/** What can still be given back of a payment: what was taken, less what is given back or promised. */
export function leftOf(payment: PaymentRow): bigint {
  const taken = payment.status === 'succeeded' || payment.status === 'refunded'
  return taken ? payment.amount_minor - payment.refunded_minor - payment.asked_minor : 0n
}

/** Notes parts to be given back in the caller's transaction, which holds the payments' locks. */
export function noteParts(ctx: Context, tx: Tx, parts: readonly Part[], key: string, reason: string): Promise<RefundRow[]> {
  const actor = actorSummary(ctx.actor)
  return noteRefunds(
    tx,
    parts.map(({ payment, minor }) => ({
      id: newId(),
      payment_id: payment.id,
      order_id: payment.order_id,
      key,
      amount_minor: minor.toString(),
      currency: payment.currency,
      reason,
      actor,
    })),
  )
}

/**
 * Asks the gateway for a refund that was noted and writes its answer. The refund's id is the gateway's idempotency key, so
 * asking again gives the money back once; while the gateway does not answer the refund stays noted and a job asks again.
 */
export async function carryOut(ctx: Context, row: RefundRow): Promise<RefundRow> {
  const payment = await findPayment(ctx.db, row.payment_id)
  if (row.status !== 'asked' || !payment) return row
  try {
    const state = await gatewayOf(payment.method).refund(ctx, payment.reference ?? payment.id, {
      key: row.id,
      amountMinor: row.amount_minor,
      currency: row.currency,
      reason: row.reason,
      reference: row.reference,
    })
    return (await writeOutcome(ctx, row, state)) ?? row
  } catch (error) {
    ctx.runtime.log.warn({ err: error, refund: row.id }, 'the gateway did not answer for a refund; it is asked again')
    return row
  }
}

/** Writes what became of a refund, once, and tells of it. */
export async function writeOutcome(ctx: Context, row: RefundRow, outcome: RefundOutcome): Promise<RefundRow | undefined> {
  return ctx.tx(async (tx) => {
    const settled = await settleRefund(tx, row, outcome)
    if (!settled) return undefined
    const { refund, payment } = settled
    if (refund.status === 'asked') return refund
    const failed = refund.status === 'failed'
    const told = {
      id: refund.id,
      key: refund.key,
      amount: minorToJson(refund.amount_minor, refund.currency),
      reason: refund.reason,
      ...(refund.failure ? { failure: refund.failure } : {}),
    }
    await appendEvents(tx, [
      paymentEvent(ctx, payment, failed ? 'refund_failed' : 'refunded', failed ? refund.failure : refund.reason, told),
    ])
    return refund
  })
}
