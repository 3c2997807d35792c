import { sql } from 'kysely'
import Type from 'typebox'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Whether shoppers can see a product: one that is published has its picture, price and description. */
export const describeSetup = operation('product.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ has_product: Type.Boolean() }),
  run: async (ctx) => ({
    has_product: (await ctx.first(sql`select from product where status = 'published' limit 1`)) !== undefined,
  }),
})
