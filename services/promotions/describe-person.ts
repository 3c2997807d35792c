import { sql } from 'kysely'
import Type from 'typebox'
import type { PersonRecords } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Points and codes of a customer, for the file of their own data. */
export const describePerson = operation('promotion.describe_person', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Unknown() }),
  async run(ctx, { id }) {
    return {
      records: await one(
        ctx.db,
        sql<PersonRecords>`
      select (select coalesce(json_agg(json_build_object('type', e.type, 'points', e.points, 'order_number', e.order_number, 'at', e.at) order by e.at), '[]') from loyalty_entry e where e.customer_id = ${id}) as points,
        (select coalesce(json_agg(json_build_object('coupon_id', u.coupon_id, 'order_id', u.order_id, 'state', u.state, 'at', u.at)), '[]') from coupon_use u where u.customer_id = ${id}) as codes`,
      ),
    }
  },
})
