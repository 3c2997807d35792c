import { sql } from 'kysely'
import type { Invariant } from '#platform/service.ts'

/** What must always be true of stock (CAT-43). */
export const catalogInvariants: readonly Invariant[] = [
  {
    name: 'on_hand equals the sum of its movements',
    violations: (ctx) =>
      ctx.rows(sql<Record<string, unknown>>`
        select i.variant_id, i.branch_id, i.on_hand, coalesce(m.total, 0)::int as movements from inventory i
        left join (select variant_id, branch_id, sum(quantity) as total from movement group by 1, 2) m using (variant_id, branch_id)
        where i.on_hand <> coalesce(m.total, 0)`),
  },
  {
    name: 'reserved equals the sum of live reservations',
    violations: (ctx) =>
      ctx.rows(sql<Record<string, unknown>>`
        select i.variant_id, i.branch_id, i.reserved, coalesce(r.total, 0)::int as reservations from inventory i
        left join (select variant_id, branch_id, sum(quantity) as total from reservation where state = 'held' group by 1, 2) r using (variant_id, branch_id)
        where i.reserved <> coalesce(r.total, 0)`),
  },
  {
    name: 'a bundle on sale is made of variants that are sold and are no bundles',
    violations: (ctx) =>
      ctx.rows(sql<Record<string, unknown>>`
        select b.bundle_id, b.variant_id, p.status, p.type from bundle_part b join product own on own.id = b.bundle_id
        join variant v on v.id = b.variant_id join product p on p.id = v.product_id
        where own.status in ('published', 'out_of_stock')
          and (p.type = 'bundle' or v.deleted_at is not null or p.status in ('discontinued', 'archived', 'deleted'))`),
  },
  {
    name: 'nothing is oversold',
    violations: (ctx) =>
      ctx.rows(sql<Record<string, unknown>>`
        select variant_id, branch_id, on_hand, reserved from inventory
        where track and on_hand - reserved + case when allow_backorder then backorder_limit else 0 end < 0 and (reserved > 0 or on_hand < 0)`),
  },
  {
    name: 'what left one branch reached another',
    violations: (ctx) =>
      ctx.rows(sql<Record<string, unknown>>`
        select reference, variant_id, sum(quantity)::int as lost from movement where type = 'transfer' group by reference, variant_id having sum(quantity) <> 0`),
  },
  {
    name: 'each line of the ledger goes on from the one before',
    violations: (ctx) =>
      ctx.rows(sql<Record<string, unknown>>`
        select variant_id, branch_id, id, before, last from (
          select *, lag(after) over (partition by variant_id, branch_id order by id) as last from movement) m where before + quantity <> after or (last is not null and last <> before)`),
  },
  {
    name: 'no reservation outlives its time by more than five minutes',
    violations: (ctx) =>
      ctx.rows(
        sql<
          Record<string, unknown>
        >`select order_id, variant_id, expires_at from reservation where state = 'held' and expires_at < now() - interval '5 minutes'`,
      ),
  },
]
