import { sql } from 'kysely'
import { type Db, first, type Tx } from '#platform/db/pool.ts'
import type { HeldLock } from '#platform/operation/locks.ts'
import { LOCK_SECONDS } from './lock.ts'

/** Who has a record open now. */
export function findLock(db: Db | Tx, kind: string, id: string): Promise<HeldLock | undefined> {
  return first(db, sql<HeldLock>`select * from platform.record_lock where kind = ${kind} and id = ${id} and expires_at > now()`)
}

/**
 * Takes a record for somebody, or keeps it for them: when it is free, theirs already, or taken over. Gives whose it is
 * afterwards, and who had it before, if that was somebody else.
 */
export async function takeLock(
  tx: Tx,
  lock: { kind: string; id: string; holderId: string; holderName: string; takeOver: boolean },
): Promise<{ lock: HeldLock; isNew: boolean; formerId: string | null } | undefined> {
  // Two who come at once wait for each other here, also where there is no row to lock yet.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lock ${lock.kind} ${lock.id}`}, 0))`.execute(tx)
  const before = await findLock(tx, lock.kind, lock.id)
  const isMine = before?.holder_id === lock.holderId
  if (before && !isMine && !lock.takeOver) return undefined
  const taken = await first(
    tx,
    sql<HeldLock>`
      insert into platform.record_lock (kind, id, holder_id, holder_name, expires_at)
      values (${lock.kind}, ${lock.id}, ${lock.holderId}, ${lock.holderName}, now() + make_interval(secs => ${LOCK_SECONDS}))
      on conflict (kind, id) do update set holder_id = excluded.holder_id, holder_name = excluded.holder_name, expires_at = excluded.expires_at,
        since = case when ${isMine} then record_lock.since else now() end
      returning *`,
  )
  return taken && { lock: taken, isNew: !isMine, formerId: before && !isMine ? before.holder_id : null }
}

/** Lets go of a record that somebody has; false when it was not theirs any more. */
export async function releaseLock(tx: Tx, kind: string, id: string, holderId: string): Promise<boolean> {
  const gone = await first(
    tx,
    sql`delete from platform.record_lock where kind = ${kind} and id = ${id} and holder_id = ${holderId}::uuid returning 1 as done`,
  )
  return gone !== undefined
}

/** Forgets locks that ran out long ago. */
export async function sweepLocks(db: Db): Promise<void> {
  await sql`delete from platform.record_lock where expires_at < now() - interval '1 hour'`.execute(db)
}
