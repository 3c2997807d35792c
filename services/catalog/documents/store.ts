import { type RawBuilder, sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A product's page in one language, for one branch. */
export interface DocumentRow {
  product_id: string
  branch_id: string
  locale: string
  slug: string
  visible: boolean
  page: object
  /** What lists show of it; null where it has left them. */
  card: object | null
}

/** Writes pages, in the order of their keys so that two refreshes cannot wait for each other in a circle. */
export async function saveDocuments(db: Db | Tx, documents: readonly DocumentRow[]): Promise<void> {
  await sql`
    insert into product_document (product_id, branch_id, locale, slug, visible, page, card)
    select product_id, branch_id, locale, slug, visible, page, card
    from json_to_recordset(${JSON.stringify(documents)}::json) as d(product_id uuid, branch_id uuid, locale text, slug text, visible boolean, page json, card json)
    order by product_id, branch_id, locale
    on conflict (product_id, branch_id, locale) do update
      set slug = excluded.slug, visible = excluded.visible, page = excluded.page, card = excluded.card, refreshed_at = now()`.execute(
    db,
  )
}

/** Where a product stands among others: columns of a row, or values. */
interface Spot {
  product: RawBuilder<unknown>
  category: RawBuilder<unknown>
  locale: RawBuilder<unknown>
}

// Cards of the products beside one in its category: its neighbours by id, found without looking at the rest.
function cardsBeside(place: Spot, branchId: string, limit: number): RawBuilder<unknown> {
  const side = (isAfter: boolean) => sql`(
    select d.card, ${isAfter ? 0 : 1}::int as side from (
      select product_id from product_category where category_id = ${place.category} and product_id ${isAfter ? sql`>` : sql`<`} ${place.product}
      order by product_id ${isAfter ? sql`asc` : sql`desc`} limit ${limit * 3}
    ) near join product_document d on d.product_id = near.product_id and d.branch_id = ${branchId} and d.locale = ${place.locale}
    where d.visible and d.card is not null limit ${limit})`
  return sql`select coalesce(json_agg(near.card), '[]') as cards from (
    select card from (${side(true)} union all ${side(false)}) both_sides order by side limit ${limit}) near`
}

/** The visible page with a slug (in the wanted language, or found by its slug in another) and the cards of those beside it. */
export function findPage(db: Db, branchId: string, slug: string, locale: string, related: number) {
  const place = { product: sql`found.product_id`, category: sql`found.category_id`, locale: sql`found.locale` }
  return first(
    db,
    sql<{ page: unknown; related: unknown[] }>`
      with found as materialized (
        select coalesce(own.page, d.page) as page, coalesce(own.locale, d.locale) as locale, d.product_id,
          (select category_id from product_category pc where pc.product_id = d.product_id order by pc.position limit 1) as category_id
        from product_document d
        left join product_document own on own.product_id = d.product_id and own.branch_id = d.branch_id and own.locale = ${locale}
        where d.branch_id = ${branchId} and d.slug = ${slug} and d.visible
        order by d.locale = ${locale} desc limit 1
      )
      select page, (${cardsBeside(place, branchId, related)}) as related from found`,
  )
}

/** Cards of the products that are beside one in a category. */
export async function listRelated(
  db: Db,
  productId: string,
  categoryId: string | null,
  branchId: string,
  locale: string,
  limit: number,
): Promise<unknown[]> {
  if (categoryId === null) return []
  const place = { product: sql`${productId}::uuid`, category: sql`${categoryId}::uuid`, locale: sql`${locale}` }
  const found = await first(db, sql<{ cards: unknown[] }>`${cardsBeside(place, branchId, limit)}`)
  return found?.cards ?? []
}

/** Pages that show variants, with whether shoppers may see them. */
export function listPagesOf(db: Db, variantIds: readonly string[], branchId: string, locale: string) {
  return rows(
    db,
    sql<{ variant_id: string; visible: boolean; page: unknown }>`
      select v.id as variant_id, d.visible, d.page from unnest(${[...variantIds]}::uuid[]) wanted(id)
      join variant v on v.id = wanted.id and v.deleted_at is null
      join product_document d on d.product_id = v.product_id and d.branch_id = ${branchId} and d.locale = ${locale}`,
  )
}

/** Ids of all products after an id, for walking over all of them. */
export async function nextProducts(db: Db, after: string | null, limit: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select id from product where (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`,
  )
  return found.map((row) => row.id)
}

/** Ids of the products in categories, or in categories below them. */
export async function productsIn(db: Db, categoryIds: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select distinct pc.product_id as id from product_category pc join category c on c.id = pc.category_id where c.path && ${[...categoryIds]}::uuid[]`,
  )
  return found.map((row) => row.id)
}
