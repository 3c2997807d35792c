import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { someBranchesOf, withBranchNames } from './item.ts'

const MAX_LINES = 100_000

const Row = Type.Object({
  product_id: Id,
  variant_id: Id,
  branch_id: Id,
  branch_name: Type.String(),
  sku: Type.String(),
  name: Type.String(),
  on_hand: Type.Integer(),
  reserved: Type.Integer(),
  available: Type.Integer(),
  low_stock_threshold: Type.Integer(),
  allow_backorder: Type.Boolean(),
  restock_date: Nullable(Type.String()),
  waiting: Type.Integer(),
})
type Row = Static<typeof Row>

const filters = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  filter: Type.Optional(
    Type.Object(
      { branch_id: Type.Optional(Id), state: Type.Optional(OneOf(['low_stock', 'out_of_stock', 'backorder'])) },
      { additionalProperties: false },
    ),
  ),
}
const Filters = Type.Object(filters, { additionalProperties: false })

const list = declareList(['available', 'sku', 'waiting'], 'available')

/** Variants of which no more are left than their threshold says, the scarcest first (CAT-48). */
export const listLowStock = operation('inventory.list_low', {
  access: permission('product.view'),
  input: Type.Object({ ...list.input, ...filters }, { additionalProperties: false }),
  output: listOutput(Row),
  fails: [...list.fails, 'branch_not_found', 'other_branch'],
  async run(ctx, input) {
    const branches = await someBranchesOf(ctx, input.filter?.branch_id)
    const page = list.page(
      input,
      {
        available: { by: sql`low.available`, type: 'int' },
        sku: { by: sql`low.sku`, type: 'text' },
        waiting: { by: sql`low.waiting`, type: 'int' },
      },
      { by: sql`low.variant_id::text || low.branch_id::text`, type: 'text' },
    )
    const found = await ctx.rows(
      sql<Omit<Row, 'branch_name'> & Marked>`
        select low.*, ${page.columns} from (${lowStock(ctx, input, branches)}) low where ${page.after} ${page.tail}`,
    )
    return page.answer(await withBranchNames(ctx, found), (row) => row)
  },
})

/** The same whole, as a CSV to order by. */
export const exportLowStock = operation('inventory.export_low', {
  access: permission('product.view'),
  input: Filters,
  output: Type.Array(Row),
  fails: ['branch_not_found', 'other_branch'],
  async run(ctx, input) {
    const branches = await someBranchesOf(ctx, input.filter?.branch_id)
    const found = await ctx.rows(
      sql<Omit<Row, 'branch_name'>>`
        select low.* from (${lowStock(ctx, input, branches)}) low order by low.available, low.sku, low.branch_id limit ${MAX_LINES}`,
    )
    return withBranchNames(ctx, found)
  },
})

/** Sends the list as a file; cells that a spreadsheet would take for formulas are made plain text (SEC-06). */
export function lowStockReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  const columns = [
    'sku',
    'name',
    'branch_name',
    'on_hand',
    'reserved',
    'available',
    'low_stock_threshold',
    'waiting',
    'restock_date',
  ]
  const lines = stringify(output as Row[], { header: true, columns, escape_formulas: true, bom: true })
  return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="low-stock.csv"').send(lines)
}

// `shown_level` finds the few rows that are not plentiful; the figures of this moment decide.
function lowStock(ctx: Context, input: Static<typeof Filters>, branchIds: string[] | null) {
  const like = input.q ? `%${input.q.replace(/[\\%_]/g, '\\$&')}%` : null
  const state = input.filter?.state ?? null
  return sql`
    select i.product_id, i.variant_id, i.branch_id, v.sku, t.name, i.on_hand, i.reserved, i.on_hand - i.reserved as available, i.low_stock_threshold,
      i.allow_backorder, i.restock_date::text,
      (select count(*)::int from stock_subscriber s where s.variant_id = i.variant_id and s.branch_id = i.branch_id and s.told_at is null) as waiting
    from inventory i join variant v on v.id = i.variant_id and v.deleted_at is null
      join product p on p.id = i.product_id and p.status not in ('discontinued', 'archived', 'deleted')
      cross join lateral (select name from product_translation n where n.product_id = i.product_id
        order by array_position(${[...fallbackChain(ctx.locale)]}::text[], n.locale) nulls last limit 1) t
    where i.shown_level <> 'in' and i.track and i.on_hand - i.reserved <= i.low_stock_threshold
      ${branchIds === null ? sql`` : sql`and i.branch_id = any(${branchIds}::uuid[])`}
      and (${state}::text is null or case ${state}::text when 'low_stock' then i.on_hand - i.reserved > 0 when 'backorder' then stock_level(i) = 'back' else stock_level(i) = 'out' end)
      and (${like}::text is null or v.sku ilike ${like}::text or t.name ilike ${like}::text)`
}
