import type { Address } from '#contracts/shapes.ts'
import type { MoneyJson } from '#lib/money.ts'

/** What an invoice or a credit note says, frozen when it was issued. */
export interface InvoiceDocument {
  kind: 'invoice' | 'credit_note'
  number: string
  /** Number of the invoice that a credit note is about. */
  invoice_number: string | null
  order_number: string
  time_zone: string
  seller: { name: string; address: string; tax_code: string; email: string }
  /** The tax code is that of the account at the time; documents of earlier versions have none. */
  buyer: { name: string; email: string; phone: string | null; address: Address | null; tax_code?: string | null }
  payment_method: string
  lines: {
    name: string
    note: string
    sku: string
    quantity: number
    unit: MoneyJson
    discount: MoneyJson
    tax: MoneyJson
    total: MoneyJson
  }[]
  totals: {
    subtotal: MoneyJson
    discount: MoneyJson
    delivery: MoneyJson
    payment_fee: MoneyJson
    tax: MoneyJson
    tax_included: boolean
    total: MoneyJson
  }
}
