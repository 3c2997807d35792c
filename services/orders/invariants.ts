import { sql } from 'kysely'
import type { Invariant } from '#platform/service.ts'
import { gaps, overCredited } from './invoices/store.ts'
import { wrongSlots } from './slots/store.ts'

type Row = Record<string, unknown>

/** What must always be true of orders. */
export const orderInvariants: readonly Invariant[] = [
  { name: 'no number of an invoice is left out', violations: (ctx) => ctx.rows(gaps) },
  { name: 'no invoice is credited beyond what it says', violations: (ctx) => ctx.rows(overCredited) },
  { name: 'a window of delivery has as many orders as it counts', violations: (ctx) => ctx.rows(wrongSlots) },
  {
    name: 'no order stands still in its saga',
    violations: (ctx) =>
      ctx.rows(
        sql<Row>`select number, step, step_at from orders where step in ('placing', 'undoing', 'editing') and step_at < now() - interval '3 minutes'`,
      ),
  },
  {
    name: 'the lines sum to the bill',
    violations: (ctx) =>
      ctx.rows(sql<Row>`select o.number from orders o join order_line l on l.order_id = o.id group by o.id
        having (sum(l.total_minor), sum(l.tax_minor) + coalesce(o.delivery_tax_minor, 0) + coalesce(o.payment_fee_tax_minor, 0), sum(l.discount_minor)) <> (o.subtotal_minor, o.tax_minor, o.discount_minor)`),
  },
  {
    // The state is rebuilt from the entries alone: of each fact the last that was told holds (ORD-09).
    name: 'the timeline, told again, leads to the order as it is',
    violations: (ctx) =>
      ctx.rows(sql<Row>`
        select o.number, o.status, told.status as told_status, o.payment_status, told.payment_status as told_payment, o.total_minor::text as total, told.total as told_total,
          o.responsible_id, told.responsible as told_responsible
        from orders o cross join lateral (
          select (array_agg(e.status order by e.at desc, e.id desc) filter (where e.status is not null))[1] as status,
            (array_agg(e.data -> 'facts' ->> 'payment_status' order by e.at desc, e.id desc) filter (where e.data -> 'facts' ? 'payment_status'))[1] as payment_status,
            (array_agg(e.data -> 'facts' ->> 'total' order by e.at desc, e.id desc) filter (where e.data -> 'facts' ? 'total'))[1] as total,
            (array_agg(e.data -> 'facts' ->> 'responsible_id' order by e.at desc, e.id desc) filter (where e.data -> 'facts' ? 'responsible_id'))[1] as responsible
          from order_event e where e.order_id = o.id
        ) told
        where (told.status, told.payment_status, told.total, told.responsible)
          is distinct from (o.status, o.payment_status, o.total_minor::text, o.responsible_id::text)`),
  },
  {
    name: 'each change of an order begins where the one before left its total',
    violations: (ctx) =>
      ctx.rows(sql<Row>`
        select number, from_total, before from (
          select o.number, e.data -> 'total' -> 'from' as from_total,
            lag(e.data -> 'total' -> 'to') over (partition by e.order_id order by e.at, e.id) as before
          from order_event e join orders o on o.id = e.order_id where e.type = 'edit') c
        where before is not null and before <> from_total`),
  },
  {
    name: 'no more pieces come back than were sold',
    violations: (ctx) =>
      ctx.rows(sql<Row>`
        select l.order_id, l.id as line_id, l.quantity, sum(g.quantity)::int as returned from order_line l join return_line g on g.line_id = l.id
        join goods_return r on r.id = g.return_id and r.status not in ('rejected', 'cancelled') group by l.id having sum(g.quantity) > l.quantity`),
  },
  {
    name: 'an order is at work or in the archive, not both',
    violations: (ctx) => ctx.rows(sql<Row>`select o.number from orders o join archived_order a on a.id = o.id`),
  },
]
