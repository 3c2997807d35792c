import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { ownedBy } from './owned-by.ts'

const texts = Type.Array(Type.String())

/**
 * How many orders of a customer are not at their end, and by what their orders know them; those that were placed without an
 * account by an address that is confirmed to be theirs are counted too.
 */
export const describeCustomer = operation('order.describe_customer', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ open: Type.Integer(), emails: texts, phones: texts, names: texts, places: texts }),
  run: (ctx, { id, email }) =>
    one(
      ctx.db,
      sql<{ open: number; emails: string[]; phones: string[]; names: string[]; places: string[] }>`
        with own as (
          select email, phone, first_name, last_name, shipping_address as place, status not in ('closed', 'cancelled', 'rejected') as is_open
          from orders where ${ownedBy(id, email === null ? [] : [email])}
          union all
          select email, doc ->> 'phone', first_name, last_name, doc -> 'shipping_address', false from archived_order where ${ownedBy(id, email === null ? [] : [email])}
        )
        select (select count(*)::int from own where is_open) as open,
          coalesce((select array_agg(distinct email) from own), '{}') as emails,
          coalesce((select array_agg(distinct p) from own, lateral unnest(array[phone, place ->> 'phone']) p where p is not null), '{}') as phones,
          coalesce((select array_agg(distinct n) from own, lateral unnest(array[first_name, last_name, trim(first_name || ' ' || last_name)]) n where n <> ''), '{}') as names,
          coalesce((select array_agg(distinct p) from own, lateral unnest(array[place ->> 'line1', place ->> 'line2', place ->> 'postal_code']) p where p <> ''), '{}') as places`,
    ),
})
