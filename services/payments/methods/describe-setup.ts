import { sql } from 'kysely'
import Type from 'typebox'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/**
 * Whether the merchant has said how real money is to come: by a gateway that is published somewhere, or on delivery alone,
 * which is what stays when the demo bank was withdrawn everywhere. Whether any has a limit or a fee.
 */
export const describeSetup = operation('payment_method.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ has_way_to_pay: Type.Boolean(), has_amounts: Type.Boolean() }),
  run: (ctx) =>
    one(
      ctx.db,
      sql<{ has_way_to_pay: boolean; has_amounts: boolean }>`
        select count(*) filter (where published and gateway not in ('demo', 'pay_on_delivery')) > 0
            or (count(*) filter (where published) > 0 and count(*) filter (where published and gateway = 'demo') = 0) as has_way_to_pay,
          coalesce(bool_or(min_minor is not null or max_minor is not null or fee_minor > 0), false) as has_amounts
        from method`,
    ),
})
