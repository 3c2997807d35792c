import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { ownerOr } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { dispositionOf } from '#platform/storage/disposition.ts'
import { fileOf } from './make-file.ts'
import { visibleInvoice } from './visible-invoice.ts'

/** Loads the PDF of an invoice or a credit note: its customer, a guest with the order's token, staff of the branch. */
export const downloadInvoice = operation('invoice.download', {
  access: ownerOr('order.view'),
  input: Type.Object({ id: Id, access: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false }),
  output: Type.Object({ file: Type.String(), number: Type.String() }),
  fails: ['invoice_not_found'],
  async run(ctx, input) {
    const row = await visibleInvoice(ctx, input.id, input.access)
    return { file: await fileOf(ctx, row), number: row.number }
  },
})

/** Sends the file. */
export async function invoiceReply(
  _request: FastifyRequest,
  reply: FastifyReply,
  output: unknown,
  ctx: Context,
): Promise<unknown> {
  const { file, number } = output as { file: string; number: string }
  const stored = await ctx.runtime.storage.read(file)
  if (!stored?.body) throw new Error(`The file of ${number} is gone.`)
  return reply
    .type('application/pdf')
    .header('content-disposition', dispositionOf(`${number}.pdf`))
    .header('cache-control', 'private, no-store')
    .send(stored.body)
}
