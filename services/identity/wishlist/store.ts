import { sql } from 'kysely'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'

/** Keeps a wish; one that is there already stays as it is. False when it was there. */
export async function addWish(
  tx: Tx,
  wish: { accountId: string; productId: string; branchId: string; currency: string },
): Promise<boolean> {
  const added = await rows(
    tx,
    sql`insert into wish (account_id, product_id, branch_id, currency) values (${wish.accountId}, ${wish.productId}, ${wish.branchId}, ${wish.currency})
      on conflict do nothing returning product_id`,
  )
  return added.length > 0
}

/** Takes a wish back; false when there was none. */
export async function removeWish(tx: Tx, accountId: string, productId: string): Promise<boolean> {
  return (
    (await rows(tx, sql`delete from wish where account_id = ${accountId} and product_id = ${productId} returning product_id`))
      .length > 0
  )
}

/** How many wishes an account has, locked against others that come at the same time. */
export async function countWishes(tx: Tx, accountId: string): Promise<number> {
  await sql`select id from account where id = ${accountId} for update`.execute(tx)
  const [found] = await rows(tx, sql<{ count: number }>`select count(*)::int as count from wish where account_id = ${accountId}`)
  return found?.count ?? 0
}

/** What an account wishes for, the newest first. */
export async function listWishes(db: Db, accountId: string): Promise<{ product_id: string; created_at: string }[]> {
  return rows(
    db,
    sql<{ product_id: string; created_at: string }>`select product_id, created_at from wish
      where account_id = ${accountId} order by created_at desc, product_id desc`,
  )
}

/** Who wishes for a product at a branch, agreed to be written to, and has an address: by id, a page at a time. */
export function listWishers(
  db: Db,
  ask: {
    productId: string
    branchId: string
    currencies: readonly string[]
    before: string
    after: string | null
    limit: number
  },
) {
  return rows(
    db,
    sql<{ id: string; email: string; locale: string; currency: string }>`
      select a.id, a.email, a.locale, w.currency from wish w join account a on a.id = w.account_id
      where w.product_id = ${ask.productId} and w.branch_id = ${ask.branchId} and w.currency = any(${[...ask.currencies]}::text[])
        and w.created_at < ${ask.before}::timestamptz and a.email is not null and a.email_consent_at is not null and a.blocked_at is null
        and (${ask.after}::uuid is null or a.id > ${ask.after}::uuid) order by a.id limit ${ask.limit}`,
  )
}
