import { sql } from 'kysely'
import type { Media } from '#contracts/shapes.ts'
import type { Locale, Translations } from '#lib/locale.ts'
import type { Publication } from '#lib/publication.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A category's texts in one language. */
export interface CategoryTexts {
  name: string
  slug: string
  description?: string
  seo?: { title?: string; description?: string }
}

/** A category as it is kept. */
export interface CategoryRow extends Publication {
  id: string
  parent_id: string | null
  path: string[]
  translations: Translations<CategoryTexts>
  enabled: boolean
  priority: number
  image_id: string | null
  image: Media | null
  version: number
  product_count: number
  /** Branches in which it is not published. */
  hidden_in: string[]
}

const category = sql`
  c.id, c.parent_id, c.path, c.translations, c.enabled, c.priority, c.image_id, c.version, c.starts_at, c.ends_at,
  (select shown_media(m) from media m where m.id = c.image_id) as image,
  coalesce((select array_agg(h.branch_id order by h.branch_id) from category_hidden h where h.category_id = c.id), '{}') as hidden_in,
  coalesce(n.products, 0) as product_count`
const counts = sql`left join lateral (
    select count(*)::int as products from product_category pc join product p on p.id = pc.product_id
    where pc.category_id = c.id and p.status not in ('deleted', 'archived')) n on true`

/** The whole tree in one query: parents before children, siblings by priority (CAT-02). */
export function listCategories(db: Db): Promise<CategoryRow[]> {
  return rows(
    db,
    sql<CategoryRow>`select ${category} from category c ${counts} order by cardinality(c.path), c.priority desc, c.created_at, c.id`,
  )
}

/** A category, locked when inside a transaction that changes it. */
export function findCategory(tx: Tx, id: string): Promise<CategoryRow | undefined> {
  return first(tx, sql<CategoryRow>`select ${category} from category c ${counts} where c.id = ${id} for update of c`)
}

/** Writes a category and its slugs; gives the slugs that others have. */
export async function saveCategory(
  tx: Tx,
  row: Omit<CategoryRow, 'image' | 'product_count' | 'version' | 'hidden_in'>,
): Promise<{ locale: Locale; slug: string }[]> {
  const slugs = Object.entries(row.translations).map(([locale, texts]) => ({ locale: locale as Locale, slug: texts.slug }))
  await sql`
    insert into category (id, parent_id, path, translations, enabled, priority, image_id, starts_at, ends_at)
    values (${row.id}, ${row.parent_id}, ${row.path}::uuid[], ${JSON.stringify(row.translations)}::jsonb, ${row.enabled}, ${row.priority}, ${row.image_id}, ${row.starts_at}, ${row.ends_at})
    on conflict (id) do update set translations = excluded.translations, enabled = excluded.enabled, priority = excluded.priority,
      image_id = excluded.image_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at, version = category.version + 1`.execute(
    tx,
  )
  await sql`delete from category_slug where category_id = ${row.id}`.execute(tx)
  const added = await rows(
    tx,
    sql<{ locale: Locale }>`insert into category_slug (locale, slug, category_id)
      select s ->> 'locale', s ->> 'slug', ${row.id}::uuid from jsonb_array_elements(${JSON.stringify(slugs)}::jsonb) s
      on conflict do nothing returning locale`,
  )
  return slugs.filter((slug) => !added.some((done) => done.locale === slug.locale))
}

/** Publishes a category in a branch or hides it there; false when that is how it was. */
export async function setPublished(tx: Tx, id: string, branchId: string, published: boolean): Promise<boolean> {
  const changed = await rows(
    tx,
    published
      ? sql`delete from category_hidden where category_id = ${id} and branch_id = ${branchId} returning branch_id`
      : sql`insert into category_hidden (category_id, branch_id) values (${id}, ${branchId}) on conflict do nothing returning branch_id`,
  )
  return changed.length > 0
}

/** Notes which categories began or ended by the clock since pages were last made; each once. */
export async function turnCategories(tx: Tx, now: Date): Promise<{ id: string; is_shown: boolean }[]> {
  const shown = sql`(coalesce(starts_at <= ${now}, true) and coalesce(ends_at > ${now}, true))`
  return rows(
    tx,
    sql<{ id: string; is_shown: boolean }>`
      update category set is_shown = ${shown} where id in (
        select id from category where is_shown <> ${shown} order by id for update) returning id, is_shown`,
  )
}

/** Removes a category that nothing is in; false when something is. */
export async function removeCategory(tx: Tx, id: string): Promise<boolean> {
  const removed = await rows(
    tx,
    sql`delete from category c where c.id = ${id}
      and not exists (select from category child where child.parent_id = c.id)
      and not exists (select from product_category pc where pc.category_id = c.id) returning c.id`,
  )
  return removed.length > 0
}
