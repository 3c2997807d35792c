import type { Backorder } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { insufficientStock } from '../checkout.ts'
import { entry, orderEvent, summaryOf, withLines } from '../entry.ts'
import { dueMinor, paidMinor } from '../money-left.ts'
import * as orders from '../store.ts'
import { piecesOf } from './plan-edit.ts'
import * as store from './store.ts'

/** Events that making a change of an order leads to. */
export const EDIT_EMITS = ['order.edited', 'order.payment_changed'] as const

/**
 * Makes a change of an order that is kept, from wherever it stands: stock first, all or none; then the order itself; then the
 * money. Each step may be repeated and does its work once, so a crash between any two is mended by driving again (ORD-05).
 */
export async function driveEdit(ctx: Context, id: string): Promise<void> {
  const edit = await store.findEdit(ctx.db, id)
  if (edit?.state === 'stock') {
    const { pieces, bundles } = piecesOf(edit.plan.lines)
    const order = await orders.findOrder(ctx.db, { id: edit.order_id })
    if (!order) return
    const stock = await ctx.call('catalog.editStock', {
      change_id: id,
      order_id: order.id,
      branch_id: order.branch_id,
      pieces,
      bundles,
      reason: `Order ${order.number} changed`,
    })
    if (!stock.reserved) {
      await ctx.tx((tx) => store.refuse(tx, edit))
      throw shortOf(edit, stock.shortages)
    }
    await apply(ctx, edit, stock.backorders)
  }
  if (edit?.state === 'stock' || edit?.state === 'money') await settle(ctx, edit)
}

function shortOf(edit: store.EditRow, shortages: readonly { variant_id: string; available: number }[]): AppError {
  return insufficientStock(
    shortages.map((short) => {
      const index = edit.plan.lines.findIndex((line) =>
        (line.parts ?? [line]).some((piece) => piece.variant_id === short.variant_id),
      )
      const line = edit.plan.lines[index]
      return {
        pointer: `/lines/${index}`,
        code: 'insufficient_stock',
        detail: `${line?.name}: ${short.available} to be had, ${line?.quantity} wanted.`,
      }
    }),
  )
}

// The order as planned, what is told of it and its place in the timeline, in one transaction.
async function apply(ctx: Context, edit: store.EditRow, backorders: readonly Backorder[]): Promise<void> {
  const { plan } = edit
  const late = new Map(backorders.map((backorder) => [backorder.variant_id, backorder]))
  const lines = plan.lines.map((line) => ({ ...line, ...lateOf(line, late) }))
  await ctx.tx(async (tx) => {
    const before = await orders.lockOrder(tx, edit.order_id)
    const locked = await store.lockEdit(tx, edit.id)
    if (before?.step !== 'editing' || locked?.state !== 'stock') return
    await store.writePlan(tx, edit.order_id, plan, lines)
    await store.setState(tx, edit.id, 'money')
    const order = { ...before, ...plan.columns, ...billOf(plan), lines }
    const event = orderEvent(ctx, 'order.edited', {
      ...withLines(order, before),
      changes: plan.changes,
      total_before: plan.total.from,
      ...(plan.reason ? { reason: plan.reason } : {}),
    })
    const note = {
      ...entry(ctx, 'edit', null, { changes: plan.changes, total: plan.total, ...(plan.reason ? { reason: plan.reason } : {}) }),
      actor: edit.actor,
    }
    await orders.changeOrder(tx, edit.order_id, ['editing'], { step: 'done', total_minor: order.total_minor }, [note], [event])
    ctx.after(tx, [event])
  })
}

function billOf({ bill }: store.EditRow['plan']) {
  return Object.fromEntries(Object.entries(bill).map(([name, minor]) => [name, BigInt(minor)])) as Record<
    keyof typeof bill,
    bigint
  >
}

function lateOf(line: orders.LineRow, late: ReadonlyMap<string, Backorder>) {
  const pieces = (line.parts ?? [{ variant_id: line.variant_id, quantity: 1 }]).flatMap(({ variant_id, quantity }) => {
    const found = late.get(variant_id)
    return found ? [{ count: Math.ceil(found.quantity / quantity), day: found.restock_date }] : []
  })
  if (pieces.length === 0) return { backordered: 0, restock_date: null }
  const days = pieces.map((piece) => piece.day)
  return {
    backordered: Math.min(line.quantity, Math.max(...pieces.map((piece) => piece.count))),
    restock_date: days.includes(null) ? null : (days.sort().at(-1) ?? null),
  }
}

