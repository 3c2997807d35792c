import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { Kind } from '../shapes.ts'

/** A file that is to come. */
export interface Announced {
  id: string
  kind: Kind
  alt: string
  file_name: string
  bytes: number
  owner_id: string | null
}

/** Makes room for a file that is to come. */
export async function insertUpload(tx: Tx, upload: Announced): Promise<void> {
  const { id, kind, alt, file_name, bytes, owner_id } = upload
  await sql`insert into media (id, kind, alt, state, file_name, bytes) values (${id}, ${kind}, ${alt}, 'uploading', ${file_name}, ${bytes})`.execute(
    tx,
  )
  await sql`insert into media_work (id, status, owner_id) values (${id}, 'uploading', ${owner_id})`.execute(tx)
}

/** An upload with its state. */
export function findUpload(
  db: Db | Tx,
  id: string,
): Promise<
  { status: string; owner_id: string | null; bytes: string; file_name: string; alt: string; type: string | null } | undefined
> {
  return first(
    db,
    sql`select w.status, w.owner_id, m.bytes, m.file_name, m.alt, m.type from media_work w join media m on m.id = w.id where w.id = ${id}`,
  )
}

/** Takes a file that has come whole, alone: false when somebody else has, unless they have been silent for long. */
export async function claimUpload(db: Db, id: string): Promise<boolean> {
  const mine = await rows(
    db,
    sql`update media_work set status = 'receiving', touched_at = now() where id = ${id}
      and (status = 'uploading' or (status = 'receiving' and touched_at < now() - interval '10 minutes')) returning id`,
  )
  return mine.length > 0
}

/** Lets a file go that could not be put away just now: it is taken again within a minute. */
export async function releaseUpload(db: Db, id: string): Promise<void> {
  await sql`update media_work set status = 'uploading', touched_at = now() where id = ${id} and status = 'receiving'`.execute(db)
}

/** What became of a file that has come: it is shown as it is, or waits to be worked on. */
export async function finishUpload(
  tx: Tx,
  id: string,
  facts: {
    kind: Kind
    state: 'ready' | 'processing'
    type: string
    file_name: string
    bytes: number
    url: string
    width?: number
    height?: number
    colour?: string
    renditions?: unknown[]
    source: string | null
  },
): Promise<boolean> {
  const done = await rows(
    tx,
    sql`update media set kind = ${facts.kind}, state = ${facts.state}, type = ${facts.type}, file_name = ${facts.file_name}, bytes = ${facts.bytes},
        url = ${facts.url}, width = ${facts.width ?? 0}, height = ${facts.height ?? 0}, colour = ${facts.colour ?? null},
        renditions = ${JSON.stringify(facts.renditions ?? [])}::jsonb
      where id = ${id} and state = 'uploading' returning id`,
  )
  if (done.length === 0) return false
  const status = facts.state === 'ready' ? 'completed' : 'queued'
  await sql`update media_work set status = ${status}, progress = ${facts.state === 'ready' ? 100 : 0}, source = ${facts.source}, touched_at = now()
    where id = ${id}`.execute(tx)
  return true
}

/** Forgets a file that never came whole, or was refused. */
export async function dropUpload(db: Db, id: string): Promise<void> {
  await sql`delete from media where id = ${id} and state = 'uploading'`.execute(db)
}

/** Uploads that have stood still for a while, oldest first. */
export function quietUploads(db: Db, before: Date): Promise<{ id: string; created_at: string }[]> {
  return rows(
    db,
    sql`select id, created_at from media_work where status in ('uploading', 'receiving') and touched_at < ${before} order by touched_at limit 200`,
  )
}
