import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, Media, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { missingPermission, signedInOr } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { backMinor, dueMinor } from './money-left.ts'
import { PAYMENT_STATUSES, STATUSES } from './states.ts'

const list = declareList(['placed_at', 'total', 'number', 'customer_name'], '-placed_at')

interface Row extends Marked {
  id: string
  number: string
  status: (typeof STATUSES)[number]
  payment_status: (typeof PAYMENT_STATUSES)[number]
  total_minor: bigint
  currency: string
  item_count: number
  customer_name: string
  email: string
  placed_at: string
  delivery_name: string
  delivery_date: string | null
  image: never | null
  edited: boolean
}

const bound = Type.Optional(
  Type.Object({ gte: Type.Optional(Instant), lte: Type.Optional(Instant) }, { additionalProperties: false }),
)

/** Orders: the caller's own, or with `scope=all` those of the branches that staff may see. */
export const listOrders = operation('order.list', {
  access: signedInOr('order.view'),
  input: Type.Object(
    {
      ...list.input,
      scope: Type.Optional(OneOf(['own', 'all'])),
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(
        Type.Object(
          {
            status: Type.Optional(OneOf(STATUSES)),
            payment_status: Type.Optional(OneOf(PAYMENT_STATUSES)),
            delivery_method: Type.Optional(Type.String({ maxLength: 40 })),
            /** The day on which goods are wanted. */
            delivery_date: Type.Optional(Type.String({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
            customer: Type.Optional(Id),
            branch: Type.Optional(Id),
            /** Those in the archive instead of those at work. */
            archived: Type.Optional(Type.Boolean()),
            placed_at: bound,
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Id,
      number: Type.String(),
      status: OneOf(STATUSES),
      payment_status: OneOf(PAYMENT_STATUSES),
      total: MoneyShape,
      /** What is still to be paid, and what is to be given back, of an order that was changed; null of others. */
      amount_due: Nullable(MoneyShape),
      amount_back: Nullable(MoneyShape),
      currency: Type.String(),
      item_count: Type.Integer(),
      customer_name: Type.String(),
      email: Type.String(),
      placed_at: Time,
      delivery_name: Type.String(),
      delivery_date: Nullable(Type.String()),
      image: Nullable(Media),
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        placed_at: { by: sql`o.placed_at`, type: 'timestamptz' },
        total: { by: sql`o.base_total_minor`, type: 'bigint' },
        number: { by: sql`o.number`, type: 'text' },
        customer_name: { by: sql`trim(o.first_name || ' ' || o.last_name)`, type: 'text' },
      },
      { by: sql`o.id`, type: 'uuid' },
    )
    const all = input.scope === 'all'
    if (all && !ctx.actor.permissions.has('order.view')) throw missingPermission('order.view')
    const { status, payment_status, delivery_method, delivery_date, customer, branch, archived, placed_at } = input.filter ?? {}
    const like = `%${(input.q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
    const conditions = [
      sql`o.placed_at is not null`,
      ...(all ? [] : [sql`o.customer_id = ${ctx.actor.id}`]),
      ...(all && ctx.actor.branches !== null ? [sql`o.branch_id = any(${[...ctx.actor.branches]}::uuid[])`] : []),
      ...(status ? [sql`o.status = ${status}`] : []),
      ...(payment_status ? [sql`o.payment_status = ${payment_status}`] : []),
      ...(delivery_method ? [sql`o.delivery ->> 'code' = ${delivery_method}`] : []),
      ...(delivery_date ? [sql`o.delivery_date = ${delivery_date}::date`] : []),
      ...(branch ? [sql`o.branch_id = ${branch}`] : []),
      ...(customer ? [sql`o.customer_id = ${customer}`] : []),
      ...(placed_at?.gte ? [sql`o.placed_at >= ${placed_at.gte}::timestamptz`] : []),
      ...(placed_at?.lte ? [sql`o.placed_at <= ${placed_at.lte}::timestamptz`] : []),
      ...(input.q?.trim()
        ? [sql`(o.number ilike ${like} or o.email ilike ${like} or o.first_name || ' ' || o.last_name ilike ${like})`]
        : []),
    ]
    const found = await ctx.rows(sql<Row>`
      select o.id, o.number, o.status, o.payment_status, o.total_minor, o.currency, o.email, o.placed_at, o.delivery ->> 'name' as delivery_name, o.delivery_date::text as delivery_date,
        trim(o.first_name || ' ' || o.last_name) as customer_name, ${page.columns},
        ${
          // What is archived is the staff's to see.
          all && archived
            ? sql`o.item_count, o.image, false as edited from archived_order o`
            : sql`(select coalesce(sum(quantity), 0)::int from order_line l where l.order_id = o.id) as item_count,
        (select image from order_line l where l.order_id = o.id order by position limit 1) as image,
        exists (select from order_edit e where e.order_id = o.id and e.state <> 'refused') as edited from orders o`
        }
      where ${sql.join(conditions, sql` and `)}
        and ${page.after} ${page.tail}`)
    const kept = await keptOf(ctx, found)
    return page.answer(found, ({ total_minor, edited, ...row }) => {
      const money = (minor: bigint) => minorToJson(minor, row.currency)
      const paid = edited ? (kept.get(row.id) ?? 0n) : undefined
      const order = { ...row, total_minor }
      return {
        ...row,
        total: money(total_minor),
        amount_due: paid === undefined ? null : money(dueMinor(order, paid)),
        amount_back: paid === undefined ? null : money(backMinor(order, paid)),
      }
    })
  },
})

// Of an order that was not changed its payment state says all.
async function keptOf(ctx: Context, found: readonly Row[]): Promise<Map<string, bigint>> {
  const order_ids = found.filter(({ edited }) => edited).map(({ id }) => id)
  if (order_ids.length === 0) return new Map()
  const { kept } = await ctx.call('payments.sumKept', { order_ids })
  return new Map(kept.map(({ order_id, amount }) => [order_id, parseMoney(amount.amount, amount.currency).minor]))
}
