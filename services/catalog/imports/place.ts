import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { slugify } from '#lib/slug.ts'
import { first, type Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { saveCategory } from '../categories/store.ts'

/** Finds, or makes, the category that a file names. */
export type Place = (tx: Tx, name: string) => Promise<string>

const ROOT = {
  en: { name: 'Catalogue', slug: 'catalogue' },
  fa: { name: 'کاتالوگ', slug: 'کاتالوگ' },
  ar: { name: 'الكتالوج', slug: 'الكتالوج' },
  uk: { name: 'Каталог', slug: 'каталог' },
}

/** Categories of imported products: one for each product type, below a common root, because products never go into a root. */
export async function placeOf(ctx: Context): Promise<Place> {
  return async (tx, name) => {
    const slug = slugify(name) || 'other'
    const known = await first(
      tx,
      sql<{
        id: string
      }>`select category_id as id from category_slug s join category c on c.id = s.category_id where s.locale = 'en' and s.slug = ${slug} and c.parent_id is not null`,
    )
    if (known) return known.id
    // Two imports at once would both make it; the lock lasts as long as the transaction.
    await sql`select pg_advisory_xact_lock(hashtext('catalog import categories'))`.execute(tx)
    const root = await first(
      tx,
      sql<{ id: string }>`select category_id as id from category_slug where locale = 'en' and slug = ${ROOT.en.slug}`,
    )
    const rootId = root?.id ?? newId()
    if (!root) await add(ctx, tx, rootId, null, [rootId], ROOT)
    const again = await first(
      tx,
      sql<{ id: string }>`select category_id as id from category_slug where locale = 'en' and slug = ${slug}`,
    )
    if (again && again.id !== rootId) return again.id
    const id = newId()
    await add(ctx, tx, id, rootId, [rootId, id], { en: { name, slug: again ? `${slug}-2` : slug } })
    return id
  }
}

async function add(
  ctx: Context,
  tx: Tx,
  id: string,
  parentId: string | null,
  path: string[],
  translations: Parameters<typeof saveCategory>[1]['translations'],
): Promise<void> {
  await saveCategory(tx, { id, parent_id: parentId, path, translations, enabled: true, priority: 0, image_id: null })
  await appendEvents(tx, [ctx.event('category.changed', id, { id, change: 'created' })])
}
