import { sql } from 'kysely'
import Type from 'typebox'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Whether a coupon or gift was ever made: their amounts are in the base currency. */
export const describeSetup = operation('coupon.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ has_code: Type.Boolean() }),
  run: async (ctx) => ({ has_code: (await ctx.first(sql`select from coupon limit 1`)) !== undefined }),
})
