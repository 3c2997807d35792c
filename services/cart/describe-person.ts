import { sql } from 'kysely'
import Type from 'typebox'
import type { PersonRecords } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Carts of a customer and reminders that were sent, for the file of their own data. */
export const describePerson = operation('cart.describe_person', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Unknown() }),
  async run(ctx, { id, email }) {
    return {
      records: await one(
        ctx.db,
        sql<PersonRecords>`
      select (select coalesce(json_agg(json_build_object('status', c.status, 'currency', c.currency, 'contact_email', c.contact_email, 'contact_name', c.contact_name, 'contact_phone', c.contact_phone,
            'lines', (select json_agg(json_build_object('variant_id', l.variant_id, 'quantity', l.quantity)) from cart_line l where l.cart_id = c.id))), '[]') from cart c where c.customer_id = ${id}) as carts,
        (select coalesce(json_agg(json_build_object('channel', r.channel, 'recipient', r.recipient, 'subject', r.subject)), '[]') from reminder r where lower(r.recipient) = lower(${email})) as reminders`,
      ),
    }
  },
})
