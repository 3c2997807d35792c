import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** What was ever paid for an order, and each part of it that was given back or is asked for; null where nothing was paid. */
export const describePaid = operation('payment.describe_paid', {
  access: internal,
  input: Type.Object({ order_id: Id }, { additionalProperties: false }),
  output: Type.Object({
    paid: Nullable(MoneyShape),
    refunds: Type.Array(Type.Object({ id: Id, amount: MoneyShape, key: Type.String(), status: OneOf(['asked', 'done']) })),
  }),
  async run(ctx, { order_id: id }) {
    // One statement: a part that is given back in between is in both figures or in none.
    const found = await ctx.first(sql<{
      minor: bigint | null
      currency: string | null
      refunds: { id: string; minor: string; key: string; status: 'asked' | 'done' }[]
    }>`
      select sum(amount_minor)::bigint as minor, max(currency) as currency,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'minor', r.amount_minor::text, 'key', r.key, 'status', r.status) order by r.created_at, r.id)
          from refund r where r.order_id = ${id}::uuid and r.status <> 'failed'), '[]') as refunds
      from payment where order_id = ${id}::uuid and status in ('authorized', 'succeeded', 'refunded')`)
    const { minor = null, currency = null, refunds = [] } = found ?? {}
    if (minor === null || currency === null) return { paid: null, refunds: [] }
    return {
      paid: minorToJson(minor, currency),
      refunds: refunds.map(({ minor: part, ...refund }) => ({ ...refund, amount: minorToJson(part, currency) })),
    }
  },
})
