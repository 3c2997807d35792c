import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { missingPermission, signedInOr } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import type { RefundRow } from './refund-store.ts'

const STATUSES = ['pending', 'authorized', 'succeeded', 'failed', 'voided', 'refunded'] as const
const list = declareList(['created_at', 'amount'], '-created_at')

interface Row extends Marked {
  id: string
  order_id: string
  order_number: string
  method: string
  gateway: string
  status: (typeof STATUSES)[number]
  amount_minor: bigint
  refunded_minor: bigint
  currency: string
  reference: string | null
  card_brand: string | null
  card_last4: string | null
  reason: string | null
  created_at: string
  updated_at: string
  refunds: (Omit<RefundRow, 'amount_minor'> & { amount_minor: string })[]
}

const Transaction = Type.Object({
  id: Id,
  order_id: Id,
  order_number: Type.String(),
  method: Type.String(),
  gateway: Type.String(),
  status: OneOf(STATUSES),
  amount: MoneyShape,
  refunded: MoneyShape,
  reference: Nullable(Type.String()),
  card_brand: Nullable(Type.String()),
  card_last4: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  created_at: Time,
  updated_at: Time,
  refunds: Type.Array(
    Type.Object({
      id: Id,
      amount: MoneyShape,
      status: OneOf(['asked', 'done', 'failed']),
      reason: Type.String(),
      reference: Nullable(Type.String()),
      failure: Nullable(Type.String()),
      actor_name: Type.String(),
      created_at: Time,
    }),
  ),
})

const bound = Type.Optional(
  Type.Object({ gte: Type.Optional(Instant), lte: Type.Optional(Instant) }, { additionalProperties: false }),
)

/** Payments with what was given back of them: the caller's own, or with `scope=all` those of the branches that staff may see (PAY-04). */
export const listPayments = operation('payment.list', {
  access: signedInOr('payment.view'),
  input: Type.Object(
    {
      ...list.input,
      scope: Type.Optional(OneOf(['own', 'all'])),
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(
        Type.Object(
          {
            order: Type.Optional(Id),
            customer: Type.Optional(Id),
            method: Type.Optional(Type.String({ maxLength: 40 })),
            status: Type.Optional(OneOf(STATUSES)),
            created_at: bound,
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Transaction),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      { created_at: { by: sql`p.created_at`, type: 'timestamptz' }, amount: { by: sql`p.amount_minor`, type: 'bigint' } },
      { by: sql`p.id`, type: 'uuid' },
    )
    const all = input.scope === 'all'
    if (all && !ctx.actor.permissions.has('payment.view')) throw missingPermission('payment.view')
    const { order, customer, method, status, created_at } = input.filter ?? {}
    const like = input.q?.trim() ? `%${input.q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined
    const conditions = [
      sql`true`,
      ...(all ? [] : [sql`p.customer_id = ${ctx.actor.id}`]),
      ...(all && ctx.actor.branches !== null ? [sql`p.branch_id = any(${[...ctx.actor.branches]}::uuid[])`] : []),
      ...(order ? [sql`p.order_id = ${order}`] : []),
      ...(customer ? [sql`p.customer_id = ${customer}`] : []),
      ...(method ? [sql`(p.method = ${method} or p.gateway = ${method})`] : []),
      ...(status ? [sql`p.status = any(${status === 'pending' ? ['created', 'pending'] : [status]}::text[])`] : []),
      ...(created_at?.gte ? [sql`p.created_at >= ${created_at.gte}::timestamptz`] : []),
      ...(created_at?.lte ? [sql`p.created_at <= ${created_at.lte}::timestamptz`] : []),
      ...(like ? [sql`(p.order_number ilike ${like} or p.reference ilike ${like})`] : []),
    ]
    const found = await ctx.rows(sql<Row>`
      select p.id, p.order_id, p.order_number, p.method, p.gateway, case p.status when 'created' then 'pending' else p.status end as status, p.amount_minor,
        p.refunded_minor, p.currency, p.reference, p.card_brand, p.card_last4, p.reason, p.created_at, p.updated_at, ${page.columns},
        coalesce((select jsonb_agg(to_jsonb(r) || jsonb_build_object('amount_minor', r.amount_minor::text, 'created_at', to_char(r.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.created_at, r.id)
          from refund r where r.payment_id = p.id), '[]') as refunds
      from payment p where ${sql.join(conditions, sql` and `)} and ${page.after} ${page.tail}`)
    return page.answer(found, ({ amount_minor, refunded_minor, refunds, ...row }) => ({
      ...row,
      reference: all ? row.reference : null,
      amount: minorToJson(amount_minor, row.currency),
      refunded: minorToJson(refunded_minor, row.currency),
      refunds: refunds.map(({ id, status: stands, reason, reference, failure, actor, created_at: at, amount_minor: minor }) => ({
        id,
        amount: minorToJson(minor, row.currency),
        status: stands,
        reason,
        reference: all ? reference : null,
        failure: all ? failure : null,
        actor_name: all ? actor.name : '',
        created_at: at,
      })),
    }))
  },
})
