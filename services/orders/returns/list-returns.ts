import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { RETURN_STATUSES } from './return.ts'

const list = declareList(['created_at', 'number'], '-created_at')

interface Row extends Marked {
  id: string
  number: string
  order_id: string
  order_number: string
  customer_name: string
  kind: 'refund' | 'exchange'
  status: (typeof RETURN_STATUSES)[number]
  pieces: number
  refund_minor: bigint | null
  currency: string
  created_at: string
}

/** Returns of the branches that staff may see, newest first. */
export const listReturns = operation('return.list', {
  access: permission('return.view'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(Type.Object({ status: Type.Optional(OneOf(RETURN_STATUSES)) }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Id,
      number: Type.String(),
      order_id: Id,
      order_number: Type.String(),
      customer_name: Type.String(),
      kind: OneOf(['refund', 'exchange']),
      status: OneOf(RETURN_STATUSES),
      pieces: Type.Integer(),
      refunded: Nullable(MoneyShape),
      created_at: Time,
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      { created_at: { by: sql`r.created_at`, type: 'timestamptz' }, number: { by: sql`r.number`, type: 'text' } },
      { by: sql`r.id`, type: 'uuid' },
    )
    const text = input.q?.trim()
    const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const conditions = [
      sql`true`,
      ...(ctx.actor.branches !== null ? [sql`r.branch_id = any(${[...ctx.actor.branches]}::uuid[])`] : []),
      ...(input.filter?.status ? [sql`r.status = ${input.filter.status}`] : []),
      ...(text
        ? [
            sql`(r.number ilike ${like} or o.number ilike ${like} or o.email ilike ${like} or o.first_name || ' ' || o.last_name ilike ${like})`,
          ]
        : []),
    ]
    const found = await ctx.rows(sql<Row>`
      select r.id, r.number, r.order_id, o.number as order_number, trim(o.first_name || ' ' || o.last_name) as customer_name, r.kind, r.status,
        case when r.status in ('refunded', 'exchanged') then r.refund_minor end as refund_minor, r.currency, r.created_at, ${page.columns},
        (select coalesce(sum(l.quantity), 0)::int from return_line l where l.return_id = r.id) as pieces
      from goods_return r join orders o on o.id = r.order_id where ${sql.join(conditions, sql` and `)} and ${page.after} ${page.tail}`)
    return page.answer(found, ({ refund_minor, currency, ...row }) => ({
      ...row,
      refunded: refund_minor === null ? null : minorToJson(refund_minor, currency),
    }))
  },
})
