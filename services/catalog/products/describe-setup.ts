import { sql } from 'kysely'
import Type from 'typebox'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Whether shoppers can see a product: one that is published has its picture, price and description. Whether there ever was any. */
export const describeSetup = operation('product.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ has_product: Type.Boolean(), is_empty: Type.Boolean() }),
  run: (ctx) =>
    one(
      ctx.db,
      sql<{ has_product: boolean; is_empty: boolean }>`
        select exists (select from product where status = 'published') as has_product, not exists (select from product) as is_empty`,
    ),
})
