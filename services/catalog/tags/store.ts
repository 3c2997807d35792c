import { type RawBuilder, sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** A tag as it is kept. */
export interface TagRow {
  id: string
  name: string
  slug: string
  translations: Translations<{ name: string }>
  product_count: number
  version: number
  created_at: string
}

const tag = sql`t.id, t.name, t.slug, t.translations, t.version, t.created_at`
const counted = sql`(select count(*)::int from product p where p.tags @> array[t.name] and p.status not in ('deleted', 'archived')) as product_count`

/** A page of the tags whose name or address contains a text. */
export function listTags(db: Db, text: string, page: ListPage): Promise<(TagRow & Marked)[]> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return rows(
    db,
    sql<TagRow & Marked>`
      with chosen as (
        select t.id, ${page.columns}, row_number() over (order by ${page.order}) as n from tag t
        where (${text} = '' or t.name ilike ${like} or t.slug ilike ${like} or t.translations::text ilike ${like}) and ${page.after} ${page.tail}
      )
      select ${tag}, ${counted}, chosen.total, chosen.mark from chosen join tag t using (id) order by chosen.n`,
  )
}

/** Tags by their ids, locked for a change in the order of these. */
export function lockTags(tx: Tx, ids: readonly string[]): Promise<TagRow[]> {
  return rows(
    tx,
    sql<TagRow>`select ${tag}, ${counted} from tag t where t.id = any(${[...ids]}::uuid[]) order by t.id for update of t`,
  )
}

/** The tag at an address, its own or one it had. */
export function findBySlug(db: Db, slug: string): Promise<TagRow | undefined> {
  return first(
    db,
    sql<TagRow>`select ${tag}, ${counted} from tag t
      where t.slug = ${slug} or t.id = (select a.tag_id from tag_alias a where a.slug = ${slug}) order by t.slug = ${slug} desc limit 1`,
  )
}

/** Tags by the names that products carry. */
export function tagsNamed(db: Db | Tx, names: readonly string[]): Promise<Pick<TagRow, 'name' | 'slug' | 'translations'>[]> {
  return rows(
    db,
    sql<
      Pick<TagRow, 'name' | 'slug' | 'translations'>
    >`select name, slug, translations from tag where name = any(${[...names]}::text[])`,
  )
}

/**
 * Adds the tags that are new, and gives each the name it goes by: that of the tag at its address, or at an address merged
 * into it. The tags are held until the transaction ends, so that none is renamed or merged before its product is written.
 */
export async function holdTags(
  tx: Tx,
  wanted: readonly { id: string; name: string; slug: string }[],
): Promise<Map<string, string>> {
  await sql`
    insert into tag (id, name, slug)
    select w.id, w.name, w.slug from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, name text, slug text)
    where not exists (select from tag t where t.slug = w.slug or t.name = w.name) and not exists (select from tag_alias a where a.slug = w.slug)
    order by w.slug on conflict do nothing`.execute(tx)
  const held = await rows(
    tx,
    sql<{ slug: string; name: string }>`
      with asked as (
        select w.slug, coalesce((select t.id from tag t where t.slug = w.slug), (select a.tag_id from tag_alias a where a.slug = w.slug),
          (select t.id from tag t where t.name = w.name)) as tag_id
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(slug text, name text)
      ), held as (select t.id, t.name from tag t where t.id in (select tag_id from asked) order by t.id for key share)
      select asked.slug, held.name from asked join held on held.id = asked.tag_id`,
  )
  return new Map(held.map((row) => [row.slug, row.name]))
}

/** Gives a tag another name and address; its old address goes on leading to it. False when another tag has the new one. */
export async function renameTag(
  tx: Tx,
  before: TagRow,
  now: { name: string; slug: string; translations: object },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tag ${now.slug}`}, 0))`.execute(tx)
  await sql`delete from tag_alias where slug = ${now.slug} and tag_id = ${before.id}`.execute(tx)
  const renamed = await rows(
    tx,
    sql`update tag t set name = ${now.name}, slug = ${now.slug}, translations = ${JSON.stringify(now.translations)}::jsonb, version = version + 1
      where t.id = ${before.id} and not exists (select from tag o where o.id <> t.id and (o.slug = ${now.slug} or o.name = ${now.name}))
        and not exists (select from tag_alias a where a.slug = ${now.slug}) returning t.id`,
  )
  if (renamed.length === 0) return false
  if (now.slug !== before.slug)
    await sql`insert into tag_alias (slug, tag_id) values (${before.slug}, ${before.id}) on conflict (slug) do update set tag_id = excluded.tag_id`.execute(
      tx,
    )
  return true
}

