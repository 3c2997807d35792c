import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { PriceRow } from '../products/source.ts'

/** One price by its place: of a product or one of its variants, everywhere or in one branch. */
export interface PriceKey {
  product_id: string
  variant_id: string | null
  branch_id: string | null
  currency: string
}

/** A price to be written; without `keep_cost` its cost is written too. */
export interface PriceWrite extends PriceKey {
  amount_minor: number
  compare_at_minor: number | null
  cost: string | null
  keep_cost: boolean
}

/** A price that changed: null where there was none, or is none any more. */
export interface PriceStep extends PriceKey {
  old_minor: number | null
  new_minor: number | null
  compare_at_minor: number | null
}

/** When a change holds from, and who made it. */
export interface Stamp {
  at: Date
  by: object
}

// Equal by values that are never null: two thousand prices meet two thousand by a hash, not each with each.
const NONE = sql`'00000000-0000-0000-0000-000000000000'::uuid`
const KEY = sql`p.product_id = w.product_id and coalesce(p.variant_id, ${NONE}) = coalesce(w.variant_id, ${NONE})
  and coalesce(p.branch_id, ${NONE}) = coalesce(w.branch_id, ${NONE}) and p.currency = w.currency`
const DIFFERS = sql`(p.amount_minor <> w.amount_minor or p.compare_at_minor is distinct from w.compare_at_minor)`

/** Writes prices; the old ones go to the history (CAT-31). Gives those that changed. The caller holds the products' locks. */
export function writePrices(tx: Tx, prices: readonly PriceWrite[], stamp: Stamp): Promise<PriceStep[]> {
  return rows(
    tx,
    sql<PriceStep>`
      with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb)
          as w(product_id uuid, variant_id uuid, branch_id uuid, currency text, amount_minor bigint, compare_at_minor bigint, cost text, keep_cost boolean)
      ), before as materialized (select p.* from price p join wanted w on ${KEY}),
      history as (
        insert into price_history (product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, since, set_by, until)
        select p.product_id, p.variant_id, p.branch_id, p.currency, p.amount_minor, p.compare_at_minor, p.since, p.set_by, greatest(p.since, ${stamp.at}::timestamptz)
        from before p join wanted w on ${KEY} where ${DIFFERS}
      ), written as (
        insert into price as p (product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, cost, since, set_by)
        select w.product_id, w.variant_id, w.branch_id, w.currency, w.amount_minor, w.compare_at_minor, case when w.keep_cost then p.cost else w.cost end,
          ${stamp.at}::timestamptz, ${JSON.stringify(stamp.by)}::jsonb
        from wanted w left join before p on ${KEY}
        where p.currency is null or ${DIFFERS} or (not w.keep_cost and p.cost is distinct from w.cost)
        on conflict on constraint price_once do update set amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor, updated_at = now(),
          cost = excluded.cost,
          since = case when (p.amount_minor, coalesce(p.compare_at_minor, 0)) = (excluded.amount_minor, coalesce(excluded.compare_at_minor, 0)) then p.since else excluded.since end,
          set_by = case when (p.amount_minor, coalesce(p.compare_at_minor, 0)) = (excluded.amount_minor, coalesce(excluded.compare_at_minor, 0)) then p.set_by else excluded.set_by end
      )
      select w.product_id, w.variant_id, w.branch_id, w.currency, p.amount_minor::float8 as old_minor, w.amount_minor::float8 as new_minor, w.compare_at_minor::float8 as compare_at_minor
      from wanted w left join before p on ${KEY} where p.currency is null or ${DIFFERS}`,
  )
}

/** Takes prices away; they go to the history. Gives those that went. */
export function removePrices(tx: Tx, keys: readonly PriceKey[], stamp: Stamp): Promise<PriceStep[]> {
  return rows(
    tx,
    sql<PriceStep>`
      with gone as (
        delete from price p using jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as w(product_id uuid, variant_id uuid, branch_id uuid, currency text)
        where ${KEY} returning p.*
      ), history as (
        insert into price_history (product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, since, set_by, until)
        select product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, since, set_by, greatest(since, ${stamp.at}::timestamptz) from gone
      )
      select product_id, variant_id, branch_id, currency, amount_minor::float8 as old_minor, null as new_minor, null as compare_at_minor from gone`,
  )
}

