import { sql } from 'kysely'
import Type from 'typebox'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Whether anything was ever ordered, in the archive or not. */
export const describeSetup = operation('order.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ has_order: Type.Boolean() }),
  run: async (ctx) => ({
    has_order:
      (await ctx.first(
        sql`select where exists (select from orders where placed_at is not null) or exists (select from archived_order)`,
      )) !== undefined,
  }),
})
