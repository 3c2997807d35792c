import { sql } from 'kysely'
import { type Db, rows } from '#platform/db/pool.ts'
import type { MediaWords } from '../../media/media-words.ts'

/** What became of a picture that a file names. */
export interface Picture {
  media_id: string | null
  problem: string | null
}

/** Pictures of a file whose end is known. */
export async function knownPictures(db: Db, importId: string, sources: readonly string[]): Promise<Map<string, Picture>> {
  if (sources.length === 0) return new Map()
  const found = await rows(
    db,
    sql<Picture & { source: string }>`select source, media_id, problem from import_picture
      where import_id = ${importId} and source = any(${[...new Set(sources)]}::text[])`,
  )
  return new Map(found.map(({ source, ...picture }) => [source, picture]))
}

/** Pictures that are this shop's own: a file that was exported here names them by their addresses. */
export async function findOwn(db: Db, publicUrl: string, sources: readonly string[]): Promise<Map<string, Picture>> {
  const paths = new Map(
    sources.flatMap((source) => {
      const path = source.startsWith(`${publicUrl}/`) ? source.slice(publicUrl.length) : source
      return path.startsWith('/media/') ? [[path, source] as const] : []
    }),
  )
  if (paths.size === 0) return new Map()
  const found = await rows(
    db,
    sql<{
      id: string
      url: string
    }>`select distinct on (url) id, url from media where kind = 'image' and url = any(${[...paths.keys()]}::text[]) order by url, created_at`,
  )
  return new Map(found.map(({ id, url }) => [paths.get(url) ?? url, { media_id: id, problem: null }]))
}

/** Notes what became of a picture. */
export async function savePicture(db: Db, importId: string, source: string, picture: Picture): Promise<void> {
  await sql`insert into import_picture (import_id, source, media_id, problem) values (${importId}, ${source}, ${picture.media_id}, ${picture.problem})
    on conflict do nothing`.execute(db)
}

/** Pictures of their own, with their own words, of the files of others. */
export async function copyMedia(db: Db, copies: readonly (Required<MediaWords> & { id: string; of: string })[]): Promise<void> {
  if (copies.length === 0) return
  await sql`insert into media (id, kind, alt, alts, width, height, url, renditions)
    select c.id, m.kind, c.alt, c.alts, m.width, m.height, m.url, m.renditions
    from jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) as c(id uuid, "of" uuid, alt text, alts jsonb) join media m on m.id = c."of"`.execute(
    db,
  )
}
