import { sql } from 'kysely'
import type { PaymentFacts } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import type { ChargeState } from './gateway.ts'

/** A payment as it is kept. */
export interface PaymentRow {
  id: string
  order_id: string
  order_number: string
  branch_id: string
  method: string
  gateway: string
  status: PaymentFacts['status'] | 'created'
  amount_minor: bigint
  refunded_minor: bigint
  /** Asked to be given back, while the gateway has not said that it is. */
  asked_minor: bigint
  currency: string
  reference: string | null
  card_brand: string | null
  card_last4: string | null
  reason: string | null
  action_url: string | null
  return_url: string | null
}

const payment = sql`id, order_id, order_number, branch_id, method, gateway, status, amount_minor, refunded_minor, asked_minor, currency, reference, card_brand, card_last4, reason, action_url, return_url`

/** Notes an attempt to pay before the gateway is asked; a repeated attempt gives the payment that it made. */
export async function insertPayment(
  db: Db,
  row: {
    id: string
    orderId: string
    orderNumber: string
    customerId: string | null
    branchId: string
    method: string
    gateway: string
    attempt: string
    status: 'created' | 'pending'
    minor: bigint
    currency: string
    returnUrl: string
  },
  event: NewEvent,
): Promise<{ row: PaymentRow; isNew: boolean }> {
  const found = await first(
    db,
    sql<PaymentRow & { is_new: boolean }>`
      with made as (
        insert into payment (id, order_id, order_number, customer_id, branch_id, method, gateway, attempt, status, amount_minor, currency, return_url, reference)
        values (${row.id}, ${row.orderId}, ${row.orderNumber}, ${row.customerId}::uuid, ${row.branchId}, ${row.method}, ${row.gateway}, ${row.attempt}, ${row.status}, ${row.minor.toString()}::bigint, ${row.currency}, ${row.returnUrl}, ${row.status === 'pending' ? row.id : null})
        on conflict (order_id, attempt) do nothing returning *
      ), noted as (
        insert into event (id, name, aggregate_id, branch_id, actor, payload)
        select ${event.id}::uuid, ${event.name}, ${event.aggregate_id}, ${event.branch_id}::uuid, ${JSON.stringify(event.actor)}::jsonb, ${JSON.stringify(event.payload)}::jsonb from made
      )
      select ${payment}, true as is_new from made
      union all select ${payment}, false from payment where order_id = ${row.orderId} and attempt = ${row.attempt} and not exists (select from made)`,
  )
  if (!found) return insertPayment(db, row, event)
  const { is_new: isNew, ...rest } = found
  return { row: rest, isNew }
}

/** Writes what the gateway said of a payment that is not settled yet, with the event; undefined when it was settled before. */
export async function settle(db: Db | Tx, id: string, state: ChargeState, event: NewEvent): Promise<PaymentRow | undefined> {
  return first(
    db,
    sql<PaymentRow>`
      with settled as (
        update payment set status = ${state.status}, reference = coalesce(${state.reference}, reference), card_brand = coalesce(${state.cardBrand ?? null}, card_brand),
          card_last4 = coalesce(${state.cardLast4 ?? null}, card_last4), reason = ${state.reason ?? null}, action_url = ${state.actionUrl ?? null}, updated_at = now()
        where id = ${id} and (status = 'created' or (status in ('pending', 'authorized') and ${state.status} <> status)) returning *
      ), noted as (${insertEventsIf(event)})
      select ${payment} from settled`,
  )
}

function insertEventsIf(event: NewEvent) {
  return sql`insert into event (id, name, aggregate_id, branch_id, actor, payload)
    select ${event.id}::uuid, ${event.name}, ${event.aggregate_id}, ${event.branch_id}::uuid, ${JSON.stringify(event.actor)}::jsonb, ${JSON.stringify(event.payload)}::jsonb from settled`
}

/** A payment by id. */
export function findPayment(db: Db | Tx, id: string): Promise<PaymentRow | undefined> {
  return first(db, sql<PaymentRow>`select ${payment} from payment where id = ${id}`)
}

/** A payment by the name that its gateway gave it. */
export function findByReference(db: Db, gateway: string, reference: string): Promise<PaymentRow | undefined> {
  return first(db, sql<PaymentRow>`select ${payment} from payment where gateway = ${gateway} and reference = ${reference}`)
}

/** Notes that a payment's gateway was asked, so that the next time it is the turn of others. */
export async function touch(db: Db, id: string): Promise<void> {
  await sql`update payment set updated_at = now() where id = ${id}`.execute(db)
}

/** Payments of an order, newest first. */
export function listForOrder(db: Db | Tx, orderId: string): Promise<PaymentRow[]> {
  return rows(db, sql<PaymentRow>`select ${payment} from payment where order_id = ${orderId} order by created_at desc, id desc`)
}

/** Payments of an order, oldest first, locked for a change. */
export function lockForOrder(tx: Tx, orderId: string): Promise<PaymentRow[]> {
  return rows(tx, sql<PaymentRow>`select ${payment} from payment where order_id = ${orderId} order by id for update`)
}

/** Payments that wait for their gateway longer than they should. */
export function listWaiting(db: Db, seconds: number, deferred: readonly string[]): Promise<PaymentRow[]> {
  return rows(
    db,
    sql<PaymentRow>`select ${payment} from payment where status in ('created', 'pending') and gateway <> all(${[...deferred]}::text[]) and updated_at < now() - ${seconds}::int * interval '1 second' order by updated_at limit 200`,
  )
}

/** Ends a payment that was still open: voided, or taken after all. */
export async function markEnded(
  tx: Tx,
  id: string,
  status: 'voided' | 'succeeded',
  reason: string,
  reference: string | null = null,
): Promise<void> {
  await sql`update payment set status = ${status}, reason = ${reason}, reference = coalesce(${reference}, reference), action_url = null, updated_at = now() where id = ${id}`.execute(
    tx,
  )
}

/** Writes that a payment which had ended was paid after all; undefined when someone else has. */
export function takeLate(tx: Tx, id: string, state: ChargeState): Promise<PaymentRow | undefined> {
  return first(
    tx,
    sql<PaymentRow>`update payment set status = 'succeeded', reference = coalesce(${state.reference}, reference), card_brand = coalesce(${state.cardBrand ?? null}, card_brand),
      card_last4 = coalesce(${state.cardLast4 ?? null}, card_last4), reason = null, updated_at = now() where id = ${id} and status in ('failed', 'voided') returning ${payment}`,
  )
}

/** A payment as other services see it. */
export function factsOf(row: PaymentRow): PaymentFacts {
  // All of it is on its way back: nobody may count on it any more.
  const leaves = row.status === 'succeeded' && row.asked_minor > 0n && row.refunded_minor + row.asked_minor === row.amount_minor
  return {
    id: row.id,
    order_id: row.order_id,
    method: row.method,
    status: row.status === 'created' ? 'pending' : leaves ? 'refunded' : row.status,
    amount: minorToJson(row.amount_minor, row.currency),
    refunded: minorToJson(row.refunded_minor + row.asked_minor, row.currency),
    card_brand: row.card_brand,
    card_last4: row.card_last4,
    reason: row.reason,
    action: row.action_url === null ? null : { type: 'redirect', url: row.action_url },
  }
}
