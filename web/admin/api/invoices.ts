import { useQuery } from '@tanstack/react-query'
import { addressOf, type Row } from '#sdk'
import { api } from './client.ts'
import { FOLLOWING_MS } from './orders.ts'

/** An invoice or a credit note. */
export type Invoice = Row<'invoice.list'>

/** What a document comes to: a credit note takes its sum off what was invoiced. */
export function signed({ kind, total }: Pick<Invoice, 'kind' | 'total'>): Invoice['total'] {
  return kind === 'credit_note' ? { ...total, amount: -total.amount } : total
}

/** The invoice and the credit notes of an order. */
export function useOrderInvoices(id: string) {
  return useQuery({
    queryKey: ['invoices', 'order', id],
    queryFn: async ({ signal }) => (await api('invoice.list_of_order', { id }, { signal })).data,
    refetchInterval: FOLLOWING_MS,
  })
}

/** Issues the invoice of an order. */
export function createInvoice(id: string): Promise<Invoice> {
  return api('invoice.create', { id })
}

/** Sends a document to its customer once more. */
export function sendInvoice(id: string): Promise<Invoice> {
  return api('invoice.send', { id })
}

/** Where the PDF of a document is loaded. */
export function invoiceFile(id: string): string {
  return addressOf(`/invoices/${id}/file`)
}
