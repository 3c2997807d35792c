import { sql } from 'kysely'
import { type Db, rows } from '#platform/db/pool.ts'

/** A product at a branch. */
export interface Place {
  product_id: string
  branch_id: string
}

/** Pages that are rebuilt together: some products in all their branches (null), or one product in some of its many. */
export interface Slice {
  productIds: string[]
  branchIds: string[] | null
  places: Place[]
}

/**
 * Where products have a page, product after product: where they are listed, where they were, and in the branch that shows
 * all of them; of these only the given branches, when some are given.
 */
export function placesOf(
  db: Db,
  ids: readonly string[],
  shownAll: string,
  branchIds: readonly string[] | null,
): Promise<Place[]> {
  return rows(
    db,
    sql<Place>`
      select product_id, branch_id from (
        select product_id, branch_id from listing where product_id = any(${[...ids]}::uuid[])
        union select product_id, branch_id from product_document where product_id = any(${[...ids]}::uuid[])
        union select id, ${shownAll}::uuid from unnest(${[...ids]}::uuid[]) as every(id)
      ) place where ${branchIds === null ? sql`true` : sql`branch_id = any(${[...branchIds]}::uuid[])`} order by product_id, branch_id`,
  )
}

/** Puts places (product after product) into slices of about `most`: a product is divided only where it alone is more than that. */
export function slicesOf(places: readonly Place[], most: number): Slice[] {
  const slices: Slice[] = []
  let open: Slice | undefined
  for (const [productId, own] of Map.groupBy(places, (place) => place.product_id)) {
    if (own.length > most) {
      for (let at = 0; at < own.length; at += most) {
        const part = own.slice(at, at + most)
        slices.push({ productIds: [productId], branchIds: part.map((place) => place.branch_id), places: part })
      }
      continue
    }
    if (!open || open.places.length + own.length > most) {
      open = { productIds: [], branchIds: null, places: [] }
      slices.push(open)
    }
    open.productIds.push(productId)
    open.places.push(...own)
  }
  return slices
}
