import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import { freeOthers, holdSlot, type OrderSlot } from '../slots/store.ts'
import type { LineRow } from '../store.ts'
import type { EditPlan } from './plan-edit.ts'

/** A change of an order as it is kept. */
export interface EditRow {
  id: string
  order_id: string
  request_hash: string
  state: 'stock' | 'money' | 'done' | 'refused'
  plan: EditPlan
  actor: { kind: string; id: string | null; name: string }
  /** What goes back to the customer, in minor units; null before it is known. */
  refund_minor: bigint | null
}

const edit = sql`id, order_id, request_hash, state, plan, actor, refund_minor`

/** Keeps what is to be done before it is done, and holds the window that it moves to; from now on nothing else moves the order. */
export async function insertEdit(tx: Tx, row: Omit<EditRow, 'state' | 'refund_minor'>): Promise<void> {
  await sql`
    with made as (
      insert into order_edit (id, order_id, request_hash, state, plan, actor)
      values (${row.id}, ${row.order_id}, ${row.request_hash}, 'stock', ${JSON.stringify(row.plan)}::jsonb, ${JSON.stringify(row.actor)}::jsonb) returning order_id
    )${row.plan.slot ? sql`, ${holdSlot(row.order_id, row.plan.slot)}` : sql``}
    update orders set step = 'editing', step_at = clock_timestamp() from made where orders.id = made.order_id`.execute(tx)
}

/** A change by its id. */
export function findEdit(db: Db | Tx, id: string): Promise<EditRow | undefined> {
  return first(db, sql<EditRow>`select ${edit} from order_edit where id = ${id}`)
}

/** A change, locked after its order. */
export function lockEdit(tx: Tx, id: string): Promise<EditRow | undefined> {
  return first(tx, sql<EditRow>`select ${edit} from order_edit where id = ${id} for update`)
}

/** Notes how far a change has come. */
export async function setState(db: Db | Tx, id: string, state: EditRow['state']): Promise<void> {
  await sql`update order_edit set state = ${state}, state_at = now() where id = ${id}`.execute(db)
}

/** Fixes what goes back to the customer; whoever comes second gets what the first has fixed. */
export async function fixRefund(db: Db, id: string, minor: bigint): Promise<bigint> {
  const row = await one(
    db,
    sql<{
      refund_minor: bigint
    }>`update order_edit set refund_minor = coalesce(refund_minor, ${minor.toString()}::bigint) where id = ${id} returning refund_minor`,
  )
  return row.refund_minor
}

/** Gives an order whose change was refused back as it was, in the window that it had. */
export async function refuse(tx: Tx, { id, order_id }: EditRow): Promise<void> {
  await sql`
    with refused as (update order_edit set state = 'refused', state_at = now() where id = ${id} and state = 'stock' returning order_id),
      moved as (update orders set step = 'done', step_at = clock_timestamp() from refused where orders.id = ${order_id} and step = 'editing' returning orders.id, orders.delivery_slot),
      ${freeOthers(sql`select id, (delivery_slot ->> 'window_id')::uuid, (delivery_slot ->> 'date')::date from moved`)} select from moved`.execute(
    tx,
  )
}

/** Writes an order's new lines and bill; what is not among the lines any more is gone. */
export async function writePlan(
  tx: Tx,
  orderId: string,
  plan: EditPlan,
  slot: OrderSlot | null,
  lines: readonly LineRow[],
): Promise<void> {
  const { columns, bill } = plan
  await sql`
    with ${freeOthers(sql`select ${orderId}::uuid, ${slot?.window_id ?? null}::uuid, ${slot?.date ?? null}::date`)}, asked as (
      select * from jsonb_populate_recordset(null::order_line, ${JSON.stringify(lines.map((line) => ({ ...line, order_id: orderId })))}::jsonb)
    ), gone as (
      delete from order_line l where l.order_id = ${orderId} and l.id not in (select id from asked)
    ), kept as (
      insert into order_line (id, order_id, product_id, variant_id, slug, name, sku, options, parts, image, quantity, unit_minor, total_minor, discount_minor, tax_minor, tax_basis_points, position, backordered, restock_date)
      select id, order_id, product_id, variant_id, slug, name, sku, options, parts, image, quantity, unit_minor, total_minor, discount_minor, tax_minor, tax_basis_points, position, backordered, restock_date from asked
      on conflict (id) do update set quantity = excluded.quantity, total_minor = excluded.total_minor, discount_minor = excluded.discount_minor,
        tax_minor = excluded.tax_minor, tax_basis_points = excluded.tax_basis_points, position = excluded.position, backordered = excluded.backordered, restock_date = excluded.restock_date
    )
    update orders set first_name = ${columns.first_name}, last_name = ${columns.last_name}, phone = ${columns.phone},
      shipping_address = ${columns.shipping_address === null ? null : JSON.stringify(columns.shipping_address)}::jsonb, delivery = ${JSON.stringify(columns.delivery)}::jsonb,
      delivery_slot = ${slot === null ? null : JSON.stringify(slot)}::jsonb, delivery_date = ${slot?.date ?? null}::date,
      reduction = case when ${columns.drops_code ?? false}::boolean then null else reduction end,
      subtotal_minor = ${bill.subtotal_minor}::bigint, discount_minor = ${bill.discount_minor}::bigint, tax_minor = ${bill.tax_minor}::bigint,
      delivery_minor = ${bill.delivery_minor}::bigint, delivery_tax_minor = ${bill.delivery_tax_minor ?? '0'}::bigint,
      delivery_tax_basis_points = ${plan.delivery_tax_basis_points ?? null}::int, total_minor = ${bill.total_minor}::bigint,
      payment_fee_tax_minor = coalesce(${bill.payment_fee_tax_minor ?? null}::bigint, payment_fee_tax_minor),
      payment_fee_tax_basis_points = coalesce(${plan.payment_fee_tax_basis_points ?? null}::int, payment_fee_tax_basis_points), base_total_minor = ${bill.base_total_minor}::bigint
    where id = ${orderId}`.execute(tx)
}

/** Changes that stand still: begun longer ago than they take. */
export function listStuckEdits(db: Db, seconds: number): Promise<{ id: string }[]> {
  return rows(
    db,
    sql<{
      id: string
    }>`select id from order_edit where state in ('stock', 'money') and state_at < now() - ${seconds}::int * interval '1 second' order by state_at limit 200`,
  )
}

/** Whether an order was ever changed. */
export async function wasEdited(db: Db, orderId: string): Promise<boolean> {
  return (
    (await first(db, sql`select 1 from order_edit where order_id = ${orderId} and state in ('money', 'done') limit 1`)) !==
    undefined
  )
}

/** Whether a change of an order is under way. */
export async function isChanging(db: Db | Tx, orderId: string): Promise<boolean> {
  return (
    (await first(db, sql`select 1 from order_edit where order_id = ${orderId} and state in ('stock', 'money') limit 1`)) !==
    undefined
  )
}
