import Type from 'typebox'
import type { EventName } from '#contracts/events.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { minorToJson } from '#lib/money.ts'
import { dayIn } from '#lib/time-zone.ts'
import { missingPermission, ownerOr, permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { trackingUrl } from './delivery/tracking-url.ts'
import { orderBusy } from './edits/edit-order.ts'
import { entry, orderEvent, summaryOf } from './entry.ts'
import { dueMinor } from './money-left.ts'
import { Order, viewOrder } from './order-view.ts'
import { payBy } from './pay-order.ts'
import { afterPayment, SAGA_EMITS, undo } from './saga.ts'
import { checkMove, MOVES, type Move } from './states.ts'
import * as store from './store.ts'
import { isOwner, workableOrder } from './visible-order.ts'

const EVENTS: Record<Move, Extract<EventName, `order.${string}`>> = {
  approve: 'order.approved',
  force_approve: 'order.approved',
  reject: 'order.rejected',
  ship: 'order.shipped',
  deliver: 'order.delivered',
  close: 'order.closed',
  cancel: 'order.cancelled',
}

// What was paid stays paid when some of it was given back.
const SETTLED: readonly string[] = ['paid', 'partially_refunded', 'refunded']

const NEEDS_REASON: readonly Move[] = ['reject', 'force_approve']

/** What goes with a move. */
export const MoveInput = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    access: Type.Optional(Type.String({ maxLength: 100 })),
    reason: Type.Optional(Type.String({ maxLength: 1_000 })),
    tracking_number: Type.Optional(Type.String({ maxLength: 100 })),
    carrier: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
    paid_amount: Type.Optional(Type.Number({ minimum: 0 })),
    ...versionInput,
  },
  { additionalProperties: false },
)

/** Declares the operation `order.<move>` (ORD-03…08). A cancellation is the customer's as well as the staff's. */
export function moveOperation(move: Move) {
  return operation(`order.${move}`, {
    access: move === 'cancel' ? ownerOr('order.cancel') : permission(MOVES[move].permission),
    input: MoveInput,
    output: Order,
    fails: [
      'order_not_found',
      'order_archived',
      'illegal_move',
      'stale_version',
      'order_busy',
      ...(NEEDS_REASON.includes(move) ? ['reason_needed'] : []),
      ...(move === 'approve' ? ['needs_force_approve'] : []),
      ...(move === 'force_approve' ? ['insufficient_stock', 'payment_method_not_available'] : []),
      ...(move === 'close' ? ['wrong_amount', 'not_paid'] : []),
    ],
    emits: [
      EVENTS[move],
      ...(move === 'force_approve' ? SAGA_EMITS : []),
      ...(move === 'cancel' || move === 'reject' ? (['order.payment_changed'] as const) : []),
    ],
    idempotent: 'own',
    audited: true,
    locks: locksOn('order'),
    async run(ctx, input) {
      const order = await workableOrder(ctx, input.id, input.access)
      if (move === 'cancel' && !isOwner(ctx, order, input.access) && !ctx.actor.permissions.has('order.cancel'))
        throw missingPermission('order.cancel')
      if (NEEDS_REASON.includes(move) && !input.reason?.trim()) throw invalidField('/reason', 'reason_needed', 'Say why.')
      checkVersion(input.version, order.version)
      checkMove(order.status, move)
      if (move === 'approve') await refuseUnusual(ctx, order)
      const confirms = move === 'force_approve' && order.status === 'pending'
      if (confirms) await confirmUnpaid(ctx, order)
      if (move === 'close') {
        await settleBeforeClose(ctx, order, input.paid_amount)
        await deductStock(ctx, order)
      }
      // The confirmation that goes before has made a new version of its own.
      const moved = await makeMove(ctx, order, move, input, confirms ? undefined : input.version)
      ctx.runtime.metrics.count('orders_total', { status: MOVES[move].to })
      const done =
        move === 'cancel' || move === 'reject'
          ? await undo(ctx, { ...order, ...moved }, input.reason ?? MOVES[move].to)
          : { ...order, ...moved }
      const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
      return viewOrder(ctx, done, payments)
    },
  })
}

type Whole = store.OrderRow & { lines: store.LineRow[] }

