import { sql } from 'kysely'
import { first } from '../db/pool.ts'
import { addJob } from '../jobs/jobs.ts'
import type { Runtime } from '../runtime.ts'
import type { Service, StoredEvent, Subscription } from '../service.ts'
import { BATCH, BEGINNING, type Position, type readEvents } from './log.ts'
import type { Session } from './session.ts'

/**
 * Hands a service everything new in another's log, batch after batch, in order; one process at a time does it. Gives the place
 * it came to; undefined when another process is at it.
 */
export async function drain(
  runtime: Runtime,
  consumer: Service,
  source: string,
  read: (from: Position) => ReturnType<typeof readEvents>,
  session: Session,
): Promise<Position | undefined> {
  const lock = `${consumer.name}<-${source}`
  // A session's lock, not a transaction's: an open transaction would hold back the readers of every log.
  const { rows } = await session.query('select pg_try_advisory_lock(hashtext($1)) as mine', [lock])
  if (!(rows[0] as { mine: boolean } | undefined)?.mine) return undefined
  try {
    const db = runtime.db(consumer.name, true)
    let position =
      (await first(db, sql<Position>`select txid::text, sequence::text from consumer_offset where source = ${source}`)) ??
      BEGINNING
    for (;;) {
      const batch = await read(position)
      const last = batch.at(-1)
      if (!last) return position
      const events = batch.map((item) => item.event)
      for (const subscription of consumer.subscriptions ?? []) await deliver(runtime, consumer, subscription, events, session)
      mustBeOpen(session)
      position = last.position
      await sql`insert into consumer_offset (source, txid, sequence) values (${source}, ${position.txid}::xid8, ${position.sequence}::bigint)
        on conflict (source) do update set txid = excluded.txid, sequence = excluded.sequence`.execute(db)
      if (batch.length < BATCH) return position
    }
  } finally {
    await session.query('select pg_advisory_unlock(hashtext($1))', [lock])
  }
}

// Without its connection nothing says any more that this process consumes, nor that what it read is still in the log: a server
// that crashed may have lost its end. What is not marked as done is read again.
function mustBeOpen(session: Session): void {
  if (!session.isOpen()) throw new Error('The connection that holds the lock is gone.')
}

async function deliver(
  runtime: Runtime,
  service: Service,
  subscription: Subscription,
  batch: StoredEvent[],
  session: Session,
): Promise<void> {
  const wanted = batch.filter((event) => subscription.events.includes(event.name))
  if (wanted.length === 0) return
  mustBeOpen(session)
  // What a crash of the database undoes is undone together with the offset after it, and so delivered again.
  const ctx = runtime.workContext(service, subscription.name, true)
  try {
    await subscription.handle(ctx, wanted)
  } catch (error) {
    if (wanted.length > 1) {
      for (const event of wanted) await deliver(runtime, service, subscription, [event], session)
      return
    }
    mustBeOpen(session)
    // One event that a handler cannot take waits in a job of its own, so that the others go on.
    runtime.log.warn(
      { err: error, handler: `${service.name}.${subscription.name}`, event: wanted[0]?.id },
      'event handler failed; retried by a job',
    )
    const payload = { handler: subscription.name, event: wanted[0] }
    await addJob(
      ctx.db,
      `${service.name}.retryEvent`,
      JSON.parse(JSON.stringify(payload, (_, value) => (typeof value === 'bigint' ? value.toString() : value))),
      { maxAttempts: 8 },
    )
  }
}

/** The job that tries one failed event again; after its last try the event becomes a dead letter. */
export function retryEvent(service: Service) {
  return async (
    ctx: ReturnType<Runtime['systemContext']>,
    payload: Record<string, unknown>,
    progress: { last: boolean },
  ): Promise<void> => {
    const { handler, event } = payload as { handler: string; event: StoredEvent }
    const subscription = service.subscriptions?.find((candidate) => candidate.name === handler)
    if (!subscription) throw new Error(`No handler ${handler} in ${service.name}.`)
    try {
      await subscription.handle(ctx.runtime.workContext(service, handler), [event])
    } catch (error) {
      if (!progress.last) throw error
      await sql`insert into dead_letter (handler, event_id, event, error) values (${handler}, ${event.id}, ${JSON.stringify(event)}::jsonb, ${String(error)})
        on conflict do nothing`.execute(ctx.db)
    }
  }
}
