import { sql } from 'kysely'
import Type from 'typebox'
import type { PersonRecords } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** What a customer watches and waits for, for the file of their own data. */
export const describePerson = operation('watch.describe_person', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Unknown() }),
  async run(ctx, { id, email }) {
    return {
      records: await one(
        ctx.db,
        sql<PersonRecords>`
      select (select coalesce(json_agg(json_build_object('product_id', w.product_id, 'created_at', w.created_at)), '[]') from watch w where w.user_id = ${id} or lower(w.email) = lower(${email})) as watches,
        (select coalesce(json_agg(json_build_object('variant_id', s.variant_id, 'email', s.email, 'told_at', s.told_at)), '[]') from stock_subscriber s where s.customer_id = ${id} or lower(s.email) = lower(${email})) as stock_alerts`,
      ),
    }
  },
})
