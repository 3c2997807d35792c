import type { Locale } from '#lib/locale.ts'

/** An invoice or a credit note as the letter that carries it needs it; `file` is where the storage keeps its PDF. */
export interface DescribedInvoice {
  kind: 'invoice' | 'credit_note'
  number: string
  order_number: string
  access_token: string
  name: string
  email: string
  locale: Locale
  file: string
}
