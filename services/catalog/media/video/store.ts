import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A video that is to be worked on. */
export interface VideoWork {
  source: string
  alt: string
  type: string
  file_name: string
  bytes: number
}

/** A video that is being worked on. */
export function findWork(db: Db, id: string): Promise<VideoWork | undefined> {
  return first(
    db,
    sql<VideoWork>`select w.source, m.alt, m.type, m.file_name, m.bytes::float8 as bytes from media_work w join media m on m.id = w.id
      where w.id = ${id} and w.source is not null`,
  )
}

/** Where the video lies that pages play; one whose work was called off at the last moment may lie there too. */
export function videoPath(id: string): string {
  return `${id.slice(-2)}/${id}/video.mp4`
}

/** Where a file lies as it came, while it is kept. */
export async function sourceOf(tx: Tx, id: string): Promise<string | null> {
  const found = await first(tx, sql<{ source: string | null }>`select source from media_work where id = ${id}`)
  return found?.source ?? null
}

/** Says how far the work is. */
export async function setProgress(db: Db, id: string, percent: number): Promise<void> {
  await sql`update media_work set progress = ${percent} where id = ${id} and status = 'running'`.execute(db)
}

/** Ends the work: with what is shown, or with the reason why there is nothing. */
export async function endWork(
  tx: Tx,
  id: string,
  end: {
    state: 'ready' | 'failed'
    problem: string | null
    shown?: {
      url: string
      type: string
      bytes: number
      width: number
      height: number
      duration_ms: number
      renditions: unknown[]
      colour?: string | undefined
    }
    keepsSource: boolean
  },
): Promise<void> {
  const { shown } = end
  await sql`update media set state = ${end.state}, problem = ${end.problem} where id = ${id}`.execute(tx)
  if (shown)
    await sql`update media set url = ${shown.url}, type = ${shown.type}, bytes = ${shown.bytes}, width = ${shown.width}, height = ${shown.height},
      duration_ms = ${shown.duration_ms}, renditions = ${JSON.stringify(shown.renditions)}::jsonb, colour = ${shown.colour ?? null} where id = ${id}`.execute(
      tx,
    )
  await sql`update media_work set status = ${end.state === 'ready' ? 'completed' : 'failed'}, runner = null,
    progress = case when ${end.state === 'ready'} then 100 else progress end,
    source = case when ${end.keepsSource} then source end where id = ${id}`.execute(tx)
}

/** Calls the work off; gives where the file lies as it came. Undefined when there is no such work any more. */
export async function cancelWork(tx: Tx, id: string): Promise<{ source: string | null } | undefined> {
  const [found] = await rows(
    tx,
    sql<{
      source: string | null
    }>`update media_work set status = 'cancelled', runner = null where id = ${id} and status in ('queued', 'running') returning source`,
  )
  if (found) await sql`update media set state = 'failed', problem = 'cancelled' where id = ${id}`.execute(tx)
  return found
}
