import { sql } from 'kysely'
import { type Db, one, rows, type Tx } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import { stockOf } from './stock-of.ts'

/** A variant at a branch, as staff see it. */
export interface InventoryRow {
  variant_id: string
  branch_id: string
  product_id: string
  on_hand: number
  reserved: number
  available: number
  low_stock_threshold: number
  track_inventory: boolean
  allow_backorder: boolean
  backorder_limit: number
  restock_date: string | null
}

const inventory = sql`variant_id, branch_id, product_id, on_hand, reserved, on_hand - reserved as available, low_stock_threshold,
  track as track_inventory, allow_backorder, backorder_limit, restock_date::text`

/** A line of an order as its reservation left it: short (what is left), or promised with pieces still to come. */
export interface ReservedLine {
  line_variant: string
  short_available: number | null
  to_come: number | null
  to_come_on: string | null
}

/** Promises stock to an order in one statement; gives the lines that fall short, or those with pieces still to come. */
export async function reserve(
  db: Db,
  order: { id: string; branchId: string; expiresAt: string; variants: string[]; quantities: number[] },
  event: NewEvent,
) {
  return rows(
    db,
    sql<ReservedLine>`
      select line_variant, short_available, to_come, to_come_on::text from reserve_stock(${order.id}::uuid, ${order.branchId}::uuid, ${order.expiresAt}::timestamptz,
        ${order.variants}::uuid[], ${order.quantities}::int[], ${JSON.stringify(event)}::jsonb)`,
  )
}

/** Turns an order's promise into a sale, or into a promise without an end where stock is deducted later. */
export async function confirm(db: Db, orderId: string, event: NewEvent, deduct: boolean): Promise<boolean> {
  return (
    await one(
      db,
      sql<{ done: boolean }>`select confirm_stock(${orderId}::uuid, ${JSON.stringify(event)}::jsonb, ${deduct}) as done`,
    )
  ).done
}

/** Gives an order's stock back; of one that is `overdue` only a promise whose time is over, however it changed meanwhile. */
export async function release(db: Db | Tx, orderId: string, reason: string, event: NewEvent, overdue = false): Promise<boolean> {
  return (
    await one(
      db,
      sql<{
        done: boolean
      }>`select release_stock(${orderId}::uuid, ${reason}, ${JSON.stringify(event)}::jsonb, ${overdue}) as done`,
    )
  ).done
}

/** What a branch can promise of a variant: all in all, without what would be owed (null: uncounted), and until when it would be. */
export interface Available {
  variant_id: string
  available: number | null
  free: number | null
  restock_date: string | null
}

/** What can be promised of variants now: all of it (`available`) and what lies there (`free`), null where stock is not counted. */
export function listAvailable(db: Db, branchId: string, variantIds: string[]) {
  return rows(
    db,
    sql<Available>`
      select variant_id, case when track then greatest(0, on_hand - reserved + case when allow_backorder then backorder_limit else 0 end) end as available,
        case when track then greatest(0, on_hand - reserved) end as free, case when track and allow_backorder then restock_date::text end as restock_date
      from unnest(${variantIds}::uuid[]) wanted(id) join inventory on variant_id = wanted.id and branch_id = ${branchId}
      union all
      select variant_id, with_owed, now, case when with_owed > now then restock_date::text end
      from bundle_stock where variant_id = any(${variantIds}::uuid[]) and branch_id = ${branchId}`,
  )
}

/** Inventory of a product's variants at a branch. */
export function listInventory(db: Db | Tx, productId: string, branchId: string): Promise<InventoryRow[]> {
  return rows(
    db,
    sql<InventoryRow>`select ${inventory} from inventory where product_id = ${productId} and branch_id = ${branchId} order by variant_id`,
  )
}

/** Inventory of a variant at some branches. */
export function listItems(tx: Tx, variantId: string, branchIds: readonly string[]): Promise<InventoryRow[]> {
  return rows(
    tx,
    sql<InventoryRow>`select ${inventory} from inventory where variant_id = ${variantId} and branch_id = any(${[...branchIds]}::uuid[]) order by branch_id`,
  )
}

/** What staff may set of a variant at a branch beside its stock. */
export interface Rules {
  allow_backorder?: boolean
  backorder_limit?: number
  restock_date?: string | null
  low_stock_threshold?: number
}

