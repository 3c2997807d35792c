import type { PaymentFacts } from '#contracts/calls.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { isChanging } from '../edits/store.ts'
import { dueMinor, paidMinor } from '../money-left.ts'
import { keptOf } from '../note-refund.ts'
import * as returns from '../returns/store.ts'
import { type Found, findOrder, lockOrder } from '../store.ts'
import { creditOf, type Returned } from './credit.ts'
import type { InvoiceDocument } from './document.ts'
import { creditDraft, invoiceDraft, isOutdated } from './draft.ts'
import { INVOICED, issue } from './issue.ts'
import * as store from './store.ts'
import { type Terms, termsOf } from './terms.ts'

const TRIES = 4

/** Events that documents which follow their order lead to. */
export const KEEP_EMITS = ['invoice.issued'] as const

/**
 * Brings the documents of an invoiced order to what it is now (ORD-12): the invoice of one that was changed, or of
 * which a refund failed after it was credited, is credited and replaced; what was given back, and what a cancelled order was billed, is credited. What is written follows from what is
 * there, so however often and in whatever order this runs, each document is issued once.
 */
export async function keepInvoices(ctx: Context, orderId: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    if (!(await store.listOfOrder(ctx.db, orderId)).some(isInForce)) return
    const order = await findOrder(ctx.db, { id: orderId })
    if (!order) return
    const terms = await termsOf(ctx, order)
    const { payments } = await ctx.call('payments.listForOrder', { order_id: orderId })
    const isDone = await ctx.tx(async (tx) => {
      const locked = await lockOrder(tx, orderId)
      // Money and order were read one after the other: they belong together only while the order has not moved on.
      const isSame = order.archived_at ? !locked : locked?.version === order.version
      if (!isSame || (await isChanging(tx, orderId))) return false
      await follow(ctx, tx, { ...order, ...locked }, terms, payments)
      return true
    })
    if (isDone) return
    // The job that runs this comes again.
    if (tries === TRIES) throw new Error(`Order ${order.number} is just being changed; its invoice follows later.`)
  }
}

async function follow(ctx: Context, tx: Tx, order: Found, terms: Terms, payments: readonly PaymentFacts[]): Promise<void> {
  const issued = await store.lockOfOrder(tx, order.id)
  const invoice = issued.find(isInForce)
  if (!invoice) return
  const worth = worthOf(order, payments)
  const next = invoiceDraft(order, terms, invoice.number)
  // What was credited for a refund that failed afterwards is billed again.
  const isShort = worth > leftOf(issued, invoice)
  if (!INVOICED.includes(order.status) || !(isShort || isOutdated(invoice.document, next))) {
    await credit(ctx, tx, order, terms, issued, invoice, leftOf(issued, invoice) - worth, 'refunded')
    return
  }
  await credit(ctx, tx, order, terms, issued, invoice, leftOf(issued, invoice), 'replaced')
  await store.replace(tx, invoice.id)
  const renewed = await issue(ctx, tx, order, terms.shop.branch, next, null)
  await credit(ctx, tx, order, terms, issued, renewed, renewed.total_minor - worth, 'refunded')
}

async function credit(
  ctx: Context,
  tx: Tx,
  order: Found,
  terms: Terms,
  issued: readonly store.InvoiceRow[],
  invoice: store.InvoiceRow,
  minor: bigint,
  reason: NonNullable<InvoiceDocument['reason']>,
): Promise<void> {
  if (minor <= 0n) return
  const before = creditsOf(issued, invoice).map((one) => one.document)
  const given = reason === 'refunded' ? await returnOf(tx, order, minor, issued) : undefined
  const credited = creditOf(invoice.document, before, minor, given?.returned)
  const why = { reason, return_number: given?.number ?? null }
  await issue(ctx, tx, order, terms.shop.branch, creditDraft(order, terms, invoice.document, credited, why), invoice.id)
}

// What of an order's price stays with the shop or is still to come: what went back, or will never be paid, is not billed.
function worthOf(order: Found, payments: readonly PaymentFacts[]): bigint {
  const total = BigInt(order.total_minor)
  const hasEnded = order.status === 'cancelled' || order.status === 'rejected'
  if (!hasEnded && payments.length === 0) return total
  const worth = hasEnded ? keptOf(payments) : paidMinor(payments) + dueMinor(order, payments)
  return worth < total ? worth : total
}

// The return for which just this was given back, and which no document speaks of yet.
async function returnOf(tx: Tx, order: Found, minor: bigint, issued: readonly store.InvoiceRow[]) {
  const found = (await returns.listOfOrder(tx, order.id)).find(
    (one) =>
      ['refunding', 'refunded', 'exchanging', 'exchanged'].includes(one.status) &&
      one.refund_minor === minor &&
      !issued.some(({ document }) => document.return_number === one.number),
  )
  const returned: Returned = (found?.lines ?? []).flatMap(({ line_id, restocked, written_off }) => {
    const line = order.lines.find(({ id }) => id === line_id)
    return line && restocked + written_off > 0 ? [{ line, quantity: restocked + written_off }] : []
  })
  return found && { number: found.number, returned }
}

function isInForce(row: store.InvoiceRow): boolean {
  return row.kind === 'invoice' && row.replaced_at === null
}

function creditsOf(issued: readonly store.InvoiceRow[], { id }: store.InvoiceRow): store.InvoiceRow[] {
  return issued.filter((one) => one.invoice_id === id)
}

function leftOf(issued: readonly store.InvoiceRow[], invoice: store.InvoiceRow): bigint {
  return creditsOf(issued, invoice).reduce((left, one) => left - one.total_minor, invoice.total_minor)
}
