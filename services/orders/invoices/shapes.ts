import Type from 'typebox'
import { Id, MoneyShape, OneOf, Time } from '#contracts/shapes.ts'
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
})

/** The same of a row. */
export function viewInvoice({ id, kind, number, order_id, document, total_minor, currency, issued_at }: InvoiceRow) {
  return {
    ...{ id, kind, number, order_id },
    order_number: document.order_number,
    customer_name: document.buyer.name,
    email: document.buyer.email,
    total: minorToJson(total_minor, currency),
    issued_at,
  }
}
