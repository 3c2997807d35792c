import { sql } from 'kysely'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'

/** Branches that offer a product, with since when. */
export function listListings(db: Db | Tx, productId: string) {
  return rows(
    db,
    sql<{ branch_id: string; published_at: string }>`select branch_id, published_at from listing where product_id = ${productId}`,
  )
}

/** Offers a product in branches; gives those in which it was not offered before. */
export async function addListings(tx: Tx, productId: string, branchIds: readonly string[]): Promise<string[]> {
  const added = await rows(
    tx,
    sql<{
      branch_id: string
    }>`insert into listing (product_id, branch_id) select ${productId}::uuid, b from unnest(${[...branchIds]}::uuid[]) b order by b
      on conflict do nothing returning branch_id`,
  )
  return added.map((row) => row.branch_id)
}

/** Takes a product out of branches; gives those that offered it. */
export async function removeListings(tx: Tx, productId: string, branchIds: readonly string[]): Promise<string[]> {
  const removed = await rows(
    tx,
    sql<{
      branch_id: string
    }>`delete from listing where product_id = ${productId} and branch_id = any(${[...branchIds]}::uuid[]) returning branch_id`,
  )
  return removed.map((row) => row.branch_id)
}

/** Offers many products in branches. */
export async function addListed(tx: Tx, list: readonly { product_id: string; branch_id: string }[]): Promise<void> {
  if (list.length === 0) return
  await sql`insert into listing (product_id, branch_id)
    select product_id, branch_id from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as l(product_id uuid, branch_id uuid) order by 1, 2
    on conflict do nothing`.execute(tx)
}
