import { sql } from 'kysely'
import type { TargetProduct } from '#contracts/calls.ts'
import type { Media } from '#contracts/shapes.ts'
import type { Locale, Translations } from '#lib/locale.ts'
import { type Db, rows } from '#platform/db/pool.ts'

/** Products by their ids, as a branch shows them in a language; of one that has no page there, its name is all there is. */
export async function listProducts(
  db: Db,
  ids: readonly string[],
  branchId: string,
  locale: Locale,
  chain: readonly Locale[],
): Promise<TargetProduct[]> {
  if (ids.length === 0) return []
  return rows(
    db,
    sql<TargetProduct>`
      select p.id, coalesce(d.page ->> 'name', t.name, p.sku) as name, coalesce(d.slug, '') as slug, coalesce(d.visible, false) as visible,
        coalesce(d.page -> 'category_ids', '[]') as category_ids
      from product p
      left join product_document d on d.product_id = p.id and d.branch_id = ${branchId} and d.locale = ${locale}
      left join lateral (select name from product_translation t where t.product_id = p.id
        order by array_position(${[...chain]}::text[], t.locale) limit 1) t on true
      where p.id = any(${[...ids]}::uuid[]) and p.status <> 'deleted' order by p.id`,
  )
}

/** Categories by their ids, shown or not. */
export async function listCategories(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; translations: Translations<{ name: string }> }[]> {
  if (ids.length === 0) return []
  return rows(db, sql`select id, translations from category where id = any(${[...ids]}::uuid[]) order by id`)
}

/** Pictures by their ids, as far as they can be shown. */
export async function listPictures(db: Db, ids: readonly string[]): Promise<Media[]> {
  if (ids.length === 0) return []
  const found = await rows(
    db,
    sql<{
      picture: Media
    }>`select shown_media(m) as picture from media m where m.id = any(${[...ids]}::uuid[]) and m.kind = 'image' and m.state = 'ready' order by m.id`,
  )
  return found.map((row) => row.picture)
}
