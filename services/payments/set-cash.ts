import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { parseMoney } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { PaymentShape } from './payment-shape.ts'
import * as store from './store.ts'

/** Says how much of an order is to be paid in cash with its delivery: the payment that waits for it gets that amount, nothing ends it (ORD-05). */
export const setCash = operation('payment.set_cash', {
  access: internal,
  input: Type.Object({ order_id: Id, branch_id: Id, amount: MoneyShape }, { additionalProperties: false }),
  output: Type.Object({ payments: Type.Array(PaymentShape) }),
  async run(ctx, input) {
    const { minor, currency } = parseMoney(input.amount.amount, input.amount.currency)
    const id = newId()
    await ctx.tx(async (tx) => {
      const waiting = (await store.lockForOrder(tx, input.order_id)).find(
        (row) => row.method === 'pay_on_delivery' && row.status === 'pending',
      )
      if (waiting)
        await sql`update payment set amount_minor = case when ${minor.toString()}::bigint > 0 then ${minor.toString()}::bigint else amount_minor end,
          status = case when ${minor.toString()}::bigint > 0 then status else 'voided' end, updated_at = now() where id = ${waiting.id}`.execute(
          tx,
        )
      else if (minor > 0n)
        // Of two who ask at once the second finds what the first made.
        await sql`insert into payment (id, order_id, branch_id, method, attempt, status, amount_minor, currency, return_url, reference)
          values (${id}, ${input.order_id}, ${input.branch_id}, 'pay_on_delivery', 'rest in cash', 'pending', ${minor.toString()}::bigint, ${currency}, '', ${id})
          on conflict (order_id, attempt) do update set amount_minor = excluded.amount_minor, status = 'pending' where payment.status in ('pending', 'voided')`.execute(
          tx,
        )
    })
    return { payments: (await store.listForOrder(ctx.db, input.order_id)).map(store.factsOf) }
  },
})
