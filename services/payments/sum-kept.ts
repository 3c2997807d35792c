import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** What the shop has of the price of these orders: taken or promised by a bank, less what went back or is on its way; those of which it has nothing are left out. */
export const sumKept = operation('payment.sum_kept', {
  access: internal,
  input: Type.Object({ order_ids: Type.Array(Id, { maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Type.Object({ kept: Type.Array(Type.Object({ order_id: Id, amount: MoneyShape })) }),
  async run(ctx, input) {
    const found = await ctx.rows(sql<{ order_id: string; minor: bigint; currency: string }>`
      select order_id, sum(amount_minor - refunded_minor - asked_minor)::bigint as minor, currency from payment
      where order_id = any(${input.order_ids}::uuid[]) and status in ('authorized', 'succeeded', 'refunded') group by order_id, currency
      having sum(amount_minor - refunded_minor - asked_minor) > 0`)
    return { kept: found.map(({ order_id, minor, currency }) => ({ order_id, amount: minorToJson(minor, currency) })) }
  },
})
