import { sql } from 'kysely'
import Type from 'typebox'
import type { PersonRecords } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Everything that orders keep of a customer, for the file of their own data. */
export const describePerson = operation('order.describe_person', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Unknown() }),
  async run(ctx, { id }) {
    return {
      records: await one(
        ctx.db,
        sql<PersonRecords>`
      select (select coalesce(json_agg(json_build_object('number', o.number, 'status', o.status, 'payment_status', o.payment_status, 'email', o.email, 'first_name', o.first_name,
            'last_name', o.last_name, 'phone', o.phone, 'shipping_address', o.shipping_address, 'note', o.note, 'total_minor', o.total_minor, 'currency', o.currency, 'created_at', o.created_at,
            'lines', (select json_agg(json_build_object('name', l.name, 'sku', l.sku, 'quantity', l.quantity, 'total_minor', l.total_minor)) from order_line l where l.order_id = o.id)) order by o.created_at), '[]')
          from orders o where o.customer_id = ${id}) as orders,
        (select coalesce(json_agg(a.doc order by a.placed_at), '[]') from archived_order a where a.customer_id = ${id}) as archived_orders,
        (select coalesce(json_agg(json_build_object('number', i.number, 'document', i.document) order by i.issued_at), '[]') from invoice i join orders o on o.id = i.order_id where o.customer_id = ${id}) as invoices,
        (select coalesce(json_agg(json_build_object('number', g.number, 'status', g.status, 'note', g.note)), '[]') from goods_return g join orders o on o.id = g.order_id where o.customer_id = ${id}) as returns`,
      ),
    }
  },
})