// Read, decided and written under the order's lock: of two moves at once the second sees what the first made of it.
async function makeMove(
  ctx: Context,
  order: Whole,
  move: Move,
  input: { reason?: string; tracking_number?: string; carrier?: string },
  version: number | undefined,
): Promise<store.OrderRow> {
  return ctx.tx(async (tx) => {
    const locked = await store.lockOrder(tx, order.id)
    if (!locked) throw new AppError('not_found', 'order_not_found', 'There is no such order.')
    if (locked.step === 'editing') throw orderBusy()
    checkVersion(version, locked.version)
    checkMove(locked.status, move)
    const ends = move === 'cancel' || move === 'reject'
    const sent = await sentBy(ctx, locked, move, input)
    const data = {
      ...(input.reason ? { reason: input.reason } : {}),
      ...(input.tracking_number ? { tracking_number: input.tracking_number } : {}),
    }
    const change: store.Change = {
      status: MOVES[move].to,
      ...(ends ? { step: 'undoing' as const } : {}),
      ...(Object.keys(sent).length > 0 ? { sent } : {}),
      ...(move === 'approve' || move === 'force_approve' ? { responsible_id: ctx.actor.id } : {}),
      ...(move === 'close' && !SETTLED.includes(locked.payment_status) ? { payment_status: 'paid' } : {}),
    }
    const sentNow = { ...locked, ...sent }
    const count = order.lines.reduce((sum, line) => sum + line.quantity, 0)
    const event = orderEvent(ctx, EVENTS[move], {
      ...summaryOf({ ...locked, status: MOVES[move].to, payment_status: change.payment_status ?? locked.payment_status }, count),
      ...(input.reason ? { reason: input.reason } : {}),
      ...(move === 'ship'
        ? {
            access_token: locked.access_token,
            carrier: sentNow.carrier,
            tracking_number: sentNow.tracking_number,
            tracking_url: sentNow.tracking_url,
          }
        : {}),
    } as never)
    const moved = await store.changeOrder(
      tx,
      order.id,
      ['placing', 'awaiting_payment', 'done', 'undoing'],
      change,
      [entry(ctx, move, MOVES[move].to, data)],
      [event],
    )
    ctx.after(tx, [event])
    return moved ?? locked
  })
}

// When it left and arrived, and by which carrier where that is said with the move.
async function sentBy(ctx: Context, order: store.OrderRow, move: Move, input: { tracking_number?: string; carrier?: string }) {
  const now = new Date(ctx.now()).toISOString()
  if (move === 'deliver') return { delivered_at: now }
  if (move !== 'ship') return {}
  const number = input.tracking_number?.trim() || order.tracking_number
  const carrier = input.carrier?.trim() || order.carrier
  const template = await ctx.setting<string>('tracking_url_template')
  return {
    shipped_at: now,
    carrier,
    tracking_number: number,
    tracking_url: number ? trackingUrl(template, carrier ?? '', number) : order.tracking_url,
  }
}

/** An order of an earlier day, not paid for, or of a branch that is offline is approved only by force (ORD-04). */
async function refuseUnusual(ctx: Context, order: Whole): Promise<void> {
  const shop = await shopOf(ctx, order.branch_id)
  const zone = shop.branch.time_zone
  const why = []
  if (order.status === 'pending') why.push('its checkout is not finished')
  if (order.placed_at && dayIn(zone, Date.parse(order.placed_at)) !== dayIn(zone, ctx.now())) why.push('it was not placed today')
  if (!shop.branch.online) why.push('the branch is offline')
  if (why.length > 0)
    throw new AppError(
      'conflict',
      'needs_force_approve',
      `This order needs a forced approval with a reason: ${why.join(', ')}.`,
      { why },
    )
}

// Approved before it was paid: its stock is sold, and what is owed is paid on delivery.
async function confirmUnpaid(ctx: Context, order: Whole): Promise<void> {
  if (order.step !== 'awaiting_payment')
    throw new AppError('conflict', 'illegal_move', 'This order is just being placed; try again in a moment.', {
      status: order.status,
      allowed: [],
    })
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  const paid = payments.find((payment) => payment.status === 'succeeded' || payment.status === 'authorized')
  if (paid) await afterPayment(ctx, order, paid)
  else await payBy(ctx, order, 'pay_on_delivery', 'forced')
}

// Where stock is deducted on closing it is now; where it was on confirming, nothing is left to do (CAT-42).
async function deductStock(ctx: Context, order: Whole): Promise<void> {
  const { deducted } = await ctx.call('catalog.deductStock', { order_id: order.id })
  if (!deducted) ctx.runtime.log.warn({ order: order.number }, 'an order was closed whose stock was neither sold nor kept for it')
}

async function settleBeforeClose(ctx: Context, order: Whole, paidAmount: number | undefined): Promise<void> {
  if (SETTLED.includes(order.payment_status)) return
  if (order.payment_status === 'authorized') {
    const captured = await ctx.call('payments.capture', { order_id: order.id })
    if (captured.payments.some(({ status }) => status === 'succeeded')) return
  }
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  const inCash = payments.some((payment) => payment.method === 'pay_on_delivery')
  const owed = minorToJson(dueMinor(order, payments), order.currency)
  if (owed.amount === 0 && inCash) return
  // What an order came to cost more may be handed over in cash whatever it was paid with first.
  if (!inCash && !payments.some((payment) => payment.status === 'succeeded' && owed.amount > 0))
    throw new AppError('conflict', 'not_paid', 'This order is not paid yet.')
  if (paidAmount === undefined)
    throw invalidField('/paid_amount', 'wrong_amount', `Enter what was paid: ${owed.amount} ${order.currency}.`)
  if (!inCash) {
    if (paidAmount !== owed.amount)
      throw invalidField('/paid_amount', 'wrong_amount', `Enter ${owed.amount}: the order is to be paid with that.`)
    await ctx.call('payments.setCash', { order_id: order.id, branch_id: order.branch_id, amount: owed })
  }
  await ctx.call('payments.recordCash', { order_id: order.id, amount: { amount: paidAmount, currency: order.currency } })
}
