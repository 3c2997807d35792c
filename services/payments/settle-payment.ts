import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { ChargeState } from './gateway.ts'
import { doorOf, knownOf } from './link.ts'
import { paymentEvent } from './payment-shape.ts'
import * as store from './store.ts'

/** Events that a gateway's answer may lead to. */
export const SETTLE_EMITS = [
  'payment.created',
  'payment.authorized',
  'payment.succeeded',
  'payment.failed',
  'payment.voided',
  'payment.refunded',
  'payment.refund_failed',
] as const

const TAKEN: readonly string[] = ['succeeded', 'authorized']

/** Writes what a gateway says of a payment, once, and tells of it; gives the payment as it is then. */
export async function settlePayment(
  ctx: Context,
  row: store.PaymentRow,
  said: ChargeState,
  db = ctx.db,
): Promise<store.PaymentRow | undefined> {
  const state = checked(ctx, row, said)
  const event = paymentEvent(ctx, row, state.status, state.reason)
  const settled = await store.settle(db, row.id, state, event)
  if (!settled) return store.findPayment(ctx.db, row.id)
  ctx.committed([event])
  if (state.status === 'failed') ctx.runtime.metrics.count('payment_errors_total', { gateway: row.gateway })
  return settled
}

/** Asks the gateway what became of a payment and writes it; money that comes for one that had ended is not lost. */
export async function askAfter(ctx: Context, row: store.PaymentRow, known?: ChargeState): Promise<void> {
  const { gateway, link } = await doorOf(ctx, row)
  const payment = knownOf(row)
  const state = known && payment.isOpen ? known : await gateway.fetch(link, payment)
  if (!state || state.status === 'pending') return
  if (payment.isOpen) await settlePayment(ctx, row, state)
  else if (row.status === 'failed' || row.status === 'voided') {
    if (state.status === 'authorized') await gateway.void(link, payment)
    else if (state.status === 'succeeded') await settleLate(ctx, row, state)
  }
}

// What was given up was paid after all: the order decides whether it takes the money or gives it back.
async function settleLate(ctx: Context, row: store.PaymentRow, said: ChargeState): Promise<void> {
  const state = checked(ctx, row, said)
  if (state.status !== 'succeeded') return
  await ctx.tx(async (tx) => {
    const late = await store.takeLate(tx, row.id, state)
    if (late) await appendEvents(tx, [paymentEvent(ctx, late, 'succeeded', null, undefined, true)])
  })
}

// Another amount than was asked for is not taken for the payment; people look at it.
function checked(ctx: Context, row: store.PaymentRow, state: ChargeState): ChargeState {
  if (!TAKEN.includes(state.status) || state.amountMinor === undefined || state.amountMinor === row.amount_minor) return state
  ctx.runtime.log.warn({ payment: row.id, gateway: row.gateway }, 'a gateway took another amount than it was asked for')
  return { ...state, status: 'failed', reason: 'amount_mismatch' }
}
