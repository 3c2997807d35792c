import { type RawBuilder, sql } from 'kysely'
import type { Media } from '#contracts/shapes.ts'
import type { Translations } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** What a brand says of itself in one language. */
export interface BrandTexts {
  name?: string
  description?: string
  seo?: { title?: string; description?: string }
}

/** A brand as it is kept. */
export interface BrandRow {
  id: string
  name: string
  slug: string
  translations: Translations<BrandTexts>
  logo: Media | null
  product_count: number
  version: number
  created_at: string
}

const brand = sql`b.id, b.name, b.slug, b.translations, b.version, b.created_at,
  (select shown_media(m) from media m where m.id = b.logo_id) as logo`
const counted = sql`(select count(*)::int from product p where p.brand_id = b.id and p.status not in ('deleted', 'archived')) as product_count`

/** A page of the brands whose name or address contains a text. */
export function listBrands(db: Db, text: string, page: ListPage): Promise<(BrandRow & Marked)[]> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return rows(
    db,
    sql<BrandRow & Marked>`
      with chosen as (
        select b.id, ${page.columns}, row_number() over (order by ${page.order}) as n from brand b
        where (${text} = '' or b.name ilike ${like} or b.slug ilike ${like} or b.translations::text ilike ${like}) and ${page.after} ${page.tail}
      )
      select ${brand}, ${counted}, chosen.total, chosen.mark from chosen join brand b using (id) order by chosen.n`,
  )
}

/** A brand by its id or its address. */
export function findBrand(db: Db | Tx, key: { id: string } | { slug: string }): Promise<BrandRow | undefined> {
  return first(db, sql<BrandRow>`select ${brand}, ${counted} from brand b where ${whichOf(key)}`)
}

/** A brand, locked for a change. */
export function lockBrand(tx: Tx, id: string): Promise<BrandRow | undefined> {
  return first(tx, sql<BrandRow>`select ${brand}, ${counted} from brand b where b.id = ${id} for update of b`)
}

/** Brands by their ids, without counting their products. */
export function loadBrands(db: Db | Tx, ids: readonly string[]): Promise<Omit<BrandRow, 'product_count'>[]> {
  return rows(db, sql<Omit<BrandRow, 'product_count'>>`select ${brand} from brand b where b.id = any(${[...ids]}::uuid[])`)
}

/** Brands of which a branch shows products, with how many. */
export function listShown(db: Db, branchId: string): Promise<BrandRow[]> {
  return rows(
    db,
    sql<BrandRow>`
      with shown as (
        select p.brand_id, count(*)::int as products from product p join listing l on l.product_id = p.id and l.branch_id = ${branchId}
        where p.brand_id is not null and p.status in ('published', 'out_of_stock') group by p.brand_id
      )
      select ${brand}, shown.products as product_count from shown join brand b on b.id = shown.brand_id order by lower(b.name), b.id`,
  )
}

/** What is written of a brand. */
export interface BrandDraft {
  id: string
  name: string
  slug: string
  translations: Translations<BrandTexts>
  logo_id: string | null
}

/** Adds a brand, or changes the one with its id; false when another has its address. */
export async function saveBrand(tx: Tx, draft: BrandDraft): Promise<boolean> {
  // Two that want one address at the same moment: the second sees the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`brand ${draft.slug}`}, 0))`.execute(tx)
  const saved = await rows(
    tx,
    sql`insert into brand (id, name, slug, translations, logo_id)
      select ${draft.id}::uuid, ${draft.name}, ${draft.slug}, ${JSON.stringify(draft.translations)}::jsonb, ${draft.logo_id}::uuid
      where not exists (select from brand o where o.slug = ${draft.slug} and o.id <> ${draft.id}::uuid)
      on conflict (id) do update set name = excluded.name, slug = excluded.slug, translations = excluded.translations, logo_id = excluded.logo_id,
        version = brand.version + 1 returning id`,
  )
  return saved.length > 0
}

/** Removes a brand. */
export async function removeBrand(tx: Tx, id: string): Promise<void> {
  await sql`delete from brand where id = ${id}`.execute(tx)
}

/** The brand with an address, made by its name when there is none. */
export async function brandNamed(
  tx: Tx,
  draft: Pick<BrandDraft, 'id' | 'name' | 'slug'>,
): Promise<{ id: string; isNew: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`brand ${draft.slug}`}, 0))`.execute(tx)
  const added = await first(
    tx,
    sql<{
      id: string
    }>`insert into brand (id, name, slug) values (${draft.id}, ${draft.name}, ${draft.slug}) on conflict (slug) do nothing returning id`,
  )
  if (added) return { id: added.id, isNew: true }
  const known = await first(tx, sql<{ id: string }>`select id from brand where slug = ${draft.slug}`)
  return { id: known?.id ?? draft.id, isNew: false }
}

/** Ids of the products of brands. */
export async function productsOfBrands(db: Db, ids: readonly string[]): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select id from product where brand_id = any(${[...ids]}::uuid[])`)
  return found.map((row) => row.id)
}

function whichOf(key: { id: string } | { slug: string }): RawBuilder<unknown> {
  return 'id' in key ? sql`b.id = ${key.id}` : sql`b.slug = ${key.slug}`
}
