import { sql } from 'kysely'
import { type Db, first, rows } from '#platform/db/pool.ts'
import type { GatewayMessage } from './gateway.ts'

/** A way to pay of a branch. */
export interface MethodPlace {
  branch_id: string
  method: string
}

/** What a verified message means, and for whose payments it may speak; null means all of its gateway. */
export interface KeptMessage {
  gateway: string
  event_id: string
  meaning: Omit<GatewayMessage, 'eventId'> & { places: MethodPlace[] | null }
}

/** Keeps a message before it is acted on; says whether it was acted on before. */
export async function keepMessage(db: Db, { gateway, event_id, meaning }: KeptMessage): Promise<boolean> {
  const text = JSON.stringify(meaning, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
  const kept = await first(
    db,
    sql<{ processed: boolean }>`insert into webhook (gateway, event_id, meaning) values (${gateway}, ${event_id}, ${text}::jsonb)
      on conflict (gateway, event_id) do update set event_id = excluded.event_id returning processed_at is not null as processed`,
  )
  return kept?.processed ?? false
}

/** Notes that a message was acted on. */
export async function endMessage(db: Db, { gateway, event_id }: KeptMessage): Promise<void> {
  await sql`update webhook set processed_at = now() where gateway = ${gateway} and event_id = ${event_id}`.execute(db)
}

/** Messages that were kept but not acted on for longer than they should. */
export function listOpenMessages(db: Db, seconds: number): Promise<KeptMessage[]> {
  return rows(
    db,
    sql<KeptMessage>`select gateway, event_id, meaning from webhook where processed_at is null and received_at < now() - ${seconds}::int * interval '1 second' order by received_at limit 200`,
  )
}
