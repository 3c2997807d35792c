import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { listOrders } from './list-orders.ts'

const PAGE = 100
const COLUMNS = [
  'number',
  'placed_at',
  'status',
  'payment_status',
  'customer_name',
  'email',
  'delivery_name',
  'item_count',
  'total',
  'currency',
  'amount_due',
  'amount_back',
] as const

const { q, filter, sort } = listOrders.input.properties
type Page = Static<typeof listOrders.output>
type Asked = Parameters<typeof listOrders.run>[1]

/** All orders that a filter of the staff's list shows, as a file that is written while it is read (ORD-10). */
export const exportOrders = operation('order.export', {
  access: permission('order.view'),
  input: Type.Object({ q, filter, sort }, { additionalProperties: false }),
  output: listOrders.output,
  fails: ['bad_cursor'],
  limit: 30,
  run: (ctx, input) => stretch(ctx, input, ''),
})

/** Sends the file; cells that a spreadsheet would take for formulas are made plain text (SEC-06). */
export function exportReply(_request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context): unknown {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="orders-${new Date(ctx.now()).toISOString().slice(0, 10)}.csv"`)
    .send(Readable.from(written(ctx, (ctx.operation?.input ?? {}) as Asked, output as Page)))
}

function stretch(ctx: Context, asked: Asked, cursor: string): Promise<Page> {
  return listOrders.run(ctx, { ...asked, scope: 'all', per_page: PAGE, cursor })
}

async function* written(ctx: Context, asked: Asked, first: Page): AsyncGenerator<string> {
  let page = first
  yield text(page, true)
  // The sort of a walk is in its cursor.
  const { sort: _, ...rest } = asked
  while (page.meta.next_cursor !== undefined) {
    page = await stretch(ctx, rest, page.meta.next_cursor)
    yield text(page, false)
  }
}

function text({ data }: Page, header: boolean): string {
  const rows = data.map((row) => ({
    ...row,
    total: row.total.amount,
    amount_due: row.amount_due?.amount,
    amount_back: row.amount_back?.amount,
  }))
  return stringify(rows, { header, columns: [...COLUMNS], escape_formulas: true, bom: header })
}
