import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Db } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { neutralised } from '../exchange/formulas.ts'
import { readRows } from './files/read-rows.ts'
import { ERROR_COLUMN } from './formats/format.ts'
import * as store from './store.ts'

const BATCH = 200

/** The rows of a file that failed, as a CSV with a column "error": mended, it can be imported again. */
export const getFailedRows = operation('import.get_failed_rows', {
  access: permission('product.import'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({ id: Id, path: Type.String() }),
  fails: ['import_not_found', 'file_gone'],
  async run(ctx, input) {
    const row = await store.findImport(ctx.db, input.id)
    if (!row) throw new AppError('not_found', 'import_not_found', 'There is no such import.')
    if (row.path === '')
      throw new AppError(
        'not_found',
        'file_gone',
        'The file was kept for 30 days and is gone; import it again to see what fails.',
      )
    return { id: row.id, path: row.path }
  },
})

/** Sends the failed rows as a file, as they are read from the one that was imported. */
export function failedRowsReply(_request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context): unknown {
  const { id, path } = output as { id: string; path: string }
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="failed-rows.csv"')
    .send(Readable.from(failedRows(ctx.db, id, path)).pipe(stringify({ bom: true })))
}

async function* failedRows(db: Db, id: string, path: string): AsyncGenerator<string[]> {
  const failed = walk(db, id)
  let next = (await failed.next()).value
  let errorAt = -1
  let width = 0
  for await (const { line, cells } of readRows(path)) {
    if (width === 0) {
      width = cells.length
      errorAt = cells.findIndex((name) => name.trim() === ERROR_COLUMN)
      yield [...cells, ...(errorAt < 0 ? [ERROR_COLUMN] : [])]
      if (errorAt < 0) errorAt = width
      continue
    }
    while (next && next.last_line < line) next = (await failed.next()).value
    if (!next) return
    if (line < next.line) continue
    const said = next.errors
      .filter((error) => error.line === line)
      .map(({ column, detail }) => (column ? `${column}: ${detail}` : detail))
    const row = Array.from({ length: Math.max(width, errorAt + 1) }, (_, at) => cells[at] ?? '')
    row[errorAt] = said.join(' ')
    yield row.map(neutralised)
  }
}

async function* walk(db: Db, id: string): AsyncGenerator<Awaited<ReturnType<typeof store.listFailed>>[number], undefined> {
  let after = 0
  for (;;) {
    const batch = await store.listFailed(db, id, after, BATCH)
    yield* batch
    const last = batch.at(-1)
    if (!last) return undefined
    after = last.line
  }
}
