import { minorToJson } from '#lib/money.ts'
import type { LineRow, OrderRow } from '../store.ts'
import { taxesOf } from '../taxes-of.ts'
import { type Credited, namesOf } from './credit.ts'
import type { InvoiceDocument } from './document.ts'
import type { Terms } from './terms.ts'

type Order = OrderRow & { lines: LineRow[] }

/** A document without its number, which it is given last. */
export type Draft = Omit<InvoiceDocument, 'number'>

/** The invoice of an order as it is now; `replaces` is the number of the one in whose place it stands. */
export function invoiceDraft(order: Order, terms: Terms, replaces: string | null): Draft {
  const money = (amount: bigint | number) => minorToJson(amount, order.currency)
  return {
    ...headOf(order, terms),
    kind: 'invoice',
    invoice_number: null,
    replaces,
    lines: order.lines.map((line) => ({
      ...namesOf(line),
      quantity: line.quantity,
      unit: money(line.unit_minor),
      discount: money(line.discount_minor),
      tax: money(line.tax_minor),
      tax_percent: line.tax_basis_points == null ? null : line.tax_basis_points / 100,
      total: money(line.total_minor),
    })),
    totals: {
      subtotal: money(order.subtotal_minor),
      discount: money(order.discount_minor),
      delivery: money(order.delivery_minor),
      payment_fee: money(order.payment_fee_minor),
      tax: money(order.tax_minor),
      tax_included: order.tax_included,
      taxes: taxesOf(order),
      tax_exempt: order.tax_exempt,
      total: money(order.total_minor),
    },
  }
}

/** A credit note about an invoice: it names the buyer as the invoice did. */
export function creditDraft(
  order: Order,
  terms: Terms,
  invoice: InvoiceDocument,
  credited: Credited,
  why: Required<Pick<InvoiceDocument, 'reason' | 'return_number'>>,
): Draft {
  const { buyer, payment_method, delivery_slot = null } = invoice
  return {
    ...headOf(order, terms),
    ...credited,
    ...why,
    ...{ kind: 'credit_note', invoice_number: invoice.number, buyer, payment_method, delivery_slot },
  }
}

/** Whether an order came to be other than its invoice says: its goods, its amounts, its buyer's name or address. */
export function isOutdated(said: InvoiceDocument, now: Draft): boolean {
  return JSON.stringify(contentOf(said)) !== JSON.stringify(contentOf(now))
}

function contentOf({ buyer, lines, totals }: Draft) {
  const { subtotal, discount, delivery, payment_fee, tax, total } = totals
  const amounts = [subtotal, discount, delivery, payment_fee, tax, total].map(({ amount }) => amount)
  const goods = lines.map((line) => [line.name, line.note, line.sku, line.quantity, line.unit.amount, line.total.amount])
  const { line1, line2, postal_code, city, state, country } = buyer.address ?? {}
  return [buyer.name, line1, line2, postal_code, city, state, country, amounts, goods]
}

function headOf(order: Order, { shop, seller, taxCode }: Terms) {
  return {
    order_number: order.number,
    time_zone: shop.branch.time_zone,
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
  }
}
