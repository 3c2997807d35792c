import type { Backorder } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { insufficientStock } from '../checkout.ts'
import { entry, orderEvent, summaryOf, withLines } from '../entry.ts'
import { keepSoon } from '../invoices/issue.ts'
import { paidMinor } from '../money-left.ts'
import { noteRefund, REFUND_EMITS } from '../note-refund.ts'
import * as orders from '../store.ts'
import { piecesOf } from './plan-edit.ts'
import * as store from './store.ts'

/** Events that making a change of an order leads to. */
export const EDIT_EMITS = ['order.edited', ...REFUND_EMITS] as const

const FINAL: readonly string[] = ['refund_too_large', 'not_paid', 'refund_refused']

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
    const slot = slotAfter(before, plan)
    await store.writePlan(tx, edit.order_id, plan, slot, lines)
    await store.setState(tx, edit.id, 'money')
    const reduction = plan.columns.drops_code ? null : before.reduction
    const order = { ...before, ...plan.columns, ...billOf(plan), delivery_slot: slot, reduction, lines }
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

// A plan of before times could be changed does not say: another way of delivery had none.
function slotAfter(before: orders.OrderRow, { columns }: store.EditRow['plan']) {
  if (columns.delivery_slot !== undefined) return columns.delivery_slot
  return columns.delivery.code === before.delivery.code ? before.delivery_slot : null
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
  if (edit.plan.columns.drops_code) await ctx.call('promotions.giveBack', { order_id: order.id })
  const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
  const paid = paidMinor(payments)
  const total = BigInt(order.total_minor)
  const tooMuch = paid > total && ['paid', 'pending'].includes(order.payment_status) ? paid - total : fewer(edit, order, paid)
  const refund = await store.fixRefund(ctx.db, edit.id, tooMuch)
  const given = refund > 0n ? await giveBack(ctx, order, edit, refund) : undefined
  const inCash = payments.some((payment) => payment.method === 'pay_on_delivery' && payment.status === 'pending')
  if (inCash) {
    const amount = minorToJson(total > paid ? total - paid : 0n, order.currency)
    await ctx.call('payments.setCash', { order_id: order.id, branch_id: order.branch_id, amount })
  }
  await ctx.tx(async (tx) => {
    let now = await orders.lockOrder(tx, order.id)
    const locked = await store.lockEdit(tx, edit.id)
    if (!now || locked?.state !== 'money') return
    await store.setState(tx, edit.id, 'done')
    // Its invoice, where it has one, is of the order as it was.
    await keepSoon(tx, order.id)
    for (const one of given?.refunds ?? [])
      if (one.status !== 'failed') now = await noteRefund(ctx, tx, now, one, given?.payments ?? payments)
    const by = { actor: edit.actor }
    const amount = (minor: bigint) => ({ amount: minorToJson(minor, order.currency) })
    const owes = total > paid
    if (refund > 0n && !given)
      await orders.addEntry(tx, order.id, { ...entry(ctx, 'refund_failed', null, amount(refund)), ...by })
    if (owes && now.payment_status === 'paid')
      await change(ctx, tx, now, 'pending', { ...entry(ctx, 'owed', null, amount(total - paid)), ...by })
    else if (!owes && now.payment_status === 'pending' && paid > 0n) await change(ctx, tx, now, 'paid', entry(ctx, 'paid', null))
  })
}

async function change(ctx: Context, tx: Tx, order: orders.OrderRow, status: string, note: orders.TimelineEntry): Promise<void> {
  const told = summaryOf({ ...order, payment_status: status }, await orders.countPieces(tx, order.id))
  const event = orderEvent(ctx, 'order.payment_changed', told)
  await orders.changeOrder(tx, order.id, ['done'], { payment_status: status }, [note], [event])
  ctx.after(tx, [event])
}

// Of an order of which something went back before, only what it costs less now goes back too.
function fewer({ plan }: store.EditRow, order: orders.OrderRow, paid: bigint): bigint {
  if (!['partially_refunded', 'refunded'].includes(order.payment_status)) return 0n
  const less = parseMoney(plan.total.from.amount, order.currency).minor - BigInt(plan.bill.total_minor)
  return less <= 0n ? 0n : less < paid ? less : paid
}

// Undefined where nothing can be given back this way: all of it went back meanwhile, or the gateway refuses.
async function giveBack(ctx: Context, order: orders.OrderRow, edit: store.EditRow, minor: bigint) {
  try {
    return await ctx.call('payments.refund', {
      order_id: order.id,
      key: `edit ${edit.id}`,
      amount: minorToJson(minor, order.currency),
      reason: edit.plan.reason ?? `Order ${order.number} changed`,
    })
  } catch (error) {
    if (!(error instanceof AppError) || !FINAL.includes(error.code)) throw error
    ctx.runtime.log.warn({ order: order.number, code: error.code }, 'what a change of an order gives back could not be given')
    return undefined
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
