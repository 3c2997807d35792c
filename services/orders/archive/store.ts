import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { KeptEntry } from '../store.ts'

/** An order as events tell of its move to or from the archive. */
export interface Moved {
  id: string
  number: string
  branch_id: string
}

/** What may be archived: ended, with nothing under way. */
const ended = sql`o.status in ('closed', 'cancelled', 'rejected') and o.step = 'done'
  and not exists (select from order_edit e where e.order_id = o.id and e.state in ('stock', 'money'))
  and not exists (select from goods_return r where r.order_id = o.id and r.status not in ('rejected', 'cancelled', 'refunded', 'exchanged'))`

/** Which orders are to be archived: those named, or those placed before a time that nobody has open. */
export type Which = { ids: readonly string[] } | { before: string; branches: readonly string[] | null; except: readonly string[] }

const placed = ({ before, branches }: { before: string; branches: readonly string[] | null }) =>
  sql`coalesce(o.placed_at, o.created_at) < ${before}::timestamptz and (${branches === null}::boolean or o.branch_id = any(${[...(branches ?? [])]}::uuid[]))`

/** How many ended orders that were placed before a time are not in the archive. */
export async function countLeft(db: Db, which: { before: string; branches: readonly string[] | null }): Promise<number> {
  const left = await first(db, sql<{ n: number }>`select count(*)::int as n from orders o where ${placed(which)} and ${ended}`)
  return left?.n ?? 0
}

/** Moves up to `limit` ended orders into the archive; rows that somebody changes at this moment are left. */
export function archive(tx: Tx, which: Which, limit: number): Promise<Moved[]> {
  const chosen =
    'ids' in which
      ? sql`o.id = any(${[...which.ids]}::uuid[])`
      : sql`${placed(which)} and o.id <> all(${[...which.except]}::uuid[])`
  return rows(
    tx,
    sql<Moved>`
      with due as (
        select o.* from orders o where ${chosen} and ${ended} order by o.id limit ${limit} for update skip locked
      ), kept as (
        insert into archived_order (id, number, branch_id, customer_id, email, first_name, last_name, status, payment_status, delivery, currency, total_minor, base_total_minor, placed_at, delivery_date,
          item_count, image, doc, lines, events)
        select d.id, d.number, d.branch_id, d.customer_id, d.email, d.first_name, d.last_name, d.status, d.payment_status, d.delivery, d.currency, d.total_minor, d.base_total_minor, d.placed_at, d.delivery_date,
          (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = d.id),
          (select l.image from order_line l where l.order_id = d.id order by l.position limit 1),
          to_jsonb(d),
          coalesce((select jsonb_agg(to_jsonb(l) order by l.position) from order_line l where l.order_id = d.id), '[]'),
          coalesce((select jsonb_agg(to_jsonb(e) order by e.at, e.id) from order_event e where e.order_id = d.id), '[]')
        from due d returning id, number, branch_id
      ) select id, number, branch_id from kept`,
  )
}

/** Removes what was copied into the archive in the same transaction. */
export async function removeArchived(tx: Tx, ids: readonly string[]): Promise<void> {
  const list = [...ids]
  await sql`delete from order_event where order_id = any(${list}::uuid[])`.execute(tx)
  await sql`delete from order_line where order_id = any(${list}::uuid[])`.execute(tx)
  await sql`delete from orders where id = any(${list}::uuid[])`.execute(tx)
}

/** Puts an order back among those at work; undefined when it is not in the archive. */
export async function restore(tx: Tx, id: string): Promise<Moved | undefined> {
  const found = await first(
    tx,
    sql<Moved>`
      with back as (select * from archived_order where id = ${id} for update)
      insert into orders select (jsonb_populate_record(null::orders, back.doc)).* from back returning id, number, branch_id`,
  )
  if (!found) return undefined
  await sql`insert into order_line select (jsonb_populate_recordset(null::order_line, lines)).* from archived_order where id = ${id}`.execute(
    tx,
  )
  await sql`insert into order_event select (jsonb_populate_recordset(null::order_event, events)).* from archived_order where id = ${id}`.execute(
    tx,
  )
  await sql`delete from archived_order where id = ${id}`.execute(tx)
  return found
}

/** When an order was archived; undefined where it is not. */
export async function archivedSince(tx: Tx, id: string): Promise<string | undefined> {
  return (await first(tx, sql<{ at: string }>`select archived_at as at from archived_order where id = ${id} for update`))?.at
}

/** Keeps the time at which an order was archived first, where it was only worked on in between. */
export async function setArchivedSince(tx: Tx, id: string, since: string): Promise<void> {
  await sql`update archived_order set archived_at = ${since}::timestamptz where id = ${id}`.execute(tx)
}

/** Timeline of an archived order, oldest first. */
export function listArchivedTimeline(db: Db, orderId: string): Promise<KeptEntry[]> {
  return rows(
    db,
    sql<KeptEntry>`select e.id, e.type, e.status, e.actor, e.data, e.at
      from archived_order a cross join lateral jsonb_populate_recordset(null::order_event, a.events) e where a.id = ${orderId} order by e.at, e.id`,
  )
}
