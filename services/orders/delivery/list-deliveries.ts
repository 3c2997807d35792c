import { sql } from 'kysely'
import Type from 'typebox'
import { Address, Id, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { SlotView } from '../slots/choose-slot.ts'
import type { OrderRow } from '../store.ts'

const STATES = ['processing', 'shipped', 'delivered'] as const
const Lines = Type.Array(Type.Object({ name: Type.String(), quantity: Type.Integer() }))

interface Row
  extends Pick<
    OrderRow,
    'id' | 'number' | 'phone' | 'shipping_address' | 'delivery_slot' | 'note' | 'version' | 'proof_url' | 'delivered_at'
  > {
  status: (typeof STATES)[number]
  customer_name: string
  lines: { name: string; quantity: number }[]
}

/** The caller's own deliveries: those to bring, in the order in which they are wanted, then those brought in the last day (ORD-06). */
export const listDeliveries = operation('delivery.list', {
  access: permission('order.deliver'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        id: Id,
        number: Type.String(),
        status: OneOf(STATES),
        customer_name: Type.String(),
        phone: Nullable(Type.String()),
        shipping_address: Nullable(Address),
        note: Nullable(Type.String()),
        delivery_slot: Nullable(SlotView),
        lines: Lines,
        /** What is to be collected; nothing where it is paid. */
        collect: Nullable(MoneyShape),
        proof_url: Nullable(Type.String()),
        delivered_at: Nullable(Time),
        version: Type.Integer(),
      }),
    ),
  }),
  async run(ctx) {
    const found = await ctx.rows(sql<Row>`
      select o.id, o.number, o.status, trim(o.first_name || ' ' || o.last_name) as customer_name, o.phone, o.shipping_address, o.delivery_slot, o.note, o.proof_url, o.delivered_at, o.version,
        (select jsonb_agg(jsonb_build_object('name', l.name, 'quantity', l.quantity) order by l.position) from order_line l where l.order_id = o.id) as lines
      from orders o where o.deliverer_id = ${ctx.actor.id}::uuid and (o.status in ('processing', 'shipped') or (o.status = 'delivered' and o.delivered_at > now() - interval '1 day'))
      order by o.status = 'delivered', o.delivery_date nulls last, o.delivery_slot ->> 'from', o.placed_at limit 200`)
    const { cash } = await ctx.call('payments.listCash', { order_ids: found.map((row) => row.id) })
    const due = new Map(cash.map((one) => [one.order_id, one.amount]))
    return { data: found.map((row) => ({ ...row, collect: due.get(row.id) ?? null })) }
  },
})
