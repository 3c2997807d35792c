import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** Tables of work that takes long, each with `status`, `runner` and `touched_at`. */
export type LongWork = 'import' | 'export' | 'media_work'

/** What one process at a time works on. */
export type Leased = LongWork | 'channel'

/** Thrown when another process has taken the work up: whoever meets it stops, and nothing of it is done twice. */
export class LeaseLost extends Error {}

const UNDONE = sql`status in ('queued', 'running')`
const IS_FREE = sql`(runner is null or touched_at < now() - interval '1 minute')`

/**
 * Takes work up that nobody is at, alone among its kind: one runs at a time, so that other jobs have room. Undefined when it
 * is over, somebody is at it, or another is running; what waits is found again within a minute.
 */
export async function takeLease(db: Db, table: LongWork, id: string): Promise<Lease | undefined> {
  const runner = newId()
  const isTaken = await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`catalog ${table}`}))`.execute(tx)
    return first(
      tx,
      sql`update ${sql.table(table)} t set status = 'running', runner = ${runner}, touched_at = now()
        where id = ${id} and ${UNDONE} and ${IS_FREE}
          and not exists (select from ${sql.table(table)} o where o.id <> ${id} and o.status = 'running' and o.runner is not null and o.touched_at >= now() - interval '1 minute')
        returning id`,
    )
  })
  return isTaken === undefined ? undefined : new Lease(table, id, runner)
}

/** One process's right to go on with a piece of work. */
export class Lease {
  readonly #table: Leased
  readonly #id: string
  readonly #runner: string

  constructor(table: Leased, id: string, runner: string) {
    this.#table = table
    this.#id = id
    this.#runner = runner
  }

  /** Says that the work goes on; inside a transaction it also holds off whoever would take it. Throws when it was taken. */
  async hold(db: Db | Tx): Promise<void> {
    const mine = await first(
      db,
      sql`update ${sql.table(this.#table)} set touched_at = clock_timestamp() where id = ${this.#id} and runner = ${this.#runner} returning id`,
    )
    if (!mine) throw new LeaseLost(`${this.#table} ${this.#id} was taken up by another process.`)
  }

  /** Lets the work go unfinished: a fault is tried again at once, by whoever comes. */
  async drop(db: Db): Promise<void> {
    await sql`update ${sql.table(this.#table)} set runner = null where id = ${this.#id} and runner = ${this.#runner}`.execute(db)
  }
}

/** Work that nobody is at, oldest first. */
export async function listStranded(db: Db, table: LongWork): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select id from ${sql.table(table)} where ${UNDONE} and touched_at < now() - interval '1 minute' order by touched_at limit 20`,
  )
  return found.map((row) => row.id)
}

/** Work that waits for its turn. */
export async function nextWaiting(db: Db | Tx, table: LongWork): Promise<string | undefined> {
  return (
    await first(
      db,
      sql<{
        id: string
      }>`select id from ${sql.table(table)} where status = 'queued' and runner is null order by created_at limit 1`,
    )
  )?.id
}
