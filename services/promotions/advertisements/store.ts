import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { Position } from './advertisement.ts'
import type { Link } from './link.ts'

/** What an advertisement says in one language. */
export interface AdvertisementTexts {
  title?: string
  text?: string
  button?: string
  alt?: string
}

/** An advertisement as it is kept. */
export interface AdvertisementRow extends Link {
  id: string
  branch_id: string
  position: Position
  translations: Partial<Record<Locale, AdvertisementTexts>>
  image_id: string
  images: Partial<Record<Locale, string>>
  starts_at: string | null
  ends_at: string | null
  published: boolean
  priority: number
  views: bigint
  clicks: bigint
  version: number
  created_at: string
}

const KEPT = sql`id, branch_id, position, translations, image_id, images, link_type, product_id, category_id, url, starts_at, ends_at, priority`
const ALL = sql`${KEPT}, published, views, clicks, version, created_at`

/** Writes a new advertisement, unpublished. */
export async function insertAdvertisement(tx: Tx, draft: object): Promise<void> {
  await sql`insert into advertisement (${KEPT}) select ${KEPT} from jsonb_populate_record(null::advertisement, ${JSON.stringify(draft)}::jsonb)`.execute(
    tx,
  )
}

/** Writes an advertisement anew, under its lock; what was counted stays. */
export async function updateAdvertisement(tx: Tx, draft: { id: string }): Promise<void> {
  await sql`update advertisement a set (branch_id, position, translations, image_id, images, link_type, product_id, category_id, url, starts_at, ends_at, priority) =
    (n.branch_id, n.position, n.translations, n.image_id, n.images, n.link_type, n.product_id, n.category_id, n.url, n.starts_at, n.ends_at, n.priority),
    version = a.version + 1, updated_at = now()
    from jsonb_populate_record(null::advertisement, ${JSON.stringify(draft)}::jsonb) n where a.id = ${draft.id}`.execute(tx)
}

/** An advertisement by its id. */
export function findAdvertisement(db: Db | Tx, id: string): Promise<AdvertisementRow | undefined> {
  return first(db, sql<AdvertisementRow>`select ${ALL} from advertisement where id = ${id}`)
}

/** An advertisement's row, locked for a change. */
export function lockAdvertisement(tx: Tx, id: string): Promise<AdvertisementRow | undefined> {
  return first(tx, sql<AdvertisementRow>`select ${ALL} from advertisement where id = ${id} for update`)
}

/** Publishes an advertisement, or takes it back. */
export async function markPublished(tx: Tx, id: string, published: boolean): Promise<void> {
  await sql`update advertisement set published = ${published}, version = version + 1, updated_at = now() where id = ${id}`.execute(
    tx,
  )
}

/** Removes an advertisement with what was counted of it. */
export async function deleteAdvertisement(tx: Tx, id: string): Promise<void> {
  await sql`delete from advertisement where id = ${id}`.execute(tx)
}

/** What a branch has published and has not been over for long: when each is shown is decided by the clock of the reader. */
export function listPublished(db: Db, branchId: string, now: number): Promise<AdvertisementRow[]> {
  return rows(
    db,
    sql<AdvertisementRow>`select ${ALL} from advertisement
      where branch_id = ${branchId} and published and (ends_at is null or ends_at > ${new Date(now)}::timestamptz)
      order by priority desc, created_at desc, id limit 200`,
  )
}

/** A page of the advertisements that match. */
export function listAdvertisements(
  db: Db,
  page: ListPage,
  filter: {
    q: string
    state: string | null
    position: string | null
    branch_id: string | null
    branches: readonly string[] | null
    now: number
  },
): Promise<(AdvertisementRow & Marked)[]> {
  const like = `%${filter.q.trim().replace(/[\\%_]/g, '\\$&')}%`
  const now = sql`${new Date(filter.now)}::timestamptz`
  const state = sql`case when not published then 'unpublished' when starts_at > ${now} then 'planned' when ends_at <= ${now} then 'over' else 'running' end`
  return rows(
    db,
    sql<AdvertisementRow & Marked>`select ${ALL}, ${page.columns} from advertisement
      where translations::text ilike ${like} and (${filter.state}::text is null or ${state} = ${filter.state})
        and (${filter.position}::text is null or position = ${filter.position})
        and (${filter.branch_id}::uuid is null or branch_id = ${filter.branch_id})
        and (${filter.branches}::uuid[] is null or branch_id = any(${filter.branches}::uuid[])) and ${page.after} ${page.tail}`,
  )
}

/** Adds views and clicks, rows in the order of their ids so that two processes cannot wait for each other in a circle. */
export async function addCounts(db: Db, counts: readonly { id: string; views: number; clicks: number }[]): Promise<void> {
  await sql`with counted as (
      select id, views, clicks from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c(id uuid, views bigint, clicks bigint)
    ), locked as (
      select a.id from advertisement a where a.id in (select id from counted) order by a.id for no key update
    ) update advertisement a set views = a.views + c.views, clicks = a.clicks + c.clicks
      from locked l join counted c on c.id = l.id where a.id = l.id`.execute(db)
}
