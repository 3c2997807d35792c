import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** What is to be collected with the delivery of these orders; those with nothing to collect are left out. */
export const listCash = operation('payment.list_cash', {
  access: internal,
  input: Type.Object({ order_ids: Type.Array(Id, { maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Type.Object({ cash: Type.Array(Type.Object({ order_id: Id, amount: MoneyShape })) }),
  async run(ctx, input) {
    const found = await ctx.rows(sql<{ order_id: string; minor: bigint; currency: string }>`
      select order_id, sum(amount_minor)::bigint as minor, currency from payment
      where order_id = any(${input.order_ids}::uuid[]) and method = 'pay_on_delivery' and status = 'pending' group by order_id, currency`)
    return { cash: found.map(({ order_id, minor, currency }) => ({ order_id, amount: minorToJson(minor, currency) })) }
  },
})
