import type { Address } from '#contracts/shapes.ts'
import type { MoneyJson } from '#lib/money.ts'

/** What an invoice or a credit note says, frozen when it was issued. */
export interface InvoiceDocument {
  kind: 'invoice' | 'credit_note'
  number: string
  /** Number of the invoice that a credit note is about. */
  invoice_number: string | null
  /** Number of the invoice in whose place this one stands, because the order was changed. */
  replaces?: string | null
  /** Why a credit note was issued, and the number of the return that it is for; absent from documents of earlier versions. */
  reason?: 'refunded' | 'replaced' | null
  return_number?: string | null
  order_number: string
  time_zone: string
  seller: { name: string; address: string; tax_code: string; email: string }
  /** The tax code is that of the account at the time; documents of earlier versions have none. */
  buyer: { name: string; email: string; phone: string | null; address: Address | null; tax_code?: string | null }
  payment_method: string
  /** When it was wanted, where that was chosen. */
  delivery_slot?: { date: string; from: string; to: string } | null
  lines: {
    name: string
    note: string
    sku: string
    /** What is in one of them, as it was sold; only bundles have parts, and none in documents of earlier versions. */
    parts?: { name: string; note: string; sku: string; quantity: number }[]
    quantity: number
    unit: MoneyJson
    discount: MoneyJson
    tax: MoneyJson
    /** Its rate; absent from documents issued before rates were kept. */
    tax_percent?: number | null
    total: MoneyJson
  }[]
  /** What a credit note takes off beside its lines, by rates of tax; absent from documents of earlier versions. */
  adjustments?: { percent: number | null; amount: MoneyJson; tax: MoneyJson }[]
  totals: {
    subtotal: MoneyJson
    discount: MoneyJson
    delivery: MoneyJson
    payment_fee: MoneyJson
    tax: MoneyJson
    tax_included: boolean
    /** The tax by its rates; absent as above. */
    taxes?: { percent: number; base: MoneyJson; tax: MoneyJson }[]
    tax_exempt?: boolean
    total: MoneyJson
  }
}
