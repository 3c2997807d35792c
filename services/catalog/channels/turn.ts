import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { type Db, first } from '#platform/db/pool.ts'
import { Lease } from '../long-work/lease.ts'

const IS_FREE = sql`(c.runner is null or c.touched_at < now() - interval '1 minute')`

function hasWork(now: Date) {
  return sql`(c.hold_until is null or c.hold_until <= ${now}::timestamptz)
    and ((c.walking and c.state <> 'paused') or (c.state <> 'paused' and exists (select from channel_listing l where l.channel_id = c.id and l.due_at <= ${now}::timestamptz)))`
}

/**
 * Takes up the channel that has waited longest and has something to be told; one at a time, so that other jobs have room.
 * What a killed process held is taken up after a minute.
 */
export async function takeTurn(db: Db, now: Date): Promise<{ id: string; lease: Lease } | undefined> {
  const runner = newId()
  const taken = await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('catalog channel'))`.execute(tx)
    return first(
      tx,
      sql<{ id: string }>`update channel set runner = ${runner}, touched_at = clock_timestamp()
        where id = (select c.id from channel c where ${IS_FREE} and ${hasWork(now)}
            and not exists (select from channel o where o.runner is not null and o.touched_at >= now() - interval '1 minute')
          order by c.touched_at, c.id limit 1 for update)
        returning id`,
    )
  })
  return taken && { id: taken.id, lease: new Lease('channel', taken.id, runner) }
}

/** When the next thing is to be told to any channel; undefined when nothing waits. */
export async function nextDue(db: Db): Promise<Date | undefined> {
  const found = await first(
    db,
    sql<{ at: string | null }>`select min(greatest(c.hold_until, case when c.walking then c.created_at
        else (select min(l.due_at) from channel_listing l where l.channel_id = c.id) end)) as at
      from channel c where c.state <> 'paused' and (c.walking or exists (select from channel_listing l where l.channel_id = c.id and l.due_at is not null))`,
  )
  return found?.at ? new Date(found.at) : undefined
}
