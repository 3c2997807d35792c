import { type RawBuilder, sql } from 'kysely'
import { rows, type Tx } from '#platform/db/pool.ts'

/** How many carts a sweep takes in one transaction. */
export const SWEEP_BATCH = 200

/** A batch of carts that a sweep has dealt with, and where the next one begins. */
export interface Swept {
  ids: string[]
  last: string | null
}

// The planner must see how few they are: what is handed in as a value it takes for a tenth of all carts.
const BATCH = sql.lit(SWEEP_BATCH)

/** Expires a batch of overdue carts from a moment on, keeping what they held; rows that shoppers are using are passed over. */
export async function expireCarts(tx: Tx, from: string | null): Promise<Swept> {
  return sweptOf(
    await rows(
      tx,
      expiring(sql`select id, branch_id, currency, expires_at from cart
        where status = 'active' and is_expired = false and expires_at < now() and expires_at >= coalesce(${from}::timestamptz, '-infinity')
        order by expires_at limit ${BATCH} for update skip locked`),
    ),
  )
}

/** Expires one cart if its time is over and nobody is just changing it. */
export async function expireCart(tx: Tx, id: string): Promise<string[]> {
  const due = sql`select id, branch_id, currency, expires_at from cart
    where id = ${id} and status = 'active' and expires_at < now() for update skip locked`
  return sweptOf(await rows(tx, expiring(due))).ids
}

function expiring(due: RawBuilder<unknown>) {
  return sql<{ id: string; due_at: string }>`
    with due as materialized (${due}), kept as (
      insert into abandoned_line (cart_id, branch_id, variant_id, quantity, unit_minor, currency)
      select l.cart_id, due.branch_id, l.variant_id, l.quantity, l.added_minor, due.currency from due join cart_line l on l.cart_id = due.id
      on conflict do nothing
    ), emptied as (
      delete from cart_line l using due where l.cart_id = due.id returning l.cart_id, l.quantity, l.added_minor
    ), held as (
      select cart_id, sum(quantity)::int as items, sum(quantity * added_minor)::bigint as minor from emptied group by cart_id
    )
    update cart c set status = 'expired', is_expired = true, left_items = coalesce(held.items, 0), left_minor = coalesce(held.minor, 0)
    from due left join held on held.cart_id = due.id where c.id = due.id returning c.id, due.expires_at::text as due_at`
}

/** Deletes a batch of expired carts from a moment on; what they held stays for analysis. */
export async function deleteExpired(tx: Tx, from: string | null, branchId: string | null): Promise<Swept> {
  return sweptOf(
    await rows(
      tx,
      sql<{ id: string; due_at: string }>`
        with due as materialized (
          select id, expires_at from cart
          where status = 'expired' and is_expired and expires_at >= coalesce(${from}::timestamptz, '-infinity') and (${branchId}::uuid is null or branch_id = ${branchId}::uuid)
          order by expires_at limit ${BATCH} for update skip locked
        )
        delete from cart c using due where c.id = due.id returning c.id, due.expires_at::text as due_at`,
    ),
  )
}

function sweptOf(found: readonly { id: string; due_at: string }[]): Swept {
  const last = found.reduce<string | null>((latest, row) => (latest === null || row.due_at > latest ? row.due_at : latest), null)
  return { ids: found.map((row) => row.id), last }
}