/** Inventory of a product's living variants (or one of them) at a branch, locked for a change; what has no place there yet gets one. */
export async function lockItems(tx: Tx, productId: string, variantId: string | null, branchId: string): Promise<InventoryRow[]> {
  await sql`select ensure_item(v.product_id, v.id, ${branchId}::uuid) from variant v where v.product_id = ${productId} and v.deleted_at is null
    and (${variantId}::uuid is null or v.id = ${variantId}::uuid)
    and not exists (select from inventory i where i.variant_id = v.id and i.branch_id = ${branchId}::uuid)`.execute(tx)
  return rows(
    tx,
    sql<InventoryRow>`select ${inventory} from inventory where product_id = ${productId} and branch_id = ${branchId}
      and variant_id in (select id from variant where product_id = ${productId} and deleted_at is null and (${variantId}::uuid is null or id = ${variantId}::uuid))
      order by variant_id for update`,
  )
}

/** Sets the given rules of some variants at their branch. */
export async function updateRules(tx: Tx, items: readonly InventoryRow[], set: Rules): Promise<void> {
  const sets = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  await sql`update inventory set ${sql.join(sets)} where branch_id = ${items[0]?.branch_id} and variant_id = any(${items.map((item) => item.variant_id)}::uuid[])`.execute(
    tx,
  )
}

/** Two of a product's variants at most: enough to know whether it has only one. */
export async function listVariantIds(db: Db, productId: string): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select id from variant where product_id = ${productId} and deleted_at is null order by position limit 2`,
  )
  return found.map((row) => row.id)
}

/** A page of the ledger of a product at some branches, of one variant or type or all. */
export function listMovements(
  db: Db,
  filter: { productId: string; branchIds: string[]; variantId: string | null; type: string | null },
  page: ListPage,
) {
  return rows(
    db,
    sql<
      Marked & {
        id: bigint
        variant_id: string
        branch_id: string
        type: string
        quantity: number
        before: number
        after: number
        reason: string
        reference: string
        actor: { name: string }
        at: string
      }
    >`
      select id, variant_id, branch_id, type, quantity, before, after, reason, reference, actor, at, ${page.columns} from movement
      where product_id = ${filter.productId} and branch_id = any(${filter.branchIds}::uuid[]) and (${filter.variantId}::uuid is null or variant_id = ${filter.variantId}::uuid)
        and (${filter.type}::text is null or type = ${filter.type}::text) and ${page.after}
      ${page.tail}`,
  )
}

/** Notes what shoppers are to be shown of these variants now; gives those for which that changed. */
export function noteLevels(db: Db, variantIds: string[]) {
  return rows(
    db,
    sql<{
      product_id: string
      variant_id: string
      branch_id: string
      sku: string
      level: string
      before: string
      available: number
    }>`
      with due as (
        select i.variant_id, i.branch_id, i.shown_level as before, stock_level(i) as level from inventory i
        where i.variant_id = any(${variantIds}::uuid[]) and i.shown_level <> stock_level(i) order by i.variant_id, i.branch_id for update
      )
      update inventory i set shown_level = due.level from due, variant v
      where i.variant_id = due.variant_id and i.branch_id = due.branch_id and v.id = i.variant_id
      returning i.product_id, i.variant_id, i.branch_id, v.sku, due.level, due.before, i.on_hand - i.reserved as available`,
  )
}

/** Adds up what each branch has of some products, those of some variants and the bundles with these: lists are sorted by it. */
export async function noteAvailable(
  db: Db,
  { productIds = [], variantIds = [] }: { productIds?: readonly string[]; variantIds?: readonly string[] },
): Promise<void> {
  const variants = [...variantIds]
  await sql`
    insert into product_stock (branch_id, product_id, available)
    select s.branch_id, touched.id, s.available from (
      select product_id as id from variant where id = any(${variants}::uuid[])
      union select bundle_id from bundle_part where variant_id = any(${variants}::uuid[])
      union select unnest(${[...productIds]}::uuid[])
    ) touched join product p on p.id = touched.id cross join lateral (
      select branch_id, sum(on_hand - reserved) as available from ${stockOf(null)} i group by branch_id
    ) s order by 1, 2
    on conflict (branch_id, product_id) do update set available = excluded.available where product_stock.available <> excluded.available`.execute(
    db,
  )
}

/** Orders whose promise has run out. */
export function listExpired(db: Db, limit: number) {
  return rows(
    db,
    sql<{
      order_id: string
    }>`select distinct order_id from reservation where state = 'held' and expires_at < now() limit ${limit}`,
  )
}
