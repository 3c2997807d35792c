import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

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
}

const inventory = sql`variant_id, branch_id, product_id, on_hand, reserved, on_hand - reserved as available, low_stock_threshold,
  track as track_inventory, allow_backorder, backorder_limit`

/** Promises stock to an order in one statement; gives the lines that fall short. */
export async function reserve(
  db: Db,
  order: { id: string; branchId: string; expiresAt: string; variants: string[]; quantities: number[] },
  event: NewEvent,
) {
  return rows(
    db,
    sql<{ short_variant: string; short_available: number }>`
      select short_variant, short_available from reserve_stock(${order.id}::uuid, ${order.branchId}::uuid, ${order.expiresAt}::timestamptz,
        ${order.variants}::uuid[], ${order.quantities}::int[], ${JSON.stringify(event)}::jsonb)`,
  )
}

/** Turns an order's promise into a sale. */
export async function confirm(db: Db, orderId: string, event: NewEvent): Promise<boolean> {
  return (await one(db, sql<{ done: boolean }>`select confirm_stock(${orderId}::uuid, ${JSON.stringify(event)}::jsonb) as done`))
    .done
}

/** Gives an order's stock back. */
export async function release(db: Db, orderId: string, reason: string, event: NewEvent): Promise<boolean> {
  return (
    await one(
      db,
      sql<{ done: boolean }>`select release_stock(${orderId}::uuid, ${reason}, ${JSON.stringify(event)}::jsonb) as done`,
    )
  ).done
}

/** Pieces that can be promised now, by variant; null where stock is not counted. */
export function listAvailable(db: Db, branchId: string, variantIds: string[]) {
  return rows(
    db,
    sql<{ variant_id: string; available: number | null }>`
      select variant_id, case when track then greatest(0, on_hand - reserved + case when allow_backorder then backorder_limit else 0 end) end as available
      from unnest(${variantIds}::uuid[]) wanted(id) join inventory on variant_id = wanted.id and branch_id = ${branchId}
      union all
      select variant_id, with_owed from bundle_stock where variant_id = any(${variantIds}::uuid[]) and branch_id = ${branchId}`,
  )
}

/** Inventory of a product's variants at a branch. */
export function listInventory(db: Db | Tx, productId: string, branchId: string): Promise<InventoryRow[]> {
  return rows(
    db,
    sql<InventoryRow>`select ${inventory} from inventory where product_id = ${productId} and branch_id = ${branchId} order by variant_id`,
  )
}

/** One inventory item, locked for a change. */
export function lockItem(tx: Tx, variantId: string, branchId: string): Promise<InventoryRow | undefined> {
  return first(
    tx,
    sql<InventoryRow>`select ${inventory} from inventory where variant_id = ${variantId} and branch_id = ${branchId} for update`,
  )
}

/** Sets what is physically there and writes the ledger line that explains it. */
export async function setOnHand(
  tx: Tx,
  item: InventoryRow,
  change: { onHand: number; type: string; reason: string; reference: string; actor: object },
): Promise<void> {
  await sql`
    with moved as (
      update inventory set on_hand = ${change.onHand} where variant_id = ${item.variant_id} and branch_id = ${item.branch_id} returning product_id
    )
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
    select ${item.variant_id}::uuid, ${item.branch_id}::uuid, product_id, ${change.type}, ${change.onHand}::int - ${item.on_hand}::int, ${item.on_hand}, ${change.onHand},
      ${change.reason}, ${change.reference}, ${JSON.stringify(change.actor)}::jsonb from moved`.execute(tx)
}

/** A page of the ledger of a product at a branch. */
export function listMovements(db: Db, filter: { productId: string; branchId: string; variantId: string | null }, page: ListPage) {
  return rows(
    db,
    sql<
      Marked & {
        id: bigint
        variant_id: string
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
      select id, variant_id, type, quantity, before, after, reason, reference, actor, at, ${page.columns} from movement
      where product_id = ${filter.productId} and branch_id = ${filter.branchId} and (${filter.variantId}::uuid is null or variant_id = ${filter.variantId}::uuid) and ${page.after}
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
        where i.variant_id = any(${variantIds}::uuid[]) and i.shown_level <> stock_level(i) order by i.variant_id for update
      )
      update inventory i set shown_level = due.level from due, variant v
      where i.variant_id = due.variant_id and i.branch_id = due.branch_id and v.id = i.variant_id
      returning i.product_id, i.variant_id, i.branch_id, v.sku, due.level, due.before, i.on_hand - i.reserved as available`,
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