/** Has one tag's addresses lead to another, and removes it. */
export async function foldTag(tx: Tx, from: TagRow, into: TagRow): Promise<void> {
  await sql`update tag_alias set tag_id = ${into.id} where tag_id = ${from.id}`.execute(tx)
  await removeTag(tx, from.id)
  await sql`insert into tag_alias (slug, tag_id) values (${from.slug}, ${into.id}) on conflict (slug) do update set tag_id = excluded.tag_id`.execute(
    tx,
  )
  await sql`update tag set version = version + 1 where id = ${into.id}`.execute(tx)
}

/** Removes a tag with the addresses that lead to it. */
export async function removeTag(tx: Tx, id: string): Promise<void> {
  await sql`delete from tag where id = ${id}`.execute(tx)
}

/** A change of a tag on its products. */
export interface ChangeRow {
  id: string
  kind: 'rename' | 'merge' | 'delete'
  tag: string
  becomes: string | null
  done: number
  total: number
  created_at: string
  finished_at: string | null
}

const change = sql`id, kind, tag, becomes, done, total, created_at, finished_at`

/** Begins a change of a tag on the products that carry it. */
export function insertChange(
  tx: Tx,
  begun: { id: string; kind: string; tag: string; becomes: string | null; actor: object; branchId: string },
): Promise<ChangeRow> {
  return one(
    tx,
    sql<ChangeRow>`insert into tag_change (id, kind, tag, becomes, actor, branch_id, total)
      select ${begun.id}::uuid, ${begun.kind}, ${begun.tag}, ${begun.becomes}::text, ${JSON.stringify(begun.actor)}::jsonb, ${begun.branchId}::uuid,
        (select count(*) from product where tags @> array[${begun.tag}]::text[]) returning ${change}`,
  )
}

/** A change of a tag, with who began it. */
export function findChange(db: Db | Tx, id: string) {
  return first(
    db,
    sql<
      ChangeRow & { actor: { id: string | null; name: string }; branch_id: string }
    >`select ${change}, actor, branch_id from tag_change where id = ${id}`,
  )
}

/** Changes of tags that are not finished, and the latest that are. */
export function listChanges(db: Db, limit: number): Promise<ChangeRow[]> {
  return rows(
    db,
    sql<ChangeRow>`select ${change} from tag_change order by finished_at is null desc, created_at desc, id limit ${limit}`,
  )
}

/** Changes whose process is gone. */
export async function listStranded(db: Db): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select id from tag_change where finished_at is null and touched_at < now() - interval '1 minute' order by created_at`,
  )
  return found.map((row) => row.id)
}

/** Ids of the products that carry one of these tags. */
export async function productsTagged(db: Db, names: readonly string[]): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select id from product where tags && ${[...names]}::text[]`)
  return found.map((row) => row.id)
}

/** Exchanges a tag on the next products that carry it, each once; gives those. */
export async function exchangeTag(tx: Tx, from: string, to: string | null, limit: number): Promise<string[]> {
  const exchanged: RawBuilder<unknown> = sql`coalesce((select array_agg(name order by n) from (
      select case when t = ${from} then ${to}::text else t end as name, min(n) as n
      from unnest(p.tags) with ordinality u(t, n) where ${to}::text is not null or t <> ${from} group by 1) kept), '{}')`
  const found = await rows(
    tx,
    sql<{ id: string }>`
      with due as (select id from product where tags @> array[${from}]::text[] order by id limit ${limit} for update)
      update product p set tags = ${exchanged}, version = p.version + 1, updated_at = now() from due where p.id = due.id returning p.id`,
  )
  return found.map((row) => row.id)
}

/** Notes how far a change is; `finished` when no product carries the tag any more. */
export async function noteChange(tx: Tx, id: string, done: number, finished: boolean): Promise<void> {
  await sql`update tag_change set done = done + ${done}, touched_at = now(),
    finished_at = case when ${finished} then coalesce(finished_at, now()) else finished_at end where id = ${id}`.execute(tx)
}
