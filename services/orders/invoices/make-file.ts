import { newToken } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { logoOf } from './logo.ts'
import { renderInvoice } from './render.ts'
import * as store from './store.ts'

/** Where the PDF of a document is kept; makes it when it is not there yet. Nobody can guess the place. */
export async function fileOf(ctx: Context, row: store.InvoiceRow): Promise<string> {
  if (row.file !== null) return row.file
  const pdf = await renderInvoice(row.document, row.locale, row.issued_at, await logoOf(ctx))
  const file = `invoices/${newToken()}/${row.number}.pdf`
  await ctx.runtime.storage.put(file, pdf, { type: 'application/pdf', saveAs: `${row.number}.pdf` })
  const kept = await store.keepFile(ctx.db, row.id, file)
  if (kept !== file) await ctx.runtime.storage.remove(file)
  return kept
}

/** Makes the PDF of a document that was issued and has it sent to the customer. */
export async function makeInvoice(ctx: Context, id: string): Promise<void> {
  const row = await store.findInvoice(ctx.db, id)
  if (!row) return
  await fileOf(ctx, row)
  await tellReady(ctx, row)
}

/** Tells that a document can be sent: its customer gets it by e-mail. */
export async function tellReady(ctx: Context, row: store.InvoiceRow): Promise<void> {
  const { id, number, order_id } = row
  const event = ctx.event('invoice.ready', id, { id, number, order_id }, row.branch_id)
  await ctx.tx(async (tx) => appendEvents(tx, [event]))
}
