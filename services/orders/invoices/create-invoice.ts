import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { visibleOrder } from '../visible-order.ts'
import { issueInvoice } from './issue.ts'
import { tellReady } from './make-file.ts'
import { Invoice, viewInvoice } from './shapes.ts'
import { visibleInvoice } from './visible-invoice.ts'

/** Issues the invoice of a confirmed order, once; asking again gives the same. Its PDF is made soon after and sent to the customer. */
export const createInvoice = operation('invoice.create', {
  access: permission('invoice.create'),
  input: Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
  output: Invoice,
  fails: ['order_not_found', 'not_invoiceable'],
  emits: ['invoice.issued'],
  audited: true,
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    return viewInvoice(await issueInvoice(ctx, order.id))
  },
})

/** Sends an invoice or a credit note to its customer once more. */
export const sendInvoice = operation('invoice.send', {
  access: permission('invoice.create'),
  input: Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  output: Invoice,
  fails: ['invoice_not_found'],
  emits: ['invoice.ready'],
  audited: true,
  async run(ctx, input) {
    const row = await visibleInvoice(ctx, input.id, undefined)
    await tellReady(ctx, row)
    return viewInvoice(row)
  },
})
