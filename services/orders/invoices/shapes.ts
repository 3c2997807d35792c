import Type from 'typebox'
import { Id, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import type { InvoiceRow } from './store.ts'

/** What documents there are. */
export const KINDS = ['invoice', 'credit_note'] as const

/** An invoice or a credit note as it is listed. */
export const Invoice = Type.Object({
  id: Id,
  kind: OneOf(KINDS),
  number: Type.String(),
  order_id: Id,
  order_number: Type.String(),
  customer_name: Type.String(),
  email: Type.String(),
  total: MoneyShape,
  issued_at: Time,
  /** When another took its place, because the order was changed. */
  replaced_at: Nullable(Time),
  /** Number of the invoice that a credit note is about, or in whose place an invoice stands. */
  invoice_number: Nullable(Type.String()),
})

/** The same of a row. */
export function viewInvoice(row: InvoiceRow) {
  const { id, kind, number, order_id, document, total_minor, currency, issued_at, replaced_at } = row
  return {
    ...{ id, kind, number, order_id, replaced_at },
    invoice_number: document.invoice_number ?? document.replaces ?? null,
    order_number: document.order_number,
    customer_name: document.buyer.name,
    email: document.buyer.email,
    total: minorToJson(total_minor, currency),
    issued_at,
  }
}
