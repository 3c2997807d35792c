import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'
import { StockTake, takeView } from './view.ts'

const takes = declareList(['created_at', 'file_name', 'status'], '-created_at')
const lines = declareList(['line', 'sku'], 'line')

const Line = Type.Object({
  line: Type.Integer(),
  sku: Type.String(),
  branch: Type.String(),
  counted: Nullable(Type.Integer()),
  before: Nullable(Type.Integer()),
  outcome: Type.String(),
  code: Nullable(Type.String()),
  detail: Nullable(Type.String()),
})

/** Stock-takes, newest first. */
export const listStockTakes = operation('stock_take.list', {
  access: permission('inventory.count'),
  input: Type.Object(takes.input, { additionalProperties: false }),
  output: listOutput(StockTake),
  fails: [...takes.fails],
  async run(ctx, input) {
    const page = takes.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        file_name: { by: sql`file_name`, type: 'text' },
        status: { by: sql`status`, type: 'text' },
      },
      { by: sql`id`, type: 'uuid' },
    )
    return page.answer(await store.listTakes(ctx.db, page), takeView)
  },
})

/** A stock-take: how far it is and what it made. */
export const getStockTake = operation('stock_take.get', {
  access: permission('inventory.count'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: StockTake,
  fails: ['stock_take_not_found'],
  async run(ctx, input) {
    const row = await store.findTake(ctx.db, input.id)
    if (!row) throw new AppError('not_found', 'stock_take_not_found', 'There is no such stock-take.')
    return takeView(row)
  },
})

/** Lines of a stock-take with what became of each. */
export const listStockTakeLines = operation('stock_take.list_lines', {
  access: permission('inventory.count'),
  input: Type.Object(
    {
      ...lines.input,
      id: Id,
      filter: Type.Optional(
        Type.Object({ outcome: Type.Optional(OneOf(['changed', 'unchanged', 'failed'])) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Line),
  fails: [...lines.fails],
  async run(ctx, input) {
    const line = { by: sql`line`, type: 'int' } as const
    const page = lines.page(input, { line, sku: { by: sql`sku`, type: 'text' } }, line)
    return page.answer(await store.listLines(ctx.db, input.id, input.filter?.outcome ?? null, page), (row) => row)
  },
})

/** Every line of a stock-take that made a difference or could not be done. */
export const getStockTakeReport = operation('stock_take.get_report', {
  access: permission('inventory.count'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Array(Line),
  run: (ctx, input) => store.listRemarkable(ctx.db, input.id, 200_000),
})

/** Sends it as a file; cells that a spreadsheet would take for formulas are made plain text (SEC-06). */
export function stockTakeReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  const text = stringify(output as object[], {
    header: true,
    columns: ['line', 'sku', 'branch', 'before', 'counted', 'outcome', 'code', 'detail'],
    escape_formulas: true,
    bom: true,
  })
  return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="stock-take.csv"').send(text)
}
