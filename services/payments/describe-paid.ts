import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** What was ever paid for an order, and each part of it that was given back; null where nothing was paid. */
export const describePaid = operation('payment.describe_paid', {
  access: internal,
  input: Type.Object({ order_id: Id }, { additionalProperties: false }),
  output: Type.Object({
    paid: Nullable(MoneyShape),
    refunds: Type.Array(Type.Object({ id: Id, amount: MoneyShape })),
  }),
  async run(ctx, { order_id: id }) {
    // One statement: a part that is given back in between is in both figures or in none.
    const found = await ctx.first(sql<{
      minor: bigint | null
      currency: string | null
      refunds: { id: string; minor: string }[]
    }>`
      select sum(amount_minor)::bigint as minor, max(currency) as currency,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'minor', r.amount_minor::text) order by r.created_at, r.id)
          from refund r where r.order_id = ${id}::uuid and r.status = 'done'), '[]') as refunds
      from payment where order_id = ${id}::uuid and status in ('authorized', 'succeeded', 'refunded')`)
    const { minor = null, currency = null, refunds = [] } = found ?? {}
    if (minor === null || currency === null) return { paid: null, refunds: [] }
    return {
      paid: minorToJson(minor, currency),
      refunds: refunds.map((refund) => ({ id: refund.id, amount: minorToJson(refund.minor, currency) })),
    }
  },
})
