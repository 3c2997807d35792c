import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { PriceKey } from './store.ts'

/** A change of a price that waits for its time. */
export interface PlannedChange extends PriceKey {
  id: string
  amount_minor: number
  compare_at_minor: number | null
  effective_from: string
  actor: { kind: string; id: string | null; name: string }
}

const COLUMNS = sql`id, product_id, variant_id, branch_id, currency, amount_minor::float8 as amount_minor, compare_at_minor::float8 as compare_at_minor, effective_from, actor`

/** Plans a change. */
export async function planChange(
  tx: Tx,
  change: Omit<PlannedChange, 'effective_from' | 'actor'> & { effective_from: Date; actor: object },
): Promise<void> {
  await sql`insert into price_change (id, product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, effective_from, actor)
    values (${change.id}, ${change.product_id}, ${change.variant_id}, ${change.branch_id}, ${change.currency}, ${change.amount_minor}, ${change.compare_at_minor},
      ${change.effective_from}, ${JSON.stringify(change.actor)}::jsonb)`.execute(tx)
}

/** Changes of a product that wait, the next first. */
export function listPlanned(db: Db | Tx, productId: string): Promise<PlannedChange[]> {
  return rows(
    db,
    sql<PlannedChange>`select ${COLUMNS} from price_change where product_id = ${productId} and state = 'planned' order by effective_from, id limit 200`,
  )
}

/** How many changes of a product wait. */
export async function countPlanned(tx: Tx, productId: string): Promise<number> {
  const found = await first(
    tx,
    sql<{ n: number }>`select count(*)::int as n from price_change where product_id = ${productId} and state = 'planned'`,
  )
  return found?.n ?? 0
}

/** Calls a waiting change off; the state it is in now, undefined when the product has no such change. */
export async function cancelPlanned(tx: Tx, productId: string, id: string, at: Date): Promise<string | undefined> {
  const found = await first(
    tx,
    sql<{ state: string }>`select state from price_change where id = ${id} and product_id = ${productId} for update`,
  )
  if (found?.state === 'planned')
    await sql`update price_change set state = 'cancelled', done_at = ${at} where id = ${id}`.execute(tx)
  return found?.state
}

/** Products that have changes due, those that wait longest first. */
export async function dueProducts(tx: Tx, at: Date, limit: number): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ product_id: string }>`
      select distinct product_id from (
        select product_id from price_change where state = 'planned' and effective_from <= ${at} order by effective_from, id limit ${limit}
      ) longest`,
  )
  return found.map((row) => row.product_id)
}

/** Locks products in the order of their ids. */
export function lockProducts(tx: Tx, ids: readonly string[]) {
  return rows(tx, sql<{ id: string }>`select id from product where id = any(${[...ids]}::uuid[]) order by id for update`)
}

/**
 * Takes the due changes of locked products, each exactly once: of several to one price only the last is given, the others
 * were never asked of anyone.
 */
export function takeDue(tx: Tx, productIds: readonly string[], at: Date): Promise<PlannedChange[]> {
  return rows(
    tx,
    sql<PlannedChange>`
      with due as (
        select id, row_number() over (partition by product_id, variant_id, branch_id, currency order by effective_from desc, id desc) as n
        from price_change where state = 'planned' and effective_from <= ${at} and product_id = any(${[...productIds]}::uuid[])
      ), taken as (
        update price_change c set state = case due.n when 1 then 'applied' else 'superseded' end, done_at = ${at}
        from due where c.id = due.id and c.state = 'planned' returning c.*
      )
      select ${COLUMNS} from taken where state = 'applied' order by product_id, effective_from`,
  )
}
