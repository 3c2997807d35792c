import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Everything an import had to remark, by line, as a CSV a person can mend the file by. */
export const getReport = operation('import.get_report', {
  access: permission('product.import'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Array(
    Type.Object({
      line: Type.Integer(),
      column: Type.String(),
      code: Type.String(),
      detail: Type.String(),
      severity: Type.String(),
    }),
  ),
  run: (ctx, input) => store.listRemarks(ctx.db, input.id, 100_000),
})

/** Sends the remarks as a file; cells that a spreadsheet would take for formulas are made plain text (SEC-06). */
export function reportReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  const lines = stringify(output as object[], {
    header: true,
    columns: ['line', 'column', 'severity', 'code', 'detail'],
    escape_formulas: true,
    bom: true,
  })
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="import-report.csv"')
    .send(lines)
}
