import { newId } from '#lib/id.ts'
import { minorToJson } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { doorOf, knownOf } from './link.ts'
import { paymentEvent } from './payment-shape.ts'
import {
  beginTry,
  findRefund,
  noteRefunds,
  type RefundOutcome,
  type RefundRow,
  settleRefund,
  undoRefund,
} from './refund-store.ts'
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
export function noteParts(
  ctx: Context,
  tx: Tx,
  parts: readonly Part[],
  key: string,
  reason: string,
  byHand = false,
): Promise<RefundRow[]> {
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
      by_hand: byHand,
      actor,
    })),
  )
}

/**
 * Asks the gateway for a refund that was noted and writes its answer. The refund's id is the gateway's idempotency key, so
 * asking again gives the money back once; while the gateway does not answer the refund stays noted and a job asks again.
 */
export async function carryOut(ctx: Context, asked: RefundRow): Promise<RefundRow> {
  const row = await beginTry(ctx.db, asked.id)
  const payment = row && (await findPayment(ctx.db, row.payment_id))
  if (!row || !payment) return (await findRefund(ctx.db, asked.id)) ?? asked
  if (row.by_hand) return (await writeOutcome(ctx, row, { status: 'done', reference: 'by_hand' })) ?? row
  try {
    const { gateway, link } = await doorOf(ctx, payment)
    const state = await gateway.refund(link, knownOf(payment), {
      key: row.id,
      amountMinor: row.amount_minor,
      reason: row.reason,
      reference: row.reference,
      isAgain: row.tries > 1,
      givenMinor: payment.refunded_minor,
    })
    return (await writeOutcome(ctx, row, state)) ?? row
  } catch (error) {
    ctx.runtime.log.warn({ err: error, refund: row.id }, 'the gateway did not answer for a refund; it is asked again')
    return row
  }
}

/** Writes what became of a refund, once, and tells of it. */
export async function writeOutcome(ctx: Context, row: RefundRow, outcome: RefundOutcome): Promise<RefundRow | undefined> {
  return ctx.tx((tx) => settleIn(ctx, tx, row, outcome))
}

/** The same in the caller's transaction. */
export async function settleIn(ctx: Context, tx: Tx, row: RefundRow, outcome: RefundOutcome): Promise<RefundRow | undefined> {
  const settled = await settleRefund(tx, row, outcome)
  if (!settled) return undefined
  if (settled.refund.status !== 'asked') await tell(ctx, tx, settled)
  return settled.refund
}

/** Writes that a refund that was done has failed afterwards, once, and tells of it; those that staff made by hand are their own word. */
export async function unsettleIn(ctx: Context, tx: Tx, row: RefundRow, failure: string): Promise<void> {
  const undone = row.by_hand ? undefined : await undoRefund(tx, row, failure)
  if (undone) await tell(ctx, tx, undone)
}

async function tell(ctx: Context, tx: Tx, { refund, payment }: { refund: RefundRow; payment: PaymentRow }): Promise<void> {
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
}
