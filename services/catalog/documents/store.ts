import { sql } from 'kysely'
import { type Db, first, rows } from '#platform/db/pool.ts'

/** A product's page in one language, for one branch. */
export interface DocumentRow {
  product_id: string
  branch_id: string
  locale: string
  slug: string
  visible: boolean
  page: object
}

/** Writes pages, in the order of their keys so that two refreshes cannot wait for each other in a circle. */
export async function saveDocuments(db: Db, documents: readonly DocumentRow[]): Promise<void> {
  await sql`
    insert into product_document (product_id, branch_id, locale, slug, visible, page)
    select product_id, branch_id, locale, slug, visible, page
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as d(product_id uuid, branch_id uuid, locale text, slug text, visible boolean, page jsonb)
    order by product_id, branch_id, locale
    on conflict (product_id, branch_id, locale) do update
      set slug = excluded.slug, visible = excluded.visible, page = excluded.page, refreshed_at = now()`.execute(db)
}

/** The visible page with a slug: in the wanted language, or found by its slug in another. */
export function findPage(db: Db, branchId: string, slug: string, locale: string) {
  return first(
    db,
    sql<{ page: unknown }>`
      select coalesce(own.page, d.page) as page from product_document d
      left join product_document own on own.product_id = d.product_id and own.branch_id = d.branch_id and own.locale = ${locale}
      where d.branch_id = ${branchId} and d.slug = ${slug} and d.visible
      order by d.locale = ${locale} desc limit 1`,
  )
}

/** Products of the same categories, as pages in a language, newest first. */
export function listRelated(db: Db, productId: string, branchId: string, locale: string, limit: number) {
  return rows(
    db,
    sql<{ page: unknown }>`
      select d.page from (
        select other.product_id, count(*) as common from product_category mine
        join product_category other on other.category_id = mine.category_id and other.product_id <> mine.product_id
        where mine.product_id = ${productId} group by other.product_id order by common desc, other.product_id desc limit 200
      ) near
      join product_document d on d.product_id = near.product_id and d.branch_id = ${branchId} and d.locale = ${locale}
      where d.visible order by near.common desc, md5(d.product_id::text || ${productId}) limit ${limit}`,
  )
}

/** Ids of all products after an id, for walking over all of them. */
export async function nextProducts(db: Db, after: string | null, limit: number): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select id from product where (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`)
  return found.map((row) => row.id)
}

/** Ids of the products in categories, or in categories below them. */
export async function productsIn(db: Db, categoryIds: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select distinct pc.product_id as id from product_category pc join category c on c.id = pc.category_id where c.path && ${[...categoryIds]}::uuid[]`,
  )
  return found.map((row) => row.id)
}
