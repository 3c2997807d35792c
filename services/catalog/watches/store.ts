import { sql } from 'kysely'
import { type Db, first, rows } from '#platform/db/pool.ts'

/** Who watches. */
export type Watcher = { user_id: string; email: null } | { user_id: null; email: string }

/** Keeps a watch; asking again only changes its language and currency. False when shoppers of the branch see no such product. */
export async function keepWatch(
  db: Db,
  watch: { id: string; product_id: string; branch_id: string; locale: string; currency: string } & Watcher,
): Promise<boolean> {
  const target =
    watch.user_id === null
      ? sql`(product_id, branch_id, lower(email)) where email is not null`
      : sql`(product_id, branch_id, user_id) where user_id is not null`
  const kept = await first(
    db,
    sql<{ id: string }>`
      insert into watch (id, product_id, branch_id, user_id, email, locale, currency)
      select ${watch.id}::uuid, ${watch.product_id}::uuid, ${watch.branch_id}::uuid, ${watch.user_id}::uuid, ${watch.email}, ${watch.locale}, ${watch.currency}
      where exists (select from product_document d where d.product_id = ${watch.product_id} and d.branch_id = ${watch.branch_id} and d.visible)
      on conflict ${target} do update set locale = excluded.locale, currency = excluded.currency returning id`,
  )
  return kept !== undefined
}

/** Whether an account watches a product. */
export async function isWatched(db: Db, productId: string, branchId: string, userId: string): Promise<boolean> {
  const found = await first(
    db,
    sql`select 1 from watch where product_id = ${productId} and branch_id = ${branchId} and user_id = ${userId}`,
  )
  return found !== undefined
}

/** Ends an account's watch of a product. */
export async function endOwnWatch(db: Db, productId: string, branchId: string, userId: string): Promise<void> {
  await sql`delete from watch where product_id = ${productId} and branch_id = ${branchId} and user_id = ${userId}`.execute(db)
}

/** Ends a watch by its id. */
export async function endWatch(db: Db, productId: string, id: string): Promise<void> {
  await sql`delete from watch where id = ${id} and product_id = ${productId}`.execute(db)
}

/** A watch, for those who tell its owner. */
export interface WatchRow {
  id: string
  user_id: string | null
  email: string | null
  locale: string
  currency: string
}

/** Watches of a product at a branch from before a moment, by id, a page at a time. */
export function listWatches(
  db: Db,
  query: {
    product_id: string
    branch_id: string
    currencies: readonly string[]
    before: string
    after: string | null
    limit: number
  },
): Promise<WatchRow[]> {
  return rows(
    db,
    sql<WatchRow>`select id, user_id, email, locale, currency from watch
      where product_id = ${query.product_id} and branch_id = ${query.branch_id} and currency = any(${[...query.currencies]}::text[])
        and created_at < ${query.before}::timestamptz and (${query.after}::uuid is null or id > ${query.after}::uuid) order by id limit ${query.limit}`,
  )
}

/** How a product is called in each language of the shop. */
export function namesOf(db: Db, productId: string, branchId: string) {
  return rows(
    db,
    sql<{ locale: string; name: string; slug: string }>`select locale, page ->> 'name' as name, slug from product_document
      where product_id = ${productId} and branch_id = ${branchId} order by locale`,
  )
}
