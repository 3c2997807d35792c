import type pg from 'pg'
import { instantFromText } from '../db/timestamp.ts'
import type { StoredEvent } from '../service.ts'

/** A place in a log: by transaction, then by sequence. */
export interface Position {
  txid: string
  sequence: string
}

/** The beginning of every log. */
export const BEGINNING: Position = { txid: '0', sequence: '0' }

/** How many events are read at once. */
export const BATCH = 500

// Both statements show txid as text and order by the column itself: as text, 1000 would come before 999.

/**
 * Events after a position, in order. Only those of transactions older than every one still running are shown, so that none
 * that commits late can be skipped.
 */
export async function readEvents(
  pool: pg.Pool,
  source: string,
  from: Position,
): Promise<{ event: StoredEvent; position: Position }[]> {
  const { rows } = await pool.query<StoredEvent & { txid: string; seq: string; at_text: string }>({
    name: `events ${source}`,
    text: `select txid::text as txid, sequence::text as seq, sequence, id, name, version, aggregate_id, actor, branch_id, payload, at::text as at_text
      from "${source}".event e
      where (e.txid, e.sequence) > ($1::xid8, $2::bigint) and e.txid < pg_snapshot_xmin(pg_current_snapshot())
      order by e.txid, e.sequence limit ${BATCH}`,
    values: [from.txid, from.sequence],
  })
  return rows.map(({ txid, seq, at_text: at, ...event }) => ({
    event: { ...event, at: instantFromText(at) },
    position: { txid, sequence: seq },
  }))
}

/** The end of a log as it is now: the position from which everything newer is seen. */
export async function tailOf(pool: pg.Pool, source: string): Promise<Position> {
  const { rows } = await pool.query<{ txid: string; sequence: string }>(
    `select txid::text, sequence::text from "${source}".event e where e.txid < pg_snapshot_xmin(pg_current_snapshot()) order by e.txid desc, e.sequence desc limit 1`,
  )
  return rows[0] ?? BEGINNING
}
