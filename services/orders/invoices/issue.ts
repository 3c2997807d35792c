import type { Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { findOrder, type LineRow, lockOrder, type OrderRow } from '../store.ts'
import { taxesOf } from '../taxes-of.ts'
import type { InvoiceDocument } from './document.ts'
import * as store from './store.ts'

type Order = OrderRow & { lines: LineRow[] }

const DIGITS = 5
const INVOICED = ['confirmed', 'processing', 'shipped', 'delivered', 'closed']

/** Issues the invoice of an order, once: whoever asks again, or at the same time, is given the same (ORD-12). */
export async function issueInvoice(ctx: Context, orderId: string): Promise<store.InvoiceRow> {
  const order = await findOrder(ctx.db, { id: orderId })
  if (!order) throw new AppError('not_found', 'order_not_found', 'There is no such order.')
  const terms = await termsOf(ctx, order)
  return ctx.tx(async (tx) => {
    const locked = await lockOrder(tx, orderId)
    const known = (await store.listOfOrder(tx, orderId)).find((one) => one.kind === 'invoice')
    if (known) return known
    if (!locked || !INVOICED.includes(locked.status))
      throw new AppError('conflict', 'not_invoiceable', 'An invoice is issued for a confirmed order; this one is not.', {
        status: locked?.status,
      })
    return issue(ctx, tx, order, terms, 'invoice', order.total_minor, null)
  })
}

/** Issues a credit note for what was given back of an invoiced order and is not credited yet; none when there is nothing. */
export async function issueCredit(ctx: Context, orderId: string): Promise<store.InvoiceRow | undefined> {
  const order = await findOrder(ctx.db, { id: orderId })
  if (!order) return undefined
  const terms = await termsOf(ctx, order)
  const { payments } = await ctx.call('payments.listForOrder', { order_id: orderId })
  const refunded = payments.reduce((sum, { refunded: part }) => sum + parseMoney(part.amount, part.currency).minor, 0n)
  return ctx.tx(async (tx) => {
    await lockOrder(tx, orderId)
    const issued = await store.listOfOrder(tx, orderId)
    const invoice = issued.find((one) => one.kind === 'invoice')
    const credited = issued.reduce((sum, one) => (one.kind === 'credit_note' ? sum + one.total_minor : sum), 0n)
    if (!invoice || refunded <= credited) return undefined
    return issue(ctx, tx, order, terms, 'credit_note', refunded - credited, invoice.number)
  })
}

interface Terms {
  shop: Shop
  seller: InvoiceDocument['seller']
  /** What the buyer wants to read on it. */
  taxCode: string | null
}

async function termsOf(ctx: Context, order: Order): Promise<Terms> {
  const shop = await shopOf(ctx, order.branch_id)
  const setting = (key: string) => ctx.setting<string>(key, order.branch_id)
  const name = (await setting('invoice_legal_name')) || shop.name
  const address = (await setting('invoice_address')) || (await setting('contact_address'))
  const seller = { name, address, tax_code: await setting('invoice_tax_code'), email: await setting('contact_email') }
  const buyer = order.customer_id === null ? undefined : await ctx.call('identity.describeBuyer', { id: order.customer_id })
  return { shop, seller, taxCode: buyer?.tax_code ?? null }
}

// The order is locked, then the counter: the number is taken last, and whoever waits for it waits a moment.
async function issue(
  ctx: Context,
  tx: Tx,
  order: Order,
  { shop, seller, taxCode }: Terms,
  kind: InvoiceDocument['kind'],
  minor: bigint,
  invoiceNumber: string | null,
): Promise<store.InvoiceRow> {
  const at = new Date(ctx.now()).toISOString()
  const zone = shop.branch.time_zone
  const { year } = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const serial = await store.nextSerial(tx, order.branch_id, kind, year)
  const series = `${shop.branch.slug.toUpperCase()}-${kind === 'invoice' ? '' : 'C-'}${year}`
  const number = `${series}-${String(serial).padStart(DIGITS, '0')}`
  const row = await store.insertInvoice(tx, {
    ...{ id: newId(), kind, branch_id: order.branch_id, year, serial, number, order_id: order.id },
    locale: order.locale,
    currency: order.currency,
    total_minor: minor,
    document: documentOf(order, { seller, taxCode }, zone, { kind, number, invoiceNumber, minor }),
    issued_at: at,
  })
  const told = { id: row.id, kind, number, order_id: order.id, total: minorToJson(minor, order.currency) }
  await appendEvents(tx, [ctx.event('invoice.issued', row.id, told, order.branch_id)])
  await addJob(tx, 'orders.makeInvoice', { id: row.id }, { key: `orders.makeInvoice ${row.id}` })
  return row
}

function documentOf(
  order: Order,
  { seller, taxCode }: Pick<Terms, 'seller' | 'taxCode'>,
  zone: string,
  {
    kind,
    number,
    invoiceNumber,
    minor,
  }: { kind: InvoiceDocument['kind']; number: string; invoiceNumber: string | null; minor: bigint },
): InvoiceDocument {
  const money = (amount: bigint | number) => minorToJson(amount, order.currency)
  const isInvoice = kind === 'invoice'
  return {
    kind,
    number,
    invoice_number: invoiceNumber,
    order_number: order.number,
    time_zone: zone,
    seller,
    buyer: {
      name: `${order.first_name} ${order.last_name}`.trim(),
      email: order.email,
      phone: order.phone,
      address: order.shipping_address,
      tax_code: taxCode,
    },
    payment_method: order.payment_method.name,
    delivery_slot: order.delivery_slot,
    lines: isInvoice
      ? order.lines.map((line) => ({
          name: line.name,
          note: line.options.map((option) => option.value).join(', '),
          sku: line.sku,
          quantity: line.quantity,
          unit: money(line.unit_minor),
          discount: money(line.discount_minor),
          tax: money(line.tax_minor),
          tax_percent: line.tax_basis_points == null ? null : line.tax_basis_points / 100,
          total: money(line.total_minor),
        }))
      : [],
    totals: {
      subtotal: money(isInvoice ? order.subtotal_minor : minor),
      discount: money(isInvoice ? order.discount_minor : 0n),
      delivery: money(isInvoice ? order.delivery_minor : 0n),
      payment_fee: money(isInvoice ? order.payment_fee_minor : 0n),
      tax: money(isInvoice ? order.tax_minor : 0n),
      tax_included: order.tax_included,
      taxes: isInvoice ? taxesOf(order) : [],
      tax_exempt: order.tax_exempt,
      total: money(minor),
    },
  }
}
