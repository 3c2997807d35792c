import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { findOrder, type LineRow, lockOrder, type OrderRow } from '../store.ts'
import { type Draft, invoiceDraft } from './draft.ts'
import * as store from './store.ts'
import { termsOf } from './terms.ts'

const DIGITS = 5
const GIVEN_BACK = ['partially_refunded', 'refunded']

/** Where an order stands when it may be invoiced. */
export const INVOICED: readonly string[] = ['confirmed', 'processing', 'shipped', 'delivered', 'closed']

/** Issues the invoice of an order, once: whoever asks again, or at the same time, is given the same (ORD-12). */
export async function issueInvoice(ctx: Context, orderId: string): Promise<store.InvoiceRow> {
  const order = await findOrder(ctx.db, { id: orderId })
  if (!order) throw new AppError('not_found', 'order_not_found', 'There is no such order.')
  const terms = await termsOf(ctx, order)
  return ctx.tx(async (tx) => {
    const locked = await lockOrder(tx, orderId)
    const known = (await store.listOfOrder(tx, orderId)).find((one) => one.kind === 'invoice' && one.replaced_at === null)
    if (known) return known
    if (!locked || !INVOICED.includes(locked.status))
      throw new AppError('conflict', 'not_invoiceable', 'An invoice is issued for a confirmed order; this one is not.', {
        status: locked?.status,
      })
    // What it holds is read under its lock: it may have been changed since it was looked for.
    const now = (await findOrder(tx, { id: orderId })) ?? order
    if (GIVEN_BACK.includes(now.payment_status)) await keepSoon(tx, orderId)
    return issue(ctx, tx, now, terms.shop.branch, invoiceDraft(now, terms, null), null)
  })
}

/** Has the documents of an order follow it, once the transaction holds. */
export function keepSoon(tx: Tx, orderId: string): Promise<void> {
  return addJob(tx, 'orders.keepInvoices', { order_id: orderId }, { key: `orders.keepInvoices ${orderId}` })
}

/** Issues a document under the next number of its series. Whoever calls holds the order's lock: the number is taken last, and whoever waits for it waits a moment. */
export async function issue(
  ctx: Context,
  tx: Tx,
  order: OrderRow & { lines: LineRow[] },
  branch: { slug: string; time_zone: string },
  draft: Draft,
  invoiceId: string | null,
): Promise<store.InvoiceRow> {
  const { kind, totals } = draft
  const at = new Date(ctx.now()).toISOString()
  const { year } = Temporal.Instant.from(at).toZonedDateTimeISO(branch.time_zone)
  const serial = await store.nextSerial(tx, order.branch_id, kind, year)
  const series = `${branch.slug.toUpperCase()}-${kind === 'invoice' ? '' : 'C-'}${year}`
  const number = `${series}-${String(serial).padStart(DIGITS, '0')}`
  const minor = parseMoney(totals.total.amount, totals.total.currency).minor
  const row = await store.insertInvoice(tx, {
    ...{ id: newId(), kind, branch_id: order.branch_id, year, serial, number, order_id: order.id },
    locale: order.locale,
    currency: order.currency,
    total_minor: minor,
    document: { ...draft, number },
    issued_at: at,
    invoice_id: invoiceId,
  })
  const told = { id: row.id, kind, number, order_id: order.id, total: minorToJson(minor, order.currency) }
  const replaces = draft.replaces ? { replaces: draft.replaces } : {}
  await appendEvents(tx, [ctx.event('invoice.issued', row.id, { ...told, ...replaces }, order.branch_id)])
  await addJob(tx, 'orders.makeInvoice', { id: row.id }, { key: `orders.makeInvoice ${row.id}` })
  return row
}
