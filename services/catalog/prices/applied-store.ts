import { sql } from 'kysely'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'
import type { Place } from '../documents/places.ts'
import { LOOK_BACK_MS } from './applied.ts'
import type { Pricing } from './effective.ts'

/** Running discounts and the recent past of what was asked, by product, at a branch: one query. */
export async function loadPricing(
  db: Db | Tx,
  productIds: readonly string[],
  branchId: string,
  now: number,
): Promise<Map<string, Pricing>> {
  const places = productIds.map((product_id) => ({ product_id, branch_id: branchId }))
  const found = await loadPricings(db, places, now)
  return new Map(productIds.map((id) => [id, found(id, branchId)]))
}

/** The same at several branches; gives who tells it of a product at a branch. */
export async function loadPricings(
  db: Db | Tx,
  places: readonly Place[],
  now: number,
): Promise<(productId: string, branchId: string) => Pricing> {
  const from = new Date(now - LOOK_BACK_MS)
  const [products, branches] = [places.map((place) => place.product_id), places.map((place) => place.branch_id)]
  const found = await rows(
    db,
    sql<Place & Pricing>`
      select here.product_id, here.branch_id,
        coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'type', d.type, 'value', d.value, 'currency', d.currency) order by d.id)
          from discount d where d.status = 'running' and (d.branch_id is null or d.branch_id = here.branch_id) and d.id in (
            select dp.discount_id from discount_product dp where dp.product_id = here.product_id and not dp.removed
            union select dc.discount_id from product_category pc join category c on c.id = pc.category_id
              join discount_category dc on dc.category_id = any(c.path) and not dc.removed where pc.product_id = here.product_id)), '[]') as reductions,
        coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'variant_id', a.variant_id, 'currency', a.currency, 'amount_minor', a.amount_minor,
            'reduced', a.reduced, 'prior_minor', a.prior_minor, 'since', (extract(epoch from a.since) * 1000)::float8, 'until', (extract(epoch from a.until) * 1000)::float8) order by a.id)
          from applied_price a where a.product_id = here.product_id and a.branch_id = here.branch_id and (a.until is null or a.until > ${from})), '[]') as applied
      from unnest(${products}::uuid[], ${branches}::uuid[]) as here(product_id, branch_id)`,
  )
  const byPlace = new Map(found.map(({ product_id, branch_id, ...pricing }) => [`${product_id} ${branch_id}`, pricing]))
  return (productId, branchId) => byPlace.get(`${productId} ${branchId}`) ?? { reductions: [], applied: [] }
}

/** Refreshes of one product go one after another, so that none can write what another has already made stale. */
export async function holdRefresh(tx: Tx, productIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(id, 7)) from unnest(${[...productIds].sort()}::text[]) with ordinality as p(id, n) order by n`.execute(
    tx,
  )
}

/** A row that begins in the log of what was asked. */
export interface BegunRow {
  product_id: string
  variant_id: string
  branch_id: string
  currency: string
  amount_minor: number
  reduced: boolean
  prior_minor: number | null
}

/** Ends rows of the log of what was asked, and begins others. */
export async function writeApplied(tx: Tx, ended: readonly number[], begun: readonly BegunRow[], now: number): Promise<void> {
  const at = new Date(now)
  if (ended.length > 0) await sql`update applied_price set until = ${at} where id = any(${[...ended]}::bigint[])`.execute(tx)
  if (begun.length > 0)
    await sql`
      insert into applied_price (product_id, variant_id, branch_id, currency, amount_minor, reduced, prior_minor, since)
      select product_id, variant_id, branch_id, currency, amount_minor, reduced, prior_minor, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(begun)}::jsonb)
        as b(product_id uuid, variant_id uuid, branch_id uuid, currency text, amount_minor bigint, reduced boolean, prior_minor bigint)`.execute(
      tx,
    )
}
