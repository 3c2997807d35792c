import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A move that makes itself. */
export type PlannedMove = 'publish' | 'unpublish'

/** A move planned for a time, in the name of who planned it. */
export interface ScheduleRow {
  product_id: string
  move: PlannedMove
  at: string
  branch_id: string
  actor: { kind: string; id: string | null; name: string }
}

/** The plans of a product. */
export function listSchedules(tx: Tx, productId: string): Promise<ScheduleRow[]> {
  return rows(
    tx,
    sql<ScheduleRow>`select product_id, move, at, branch_id, actor from product_schedule where product_id = ${productId} order by at`,
  )
}

/** Plans a move, in place of an earlier plan for it. */
export async function putSchedule(tx: Tx, row: ScheduleRow): Promise<void> {
  await sql`insert into product_schedule (product_id, move, at, branch_id, actor)
    values (${row.product_id}, ${row.move}, ${row.at}::timestamptz, ${row.branch_id}, ${JSON.stringify(row.actor)}::jsonb)
    on conflict (product_id, move) do update set at = excluded.at, branch_id = excluded.branch_id, actor = excluded.actor`.execute(
    tx,
  )
}

/** Drops plans of a product. */
export async function dropSchedules(tx: Tx, productId: string, moves: readonly PlannedMove[]): Promise<void> {
  await sql`delete from product_schedule where product_id = ${productId} and move = any(${[...moves]}::text[])`.execute(tx)
}

/** Plans whose time has come, the earliest first, after the one given. */
export function listDue(db: Db, now: string, after: ScheduleRow | undefined, limit: number): Promise<ScheduleRow[]> {
  return rows(
    db,
    sql<ScheduleRow>`select product_id, move, at, branch_id, actor from product_schedule
      where at <= ${now}::timestamptz
        and (${after?.at ?? null}::timestamptz is null or (at, product_id, move) > (${after?.at ?? null}::timestamptz, ${after?.product_id ?? null}::uuid, ${after?.move ?? null}::text))
      order by at, product_id, move limit ${limit}`,
  )
}

/** Takes a plan out, once: undefined when another process was first or the plan was changed. */
export function takeSchedule(tx: Tx, row: ScheduleRow): Promise<{ move: PlannedMove } | undefined> {
  return first(
    tx,
    sql<{
      move: PlannedMove
    }>`delete from product_schedule where product_id = ${row.product_id} and move = ${row.move} and at = ${row.at}::timestamptz returning move`,
  )
}
