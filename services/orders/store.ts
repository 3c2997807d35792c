import { type RawBuilder, sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import { actorSummary, SYSTEM } from '#platform/operation/actor.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import { type LineRow, type OrderRow, type Sent, UNSENT } from './order-row.ts'
import { type BookedSlot, freeSlot, holdSlot } from './slots/store.ts'

export { type LineRow, type OrderRow, type Sent, UNSENT }

/** One entry of the timeline, to be written. */
export interface TimelineEntry {
  id: string
  type: string
  status: string | null
  actor: object
  data: Record<string, unknown>
}

/** One entry of the timeline as it is kept. */
export interface KeptEntry {
  id: string
  type: string
  status: string | null
  actor: { kind: string; name: string }
  data: Record<string, unknown>
  at: string
}

// `given` says when it happened; no row of it means that it did not. Entries of one moment keep their order.
function appendTimeline(orderId: string, entries: readonly TimelineEntry[], given: RawBuilder<unknown>) {
  return sql`insert into order_event (id, order_id, type, status, actor, data, at)
    select id, ${orderId}::uuid, type, status, actor, data, given.at + (n - 1) * interval '1 microsecond' from (${given}) as given(at),
      rows from (jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as (id uuid, type text, status text, actor jsonb, data jsonb)) with ordinality as t(id, type, status, actor, data, n)`
}

// What the order's state is rebuilt from (ORD-09): the last entry of a change tells what is so since then.
function withFacts(entries: readonly TimelineEntry[], facts: Record<string, unknown>): readonly TimelineEntry[] {
  if (Object.keys(facts).length === 0) return entries
  // What nobody is told of is told to the timeline all the same.
  if (entries.length === 0) return [{ id: newId(), type: 'baseline', status: null, actor: actorSummary(SYSTEM), data: { facts } }]
  return entries.map((entry, at) => (at === entries.length - 1 ? { ...entry, data: { ...entry.data, facts } } : entry))
}

function factsOf({ payment_status, responsible_id, total_minor }: Change): Record<string, unknown> {
  return {
    ...(payment_status === undefined ? {} : { payment_status }),
    ...(responsible_id === undefined ? {} : { responsible_id }),
    ...(total_minor === undefined ? {} : { total: total_minor.toString() }),
  }
}

function eventsIf(events: readonly NewEvent[], given: RawBuilder<unknown>) {
  return sql`insert into event (id, name, aggregate_id, branch_id, actor, payload)
    select id, name, aggregate_id, branch_id, actor, payload
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id uuid, name text, aggregate_id text, branch_id uuid, actor jsonb, payload jsonb) where exists (${given})`
}

/** What a new order is made of. */
export type NewOrder = Omit<OrderRow, 'step' | 'status' | 'payment_status' | keyof Sent | 'version' | 'placed_at' | 'created_at'>

/** Writes a pending order with its lines, first timeline entry and event, in one statement; gives when, or undefined when it was written before. */
export async function insertOrder(
  db: Db,
  order: NewOrder,
  lines: readonly LineRow[],
  entry: TimelineEntry,
  event: NewEvent,
  slot: BookedSlot | null = null,
): Promise<string | undefined> {
  const text = JSON.stringify(order, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
  const made = await first(
    db,
    sql<{ created_at: string }>`with made as (
        insert into orders (id, number, branch_id, customer_id, access_token, email, first_name, last_name, phone, shipping_address, delivery, delivery_slot, delivery_date, payment_method, locale, currency,
          base_currency, rate, subtotal_minor, discount_minor, tax_minor, tax_included, delivery_minor, delivery_tax_minor, delivery_tax_basis_points, tax_exempt, payment_fee_minor, payment_fee_tax_minor, payment_fee_tax_basis_points, total_minor, base_total_minor, reduction, note, status, payment_status,
          step, reserved_until, request_hash)
        select id, number, branch_id, customer_id, access_token, email, first_name, last_name, phone, shipping_address, delivery, delivery_slot, (delivery_slot ->> 'date')::date, payment_method, locale, currency,
          base_currency, rate, subtotal_minor, discount_minor, tax_minor, tax_included, delivery_minor, delivery_tax_minor, delivery_tax_basis_points, tax_exempt, payment_fee_minor, payment_fee_tax_minor, payment_fee_tax_basis_points, total_minor, base_total_minor, reduction, note, 'pending', 'pending',
          'placing', reserved_until, request_hash
        from jsonb_populate_record(null::orders, ${text}::jsonb)
        where not exists (select from barred_order b where b.id = ${order.id})
        on conflict (id) do nothing returning id, created_at
      ), lines as (
        insert into order_line (id, order_id, product_id, variant_id, slug, name, sku, options, parts, image, quantity, unit_minor, total_minor, discount_minor, tax_minor, tax_basis_points, position)
        select l.id, made.id, product_id, variant_id, slug, name, sku, options, parts, image, quantity, unit_minor, total_minor, discount_minor, tax_minor, tax_basis_points, position
        from made, jsonb_populate_recordset(null::order_line, ${JSON.stringify(lines)}::jsonb) l
      ), noted as (${appendTimeline(order.id, withFacts([entry], { payment_status: 'pending', total: order.total_minor.toString() }), sql`select created_at from made`)}), told as (${eventsIf([event], sql`select from made`)})${slot === null ? sql`` : sql`, ${holdSlot(order.id, slot)}`}
      select created_at from made`,
  )
  return made?.created_at
}

const order = sql`o.id, o.number, o.branch_id, o.customer_id, o.access_token, o.email, o.first_name, o.last_name, o.phone, o.shipping_address, o.delivery, o.delivery_slot, o.payment_method, o.locale,
  o.currency, o.base_currency, o.rate::text as rate, o.subtotal_minor, o.discount_minor, o.tax_minor, o.tax_included, o.delivery_minor, coalesce(o.delivery_tax_minor, 0) as delivery_tax_minor, o.delivery_tax_basis_points, coalesce(o.tax_exempt, false) as tax_exempt, o.payment_fee_minor, coalesce(o.payment_fee_tax_minor, 0) as payment_fee_tax_minor, o.payment_fee_tax_basis_points, o.total_minor,
  o.base_total_minor, o.reduction, o.note, o.status, o.payment_status, o.step, o.reserved_until, o.deliverer_id, o.deliverer_name, o.carrier, o.tracking_number, o.tracking_url, o.proof_url, o.shipped_at, o.delivered_at, o.request_hash, o.version, o.placed_at, o.created_at`

/** An order with its lines, by id or number; one in the archive too, with the time when it got there. */
export async function findOrder(db: Db | Tx, key: { id: string } | { number: string }): Promise<Found | undefined> {
  const which = 'id' in key ? sql`o.id = ${key.id}` : sql`o.number = ${key.number}`
  const live = await first(
    db,
    sql<Found>`select ${order}, null::timestamptz as archived_at,
      coalesce((select jsonb_agg(to_jsonb(l) - 'order_id' order by l.position) from order_line l where l.order_id = o.id), '[]') as lines from orders o where ${which}`,
  )
  return (
    live ??
    first(
      db,
      sql<Found>`select ${order}, a.archived_at, (select coalesce(jsonb_agg(l - 'order_id'), '[]') from jsonb_array_elements(a.lines) l) as lines
        from (select id, number, doc, archived_at, lines from archived_order o where ${which}) a, jsonb_populate_record(null::orders, a.doc) o`,
    )
  )
}

/** An order as it is found: `archived_at` where it is in the archive. */
export type Found = OrderRow & { lines: LineRow[]; archived_at?: string | null }

/** Which of these orders are at work, and where. */
export function listBranches(db: Db, ids: readonly string[]): Promise<{ id: string; branch_id: string }[]> {
  return rows(db, sql<{ id: string; branch_id: string }>`select id, branch_id from orders where id = any(${[...ids]}::uuid[])`)
}

/** Which of these orders wait for their payment, for money that is only promised, or for that of what they came to cost more. */
export async function listFollowed(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await rows(
    db,
    sql<{ id: string }>`select o.id from unnest(${[...ids]}::uuid[]) asked(id) join orders o on o.id = asked.id
      and (o.step = 'awaiting_payment' or (o.step = 'done' and (o.payment_status = 'authorized'
        or (o.payment_status = 'pending' and exists (select from order_edit e where e.order_id = o.id)))))`,
  )
  return found.map((row) => row.id)
}

/** Whether the timeline of an order has an entry. */
export async function hasEntry(tx: Tx, orderId: string, id: string): Promise<boolean> {
  const found = await first(
    tx,
    sql<{ any: boolean }>`select exists (select from order_event where order_id = ${orderId} and id = ${id}) as any`,
  )
  return found?.any ?? false
}

/** How many pieces an order has. */
export async function countPieces(tx: Tx, orderId: string): Promise<number> {
  const found = await first(
    tx,
    sql<{ n: number }>`select coalesce(sum(quantity), 0)::int as n from order_line where order_id = ${orderId}`,
  )
  return found?.n ?? 0
}

/** An order's row, locked for a change. */
export function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  return first(tx, sql<OrderRow>`select ${order} from orders o where o.id = ${id} for update`)
}

/** A change of an order: only the given columns. */
export interface Change {
  status?: string
  payment_status?: string
  step?: OrderRow['step']
  sent?: Partial<Sent>
  responsible_id?: string | null
  placed?: boolean
  payment_method?: { code: string; name: string }
  /** What another way to pay makes of the bill. */
  payment_fee_minor?: bigint
  payment_fee_tax_minor?: bigint
  payment_fee_tax_basis_points?: number
  tax_minor?: bigint
  total_minor?: bigint
  base_total_minor?: bigint
}

const FIGURES = [
  'payment_fee_minor',
  'payment_fee_tax_minor',
  'payment_fee_tax_basis_points',
  'tax_minor',
  'total_minor',
  'base_total_minor',
] as const

// Where nothing is brought any more, its place in a window is somebody else's.
function isEnd(status: string | undefined): boolean {
  return status === 'cancelled' || status === 'rejected'
}

/**
 * Changes an order that is still in one of the given steps, with its timeline and events, in one statement. Undefined when
 * someone else has moved it on: whoever comes second changes nothing. The entries' time is the `step_at` of the answer.
 */
export function changeOrder(
  db: Db | Tx,
  id: string,
  from: readonly OrderRow['step'][],
  change: Change,
  entries: readonly TimelineEntry[],
  events: readonly NewEvent[],
): Promise<(OrderRow & { step_at: string }) | undefined> {
  const sets = [
    sql`step_at = clock_timestamp()`,
    sql`version = version + 1`,
    ...(change.status === undefined ? [] : [sql`status = ${change.status}`]),
    ...(change.payment_status === undefined ? [] : [sql`payment_status = ${change.payment_status}`]),
    ...(change.step === undefined ? [] : [sql`step = ${change.step}`]),
    ...Object.entries(change.sent ?? {}).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    ...(change.responsible_id === undefined ? [] : [sql`responsible_id = ${change.responsible_id}`]),
    ...(change.payment_method === undefined ? [] : [sql`payment_method = ${JSON.stringify(change.payment_method)}::jsonb`]),
    ...FIGURES.flatMap((name) =>
      change[name] === undefined ? [] : [sql`${sql.ref(name)} = ${change[name].toString()}::bigint`],
    ),
    ...(change.placed ? [sql`placed_at = coalesce(placed_at, now())`] : []),
  ]
  return first(
    db,
    sql<OrderRow & { step_at: string }>`
      with o as (update orders set ${sql.join(sets, sql`, `)} where id = ${id} and step = any(${[...from]}::text[]) returning *),
        noted as (${appendTimeline(id, withFacts(entries, factsOf(change)), sql`select step_at from o`)}), told as (${eventsIf(events, sql`select from o`)})${isEnd(change.status) ? sql`, ${freeSlot(sql`select id from o`)}` : sql``}
      select ${order}, o.step_at from o`,
  )
}

/** Freezes which pieces of an order's lines are still to come, as its stock was promised. */
export async function noteBackorders(
  db: Db,
  orderId: string,
  lines: readonly { variant_id: string; quantity: number; restock_date: string | null }[],
): Promise<void> {
  await sql`update order_line l set backordered = b.quantity, restock_date = b.restock_date
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as b(variant_id uuid, quantity int, restock_date date)
    where l.order_id = ${orderId} and l.variant_id = b.variant_id`.execute(db)
}

/** Which of these orders there are, in the archive too. */
export async function listKnown(db: Db, ids: readonly string[]): Promise<string[]> {
  const known = await rows(
    db,
    sql<{
      id: string
    }>`select id from orders where id = any(${[...ids]}::uuid[]) union all select id from archived_order where id = any(${[...ids]}::uuid[])`,
  )
  return known.map((row) => row.id)
}

/** Orders not at their end yet, of those named and of those with one of the variants. */
export function listOpen(db: Db, ids: readonly string[], variantIds: readonly string[]) {
  return rows(
    db,
    sql<{ id: string; number: string; variant_ids: string[] }>`
      select o.id, o.number, array_agg(distinct l.variant_id) as variant_ids from orders o join order_line l on l.order_id = o.id
      where o.id in (
        select id from orders where id = any(${[...ids]}::uuid[])
        union select order_id from order_line where variant_id = any(${[...variantIds]}::uuid[])
      ) and o.status not in ('closed', 'cancelled', 'rejected') group by o.id order by o.created_at limit 100`,
  )
}

/** Timeline of an order, oldest first. */
export function listTimeline(db: Db, orderId: string): Promise<KeptEntry[]> {
  return rows(
    db,
    sql<KeptEntry>`
    select id, type, status, actor, data, at from order_event where order_id = ${orderId} order by at, id`,
  )
}

/** Adds a comment to the timeline. */
export async function addEntry(tx: Tx, orderId: string, entry: TimelineEntry): Promise<void> {
  await appendTimeline(orderId, [entry], sql`select clock_timestamp() from orders where id = ${orderId}`).execute(tx)
}

/** Orders whose saga stands still: placing or undoing too long, or waiting for a payment past their reservation. */
export function listStuck(db: Db, seconds: number) {
  return rows(
    db,
    sql<{ id: string; step: OrderRow['step'] }>`
      select id, step from orders where (step in ('placing', 'undoing') and step_at < now() - ${seconds}::int * interval '1 second')
        or (step = 'awaiting_payment' and reserved_until < now()) order by step_at limit 200`,
  )
}
