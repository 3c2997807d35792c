import { sql } from 'kysely'
import type { EventPayloads } from '#contracts/events.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'

/** Remembers which pictures advertisements show, so that nobody deletes them meanwhile. */
export async function holdPictures(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const shown = new Map(
    events.map((event) => [event.aggregate_id, (event.payload as EventPayloads['advertisement.changed']).image_ids]),
  )
  const uses = [...shown].flatMap(([user_id, ids]) => ids.map((media_id) => ({ user_id, media_id })))
  await ctx.tx(async (tx) => {
    await sql`delete from media_use where kind = 'advertisement' and user_id = any(${[...shown.keys()]}::uuid[])`.execute(tx)
    // One that was deleted before this was heard of cannot be held any more; its advertisement is not shown.
    await sql`insert into media_use (user_id, kind, media_id)
      select u.user_id, 'advertisement', m.id from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as u(user_id uuid, media_id uuid)
      join media m on m.id = u.media_id order by m.id, u.user_id for key share of m`.execute(tx)
  })
}
