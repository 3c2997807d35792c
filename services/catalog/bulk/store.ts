import { type RawBuilder, sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { Action } from './action.ts'

/** A bulk edit as it is kept. */
export interface BulkRow {
  id: string
  action: Action
  actor: { kind: string; id: string | null; name: string }
  branch_id: string
  status: 'queued' | 'running' | 'completed'
  total: number
  changed: number
  unchanged: number
  failed: number
  created_at: string
  finished_at: string | null
}

/** What became of one product. */
export interface ItemOutcome {
  outcome: 'changed' | 'unchanged' | 'failed'
  code: string | null
  detail: string | null
  /** Everything that was wrong, where it was more than one thing. */
  problems: { code: string; detail: string }[]
}

/** Keeps a bulk edit with the products it is about, chosen now; gives how many there are. */
export async function insertBulk(
  tx: Tx,
  row: Pick<BulkRow, 'id' | 'action' | 'actor' | 'branch_id'>,
  conditions: RawBuilder<unknown>[],
): Promise<number> {
  await sql`insert into bulk_edit (id, action, actor, branch_id) values (${row.id}, ${JSON.stringify(row.action)}::jsonb, ${JSON.stringify(row.actor)}::jsonb, ${row.branch_id})`.execute(
    tx,
  )
  const counted = await first(
    tx,
    sql<{ total: number }>`
      with chosen as (
        insert into bulk_item (bulk_id, product_id) select ${row.id}::uuid, p.id from product p where ${sql.join(conditions, sql` and `)} returning product_id
      )
      update bulk_edit set total = (select count(*) from chosen) where id = ${row.id} returning total`,
  )
  return counted?.total ?? 0
}

/** A bulk edit by id. */
export function findBulk(db: Db | Tx, id: string): Promise<BulkRow | undefined> {
  return first(db, sql<BulkRow>`select * from bulk_edit where id = ${id}`)
}

/** A page of the bulk edits. */
export function listBulks(db: Db, page: ListPage) {
  // The page's own total is of bulk edits, the row's of products.
  return rows(
    db,
    sql<BulkRow & Marked & { products: number }>`
      select id, action, actor, branch_id, status, total as products, changed, unchanged, failed, created_at, finished_at, ${page.columns}
      from bulk_edit where ${page.after} ${page.tail}`,
  )
}

/** A page of a bulk edit's products with their outcome, named in the first language of the chain that has a name. */
export function listItems(db: Db, query: { id: string; outcome: string | null; chain: readonly string[] }, page: ListPage) {
  return rows(
    db,
    sql<ItemOutcome & Marked & { product_id: string; sku: string; name: string; status: string }>`
      select i.product_id, i.outcome, i.code, i.detail, i.problems, p.sku, p.status, ${page.columns},
        coalesce((select t.name from product_translation t where t.product_id = p.id order by array_position(${[...query.chain]}::text[], t.locale) limit 1), p.sku) as name
      from bulk_item i join product p on p.id = i.product_id
      where i.bulk_id = ${query.id} and (${query.outcome}::text is null or i.outcome = ${query.outcome}::text) and ${page.after} ${page.tail}`,
  )
}

/** The next products that have no outcome yet. */
export async function nextItems(db: Db, id: string, after: string | null, limit: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ product_id: string }>`select product_id from bulk_item
      where bulk_id = ${id} and outcome is null and (${after}::uuid is null or product_id > ${after}::uuid) order by product_id limit ${limit}`,
  )
  return found.map((row) => row.product_id)
}

/** Takes an item that nobody has done: one that another is doing is passed over, or waited for. False when there is nothing left to do for it here. */
export async function claimItem(tx: Tx, id: string, productId: string, busy: 'pass' | 'wait'): Promise<boolean> {
  const mine = await first(
    tx,
    sql`select product_id from bulk_item where bulk_id = ${id} and product_id = ${productId} and outcome is null
      for update ${sql.raw(busy === 'pass' ? 'skip locked' : '')}`,
  )
  return mine !== undefined
}

/** Notes what became of a product, in the transaction that changed it, and counts it. */
export async function noteOutcome(tx: Tx, id: string, productId: string, note: ItemOutcome): Promise<void> {
  const one = (outcome: string) => (note.outcome === outcome ? 1 : 0)
  await sql`
    with item as (
      update bulk_item set outcome = ${note.outcome}, code = ${note.code}, detail = ${note.detail}, problems = ${JSON.stringify(note.problems)}::jsonb where bulk_id = ${id} and product_id = ${productId}
    )
    update bulk_edit set status = 'running', touched_at = now(), changed = changed + ${one('changed')}, unchanged = unchanged + ${one('unchanged')},
      failed = failed + ${one('failed')} where id = ${id}`.execute(tx)
}

/** Ends a bulk edit whose every product has its outcome; gives it, once. */
export function finishBulk(tx: Tx, id: string): Promise<BulkRow | undefined> {
  return first(
    tx,
    sql<BulkRow>`update bulk_edit set status = 'completed', finished_at = now() where id = ${id} and status <> 'completed'
      and not exists (select from bulk_item where bulk_id = ${id} and outcome is null) returning *`,
  )
}

/** Bulk edits that nobody has worked on for a minute: their process is gone. */
export async function listStranded(db: Db): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select id from bulk_edit where status <> 'completed' and touched_at < now() - interval '1 minute' order by touched_at limit 20`,
  )
  return found.map((row) => row.id)
}