/** Makes a product's prices what its editor says; prices of single branches stay. */
export async function syncPrices(tx: Tx, productId: string, wanted: readonly PriceRow[], stamp: Stamp): Promise<PriceStep[]> {
  const key = (price: { variant_id: string | null; currency: string }) => `${price.variant_id ?? ''} ${price.currency}`
  const known = new Set(wanted.map(key))
  const kept = await rows(
    tx,
    sql<PriceKey>`select product_id, variant_id, branch_id, currency from price where product_id = ${productId} and branch_id is null`,
  )
  const gone = kept.filter((price) => !known.has(key(price)))
  return [
    ...(gone.length > 0 ? await removePrices(tx, gone, stamp) : []),
    ...(await writePrices(
      tx,
      wanted.map((price) => ({ ...price, product_id: productId, branch_id: null, keep_cost: false })),
      stamp,
    )),
  ]
}

/** A price of any branch, with since when and by whom. */
export interface KnownPrice extends PriceRow {
  branch_id: string | null
  since: string
  set_by: { name: string } | null
}

/** All prices of a product, in every branch. */
export function listPrices(db: Db, productId: string): Promise<KnownPrice[]> {
  return rows(
    db,
    sql<KnownPrice>`select variant_id, branch_id, currency, amount_minor::float8 as amount_minor, compare_at_minor::float8 as compare_at_minor, cost, since, set_by
      from price where product_id = ${productId} order by branch_id nulls first, variant_id nulls first, currency`,
  )
}

/** Prices that were, and are, of one place, oldest first. */
export function listHistory(db: Db, key: PriceKey, limit: number) {
  return rows(
    db,
    sql<{
      amount_minor: number
      compare_at_minor: number | null
      since: string
      until: string | null
      set_by: { name: string } | null
    }>`
      select * from (
        select p.amount_minor::float8 as amount_minor, p.compare_at_minor::float8 as compare_at_minor, p.since, p.until, p.set_by from (
          select product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, since, until, set_by from price_history where product_id = ${key.product_id}
          union all select product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor, since, null, set_by from price where product_id = ${key.product_id}
        ) p join jsonb_to_record(${JSON.stringify(key)}::jsonb) as w(product_id uuid, variant_id uuid, branch_id uuid, currency text) on ${KEY}
        order by p.since desc, p.until desc nulls first limit ${limit}
      ) newest order by since, until nulls last`,
  )
}

/** What shoppers were asked for a variant at a branch, oldest first. */
export function listAsked(db: Db, productId: string, variantId: string, branchId: string, currency: string, limit: number) {
  return rows(
    db,
    sql<{ amount_minor: number; reduced: boolean; since: string; until: string | null }>`
      select amount_minor, reduced, since, until from (
        select id, amount_minor::float8 as amount_minor, reduced, since, until from applied_price
        where product_id = ${productId} and branch_id = ${branchId} and variant_id = ${variantId} and currency = ${currency} order by id desc limit ${limit}
      ) newest order by id`,
  )
}

/** The lowest that shoppers were asked since a moment; null when there was nothing to ask for. */
export async function lowestAsked(
  db: Db,
  productId: string,
  variantId: string,
  branchId: string,
  currency: string,
  from: Date,
): Promise<number | null> {
  const found = await first(
    db,
    sql<{ lowest: number | null }>`select min(amount_minor)::float8 as lowest from applied_price
      where product_id = ${productId} and branch_id = ${branchId} and variant_id = ${variantId} and currency = ${currency} and (until is null or until > ${from})`,
  )
  return found?.lowest ?? null
}

/** The variant that stands for a product: its first that is sold. */
export async function firstVariant(db: Db, productId: string): Promise<string | undefined> {
  const found = await first(
    db,
    sql<{
      id: string
    }>`select id from variant where product_id = ${productId} and deleted_at is null order by enabled desc, position, id limit 1`,
  )
  return found?.id
}

/** Notes that products changed: their version goes up, so that an editor opened before is told (API-06). */
export async function touchProducts(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update product set version = version + 1, updated_at = now() where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** A variant of a product that is still sold. */
export function findVariant(db: Db | Tx, productId: string, variantId: string) {
  return first(
    db,
    sql<{ id: string }>`select id from variant where id = ${variantId} and product_id = ${productId} and deleted_at is null`,
  )
}
