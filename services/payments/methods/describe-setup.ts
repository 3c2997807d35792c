import { sql } from 'kysely'
import Type from 'typebox'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/**
 * Whether the merchant has said how real money is to come: by a gateway that is published somewhere, or on delivery alone,
 * which is what stays when the demo bank was withdrawn everywhere.
 */
export const describeSetup = operation('payment_method.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ has_way_to_pay: Type.Boolean() }),
  run: async (ctx) => ({
    has_way_to_pay:
      (await ctx.first(
        sql`select from method where published
          having count(*) filter (where gateway not in ('demo', 'pay_on_delivery')) > 0
            or (count(*) > 0 and count(*) filter (where gateway = 'demo') = 0)`,
      )) !== undefined,
  }),
})
