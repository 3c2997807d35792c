import { sql } from 'kysely'
import type { Media } from '#contracts/shapes.ts'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'

/** Keeps what is known of a picture. */
export async function insertMedia(db: Db | Tx, media: readonly Media[]): Promise<void> {
  await sql`insert into media (id, kind, alt, width, height, url, renditions)
    select id, kind, alt, width, height, url, renditions
    from jsonb_to_recordset(${JSON.stringify(media)}::jsonb) as m(id uuid, kind text, alt text, width int, height int, url text, renditions jsonb)
    on conflict do nothing`.execute(db)
}

/** Which of these ids are pictures we have. */
export async function knownMedia(db: Db | Tx, ids: readonly string[]): Promise<Set<string>> {
  const found = await rows(db, sql<{ id: string }>`select id from media where id = any(${[...ids]}::uuid[])`)
  return new Set(found.map((row) => row.id))
}
