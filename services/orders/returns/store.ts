import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { RETURN_REASONS, RETURN_STATUSES } from './return.ts'

/** A line of a return. */
export interface ReturnLineRow {
  line_id: string
  quantity: number
  reason: (typeof RETURN_REASONS)[number]
  restocked: number
  written_off: number
}

/** A return as it is kept. */
export interface ReturnRow {
  id: string
  number: string
  order_id: string
  branch_id: string
  kind: 'refund' | 'exchange'
  status: (typeof RETURN_STATUSES)[number]
  note: string | null
  decision: string | null
  photos: string[]
  currency: string
  refund_minor: bigint | null
  exchange_order_id: string | null
  actor: { kind: string; id: string | null; name: string }
  version: number
  created_at: string
  status_at: string
  lines: ReturnLineRow[]
}

const columns = sql`r.id, r.number, r.order_id, r.branch_id, r.kind, r.status, r.note, r.decision, r.photos, r.currency, r.refund_minor, r.exchange_order_id, r.actor, r.version, r.created_at, r.status_at,
  (select coalesce(jsonb_agg(to_jsonb(l) - 'return_id' order by l.line_id), '[]') from return_line l where l.return_id = r.id) as lines`

/** A return by its id. */
export function findReturn(db: Db | Tx, id: string): Promise<ReturnRow | undefined> {
  return first(db, sql<ReturnRow>`select ${columns} from goods_return r where r.id = ${id}`)
}

/** A return, locked; its order must be locked before. */
export function lockReturn(tx: Tx, id: string): Promise<ReturnRow | undefined> {
  return first(tx, sql<ReturnRow>`select ${columns} from goods_return r where r.id = ${id} for update of r`)
}

/** Returns of an order, newest first. */
export function listOfOrder(db: Db | Tx, orderId: string): Promise<ReturnRow[]> {
  return rows(
    db,
    sql<ReturnRow>`select ${columns} from goods_return r where r.order_id = ${orderId} order by r.created_at desc, r.id desc`,
  )
}

/** Writes a return with its lines. */
export async function insertReturn(
  tx: Tx,
  row: Omit<
    ReturnRow,
    'decision' | 'photos' | 'refund_minor' | 'exchange_order_id' | 'version' | 'created_at' | 'status_at' | 'status'
  >,
): Promise<void> {
  await sql`
    with made as (
      insert into goods_return (id, number, order_id, branch_id, kind, status, note, currency, actor)
      values (${row.id}, ${row.number}, ${row.order_id}, ${row.branch_id}, ${row.kind}, 'requested', ${row.note}, ${row.currency}, ${JSON.stringify(row.actor)}::jsonb) returning id
    )
    insert into return_line (return_id, line_id, quantity, reason)
    select made.id, l.line_id, l.quantity, l.reason from made, jsonb_to_recordset(${JSON.stringify(row.lines)}::jsonb) as l(line_id uuid, quantity int, reason text)`.execute(
    tx,
  )
}

/** What may change of a return. */
export interface ReturnChange {
  status?: ReturnRow['status']
  decision?: string | null
  refund_minor?: bigint
  exchange_order_id?: string
}

/** Moves a return on. */
export async function changeReturn(tx: Tx, id: string, change: ReturnChange): Promise<void> {
  const sets = Object.entries(change).map(([column, value]) =>
    typeof value === 'bigint' ? sql`${sql.ref(column)} = ${value.toString()}::bigint` : sql`${sql.ref(column)} = ${value}`,
  )
  await sql`update goods_return set version = version + 1, status_at = clock_timestamp(), ${sql.join(sets)} where id = ${id}`.execute(
    tx,
  )
}

/** Adds a photo; false when there are as many as may be. */
export async function addPhoto(tx: Tx, id: string, url: string, most: number): Promise<boolean> {
  const added = await first(
    tx,
    sql`update goods_return set photos = photos || to_jsonb(${url}::text), version = version + 1 where id = ${id} and jsonb_array_length(photos) < ${most} returning id`,
  )
  return added !== undefined
}

/** Notes what came back of each line. */
export async function noteReceived(
  tx: Tx,
  id: string,
  lines: readonly { line_id: string; restocked: number; written_off: number }[],
): Promise<void> {
  await sql`update return_line l set restocked = g.restocked, written_off = g.written_off
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as g(line_id uuid, restocked int, written_off int)
    where l.return_id = ${id} and l.line_id = g.line_id`.execute(tx)
}

/** Returns that stand between two steps longer than those take. */
export function listStuckReturns(db: Db, seconds: number): Promise<{ id: string }[]> {
  return rows(
    db,
    sql<{ id: string }>`select id from goods_return where status in ('receiving', 'refunding', 'exchanging')
      and status_at < now() - ${seconds}::int * interval '1 second' order by status_at limit 200`,
  )
}
