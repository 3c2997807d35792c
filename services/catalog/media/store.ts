import { sql } from 'kysely'
import type { Media } from '#contracts/shapes.ts'
import type { Locale, Translations } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { MediaWords } from './media-words.ts'
import type { Kind, MediaItem } from './shapes.ts'

/** Keeps what is known of pictures. */
export async function insertMedia(db: Db | Tx, media: readonly (Media & Partial<MediaWords>)[]): Promise<void> {
  await sql`insert into media (id, kind, alt, alts, width, height, url, renditions, colour)
    select id, kind, alt, coalesce(alts, '{}'), width, height, url, renditions, colour
    from jsonb_to_recordset(${JSON.stringify(media)}::jsonb) as m(id uuid, kind text, alt text, alts jsonb, width int, height int, url text, renditions jsonb, colour text)
    on conflict do nothing`.execute(db)
}

/** A medium with the work on it. */
export interface MediaRow extends Omit<MediaItem, 'state' | 'version'> {
  version: number
  state: NonNullable<MediaItem['state']>
  created_at: string
  progress: number
  products: number
}

interface Row {
  item: MediaItem
  version: number
  state: MediaRow['state']
  created_at: string
  progress: number | null
  products: number
}

const COLUMNS = sql`shown_media(m) as item, m.state, m.version, m.created_at, w.progress,
  (select count(*)::int from product_media pm where pm.media_id = m.id) as products`

const rowOf = ({ item, version, state, created_at, progress, products }: Row): MediaRow => ({
  ...item,
  version,
  state,
  created_at,
  progress: progress ?? 100,
  products,
})

/** Whether there is such a picture; it is held until the transaction ends. */
export async function holdPicture(tx: Tx, id: string): Promise<boolean> {
  return (
    (await first(tx, sql`select 1 from media where id = ${id} and kind = 'image' and state = 'ready' for key share`)) !==
    undefined
  )
}

/** A medium by its id. */
export async function findMedia(db: Db | Tx, id: string): Promise<MediaRow | undefined> {
  const row = await first(db, sql<Row>`select ${COLUMNS} from media m left join media_work w on w.id = m.id where m.id = ${id}`)
  return row && rowOf(row)
}

/** A page of the media that match; what is still being uploaded is left out. */
export async function listMedia(
  db: Db,
  page: ListPage,
  wanted: { kind?: Kind | undefined; q?: string | undefined },
): Promise<(MediaRow & Marked)[]> {
  const text = wanted.q === undefined ? null : `%${wanted.q.replace(/[\\%_]/g, '\\$&')}%`
  const found = await rows(
    db,
    sql<Row & Marked>`select ${COLUMNS}, ${page.columns} from media m left join media_work w on w.id = m.id
      where m.state <> 'uploading' and (${wanted.kind ?? null}::text is null or m.kind = ${wanted.kind ?? null})
        and (${text}::text is null or m.file_name ilike ${text} or m.alt ilike ${text} or exists (select from jsonb_each_text(m.alts) w where w.value ilike ${text})) and ${page.after} ${page.tail}`,
  )
  return found.map(({ total, mark, ...row }) => ({ ...rowOf(row), total, mark }))
}

/** Changes the words of a medium: those of all languages, else of the shop's own language alone. */
export async function setWords(
  tx: Tx,
  id: string,
  { alt, alts, own }: { alt: string; alts: Translations<string> | undefined; own: Locale },
): Promise<void> {
  const said = alts === undefined ? sql`alts - ${own}::text` : sql`${JSON.stringify(alts)}::jsonb`
  await sql`update media set alt = ${alt}, alts = ${said}, version = version + 1 where id = ${id}`.execute(tx)
}

/** What keeps a medium from being deleted: products that show it, categories, brands and advertisements. */
export function usersOf(
  tx: Tx,
  id: string,
): Promise<{ id: string; sku: string | null; kind: 'product' | 'category' | 'brand' | 'advertisement' }[]> {
  return rows(
    tx,
    sql`select p.id, p.sku, 'product' as kind from product p where p.id in (
        select product_id from product_media where media_id = ${id}
        union select product_id from variant where media_id = ${id} and deleted_at is null)
      union all select c.id, null, 'category' from category c where c.image_id = ${id}
      union all select b.id, null, 'brand' from brand b where b.logo_id = ${id}
      union all select u.user_id, null, u.kind from media_use u where u.media_id = ${id} limit 20`,
  )
}

/** Locks a medium, so that nobody attaches it meanwhile; gives the addresses of its files. */
export function lockMedia(tx: Tx, id: string): Promise<{ kind: Kind; version: number; files: string[] } | undefined> {
  return first(
    tx,
    sql`select m.kind, m.version, array[m.url] || array(select r ->> 'url' from jsonb_array_elements(m.renditions) r) as files from media m where m.id = ${id} for update`,
  )
}

/** Forgets a medium that nothing shows; set-aside variants forget it too. */
export async function deleteMedia(tx: Tx, id: string): Promise<void> {
  await sql`update variant set media_id = null where media_id = ${id} and deleted_at is not null`.execute(tx)
  await sql`delete from media where id = ${id}`.execute(tx)
}

/** Products that show any of these media. */
export async function productsShowing(db: Db | Tx, ids: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select distinct product_id as id from product_media where media_id = any(${[...ids]}::uuid[])`,
  )
  return found.map((row) => row.id)
}
