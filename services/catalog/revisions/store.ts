import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { ProductSource } from '../products/source.ts'

/** A kept state of a product: who made it, when, by what. */
export interface RevisionRow {
  id: string
  number: number
  type: string
  actor: { name: string }
  at: string
  /** Why, where it was said. */
  reason: string | null
}

/** A product as it was; older ones may lack what products learnt to have later. */
export type Snapshot = Omit<
  ProductSource,
  'branch_prices' | 'discontinue_reason' | 'replacement_id' | 'publish_at' | 'unpublish_at' | 'brand_id' | 'related' | 'parts'
> &
  Partial<Pick<ProductSource, 'brand_id' | 'related' | 'parts'>>

/** Keeps a snapshot of the product as it is now (CAT-16). */
export function insertRevision(
  tx: Tx,
  product: ProductSource,
  revision: { id: string; type: string; actor: object; reason?: string },
): Promise<void> {
  return insertRevisions(tx, [{ ...revision, product }])
}

/** Keeps snapshots of several products, in one statement. */
export async function insertRevisions(
  tx: Tx,
  revisions: readonly { id: string; type: string; actor: object; reason?: string; product: ProductSource }[],
): Promise<void> {
  const list = JSON.stringify(
    revisions.map(({ product, ...revision }) => ({ ...revision, product_id: product.id, snapshot: product })),
  )
  await sql`insert into revision (product_id, number, id, type, actor, reason, snapshot)
    select n.product_id, coalesce((select max(r.number) from revision r where r.product_id = n.product_id), 0) + 1, n.id, n.type, n.actor, n.reason, n.snapshot
    from jsonb_to_recordset(${list}::jsonb) as n(product_id uuid, id uuid, type text, actor jsonb, reason text, snapshot jsonb)`.execute(
    tx,
  )
}

/** A page of who changed a product, when and how. */
export function listRevisions(db: Db, productId: string, page: ListPage) {
  return rows(
    db,
    sql<
      RevisionRow & Marked
    >`select id, number, type, actor, at, reason, ${page.columns} from revision where product_id = ${productId} and ${page.after} ${page.tail}`,
  )
}

/** A kept state of a product, whole. */
export function findRevision(db: Db | Tx, productId: string, number: number) {
  return first(
    db,
    sql<RevisionRow & { snapshot: Snapshot }>`
      select id, number, type, actor, at, reason, snapshot from revision where product_id = ${productId} and number = ${number}`,
  )
}

/**
 * Makes the set of a product's variants the given one: set-aside variants come back as themselves, with their orders and
 * stock, the others are set aside. Names and options are parked, so that the ones written next cannot collide on the way.
 */
export async function parkVariants(tx: Tx, productId: string, ids: readonly string[]): Promise<void> {
  await sql`update variant set deleted_at = now() where product_id = ${productId} and deleted_at is null and id <> all(${[...ids]}::uuid[])`.execute(
    tx,
  )
  await sql`update variant set deleted_at = null, sku = id::text, options_key = id::text where product_id = ${productId} and id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}

/** What a kept state names, by what it is. */
export interface Named {
  categories: readonly string[]
  media: readonly string[]
  brands: readonly string[]
}

/** Which of these there still are. */
export async function stillThere(tx: Tx, { categories, media, brands }: Named): Promise<Set<string>> {
  const found = await rows(
    tx,
    sql<{
      id: string
    }>`select id from category where id = any(${[...categories]}::uuid[]) union select id from media where id = any(${[...media]}::uuid[])
      union select id from brand where id = any(${[...brands]}::uuid[])`,
  )
  return new Set(found.map((row) => row.id))
}