// What was paid too much goes back; what is missing is owed: by another payment, or with the delivery.
async function settle(ctx: Context, edit: store.EditRow): Promise<void> {
  const order = await orders.findOrder(ctx.db, { id: edit.order_id })
  if (!order) return
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  const paid = paidMinor(payments)
  const total = BigInt(order.total_minor)
  const refund = await store.fixRefund(
    ctx.db,
    edit.id,
    paid > total && order.payment_status === 'paid' ? paid - total : fewer(edit, order, paid),
  )
  let refunded = false
  if (refund > 0n) refunded = await giveBack(ctx, order, edit, refund)
  else if (payments.some((payment) => payment.method === 'pay_on_delivery' && payment.status === 'pending'))
    await ctx.call('payments.setCash', {
      order_id: order.id,
      branch_id: order.branch_id,
      amount: minorToJson(total > paid ? total - paid : 0n, order.currency),
    })
  await ctx.tx(async (tx) => {
    const now = await orders.lockOrder(tx, order.id)
    const locked = await store.lockEdit(tx, edit.id)
    if (!now || locked?.state !== 'money') return
    await store.setState(tx, edit.id, 'done')
    const owes = dueMinor({ ...now, payment_status: 'pending' }, payments) > 0n
    const status =
      now.payment_status === 'paid' && owes && refund === 0n
        ? 'pending'
        : now.payment_status === 'pending' && !owes && paid > 0n
          ? 'paid'
          : undefined
    const notes = [
      ...(refunded
        ? [{ ...entry(ctx, 'refunded', null, { amount: minorToJson(refund, order.currency) }), actor: edit.actor }]
        : []),
      ...(status === 'pending'
        ? [{ ...entry(ctx, 'owed', null, { amount: minorToJson(total - paid, order.currency) }), actor: edit.actor }]
        : []),
      ...(status === 'paid' ? [entry(ctx, 'paid', null)] : []),
    ]
    if (notes.length === 0) return
    const count = order.lines.reduce((sum, line) => sum + line.quantity, 0)
    const event = orderEvent(
      ctx,
      'order.payment_changed',
      summaryOf({ ...now, payment_status: status ?? now.payment_status }, count),
    )
    await orders.changeOrder(tx, order.id, ['done', 'undoing', 'editing'], status ? { payment_status: status } : {}, notes, [
      event,
    ])
    ctx.after(tx, [event])
  })
}

// Of an order of which something went back before, only what it costs less now goes back too.
function fewer({ plan }: store.EditRow, order: orders.OrderRow, paid: bigint): bigint {
  if (!['partially_refunded', 'refunded'].includes(order.payment_status)) return 0n
  const less = parseMoney(plan.total.from.amount, order.currency).minor - BigInt(plan.bill.total_minor)
  return less <= 0n ? 0n : less < paid ? less : paid
}

async function giveBack(ctx: Context, order: orders.OrderRow, edit: store.EditRow, minor: bigint): Promise<boolean> {
  try {
    await ctx.call('payments.refund', {
      order_id: order.id,
      key: `edit ${edit.id}`,
      amount: minorToJson(minor, order.currency),
      reason: `Order ${order.number} changed`,
    })
    return true
  } catch (error) {
    // It was cancelled meanwhile and all of its money went back.
    if (error instanceof AppError && (error.code === 'refund_too_large' || error.code === 'not_paid')) {
      ctx.runtime.log.warn({ order: order.number, code: error.code }, 'nothing was left to give back for a change of an order')
      return false
    }
    throw error
  }
}

/** Takes up the changes of orders that stand still, after a crash or while a bank did not answer. */
export async function recoverEdits(ctx: Context, seconds: number): Promise<void> {
  for (const { id } of await store.listStuckEdits(ctx.db, seconds)) {
    try {
      await driveEdit(ctx, id)
    } catch (error) {
      ctx.runtime.log.warn({ err: error, edit: id }, 'a change of an order could not be made yet')
    }
  }
}
