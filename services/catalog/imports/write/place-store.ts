import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import { first, rows, type Tx } from '#platform/db/pool.ts'

/** A category, as far as finding a place needs it. */
export interface Placed {
  id: string
  parent_id: string | null
  path: string[]
  translations: Translations<{ name: string; slug: string }>
}

/** All categories, in the order of the menu. */
export function findCategories(tx: Tx): Promise<Placed[]> {
  return rows(
    tx,
    sql<Placed>`select id, parent_id, path, translations from category order by cardinality(path), priority desc, created_at, id`,
  )
}

/** Lets one import at a time make categories. */
export async function lockPlaces(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('catalog import categories'))`.execute(tx)
}

/** Whether a category has this slug in this language. */
export async function isSlugTaken(tx: Tx, locale: string, slug: string): Promise<boolean> {
  return (await first(tx, sql`select 1 from category_slug where locale = ${locale} and slug = ${slug}`)) !== undefined
}
