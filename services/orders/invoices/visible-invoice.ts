import { AppError } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'
import { visibleOrder } from '../visible-order.ts'
import * as store from './store.ts'

/** A document, if the caller may see its order; else 404, as if it were not there. */
export async function visibleInvoice(ctx: Context, id: string, access: string | undefined): Promise<store.InvoiceRow> {
  const row = await store.findInvoice(ctx.db, id)
  if (row) {
    const order = await visibleOrder(ctx, row.order_id, access).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'order_not_found') return undefined
      throw error
    })
    if (order) return row
  }
  throw new AppError('not_found', 'invoice_not_found', 'There is no such invoice.')
}
