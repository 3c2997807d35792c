import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import { findPayment, type PaymentRow } from './store.ts'

/** Money given back of a payment, as it is kept. */
export interface RefundRow {
  id: string
  payment_id: string
  order_id: string
  key: string
  amount_minor: bigint
  currency: string
  status: 'asked' | 'done' | 'failed'
  reason: string
  reference: string | null
  failure: string | null
  tries: number
  by_hand: boolean
  actor: { kind: string; name: string }
  created_at: string
  updated_at: string
}

const refund = sql`id, payment_id, order_id, key, amount_minor, currency, status, reason, reference, failure, tries, by_hand, actor, created_at, updated_at`

/** A refund that is to be noted. */
export type NewRefund = Pick<RefundRow, 'id' | 'payment_id' | 'order_id' | 'key' | 'currency' | 'reason' | 'by_hand'> & {
  amount_minor: string
  actor: object
}

/** Notes refunds and keeps what they ask for from being given back again; the payments must be locked. */
export async function noteRefunds(tx: Tx, asked: readonly NewRefund[]): Promise<RefundRow[]> {
  if (asked.length === 0) return []
  const made = await rows(
    tx,
    sql<RefundRow>`with made as (
        insert into refund (id, payment_id, order_id, key, amount_minor, currency, status, reason, by_hand, actor)
        select id, payment_id, order_id, key, amount_minor, currency, 'asked', reason, by_hand, actor
        from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
          as r(id uuid, payment_id uuid, order_id uuid, key text, amount_minor bigint, currency text, reason text, by_hand boolean, actor jsonb)
        returning *
      ), held as (
        update payment p set asked_minor = p.asked_minor + m.amount_minor, updated_at = now() from made m where p.id = m.payment_id
      )
      select ${refund} from made`,
  )
  return asked.flatMap(({ id }) => made.filter((row) => row.id === id))
}

/** What the gateway said of a refund: done, refused, or only its reference, while it takes its time. */
export interface RefundOutcome {
  status: RefundRow['status']
  reference: string | null
  failure?: string
}

/** Writes the outcome of a refund that is still asked for, and what it means for its payment; undefined when it was written before. */
export async function settleRefund(
  tx: Tx,
  row: Pick<RefundRow, 'id' | 'payment_id'>,
  outcome: RefundOutcome,
): Promise<{ refund: RefundRow; payment: PaymentRow } | undefined> {
  await sql`select from payment where id = ${row.payment_id} for update`.execute(tx)
  const settled = await first(
    tx,
    sql<RefundRow>`update refund set status = ${outcome.status}, reference = coalesce(${outcome.reference}, reference), failure = ${outcome.failure ?? null},
      updated_at = now() where id = ${row.id} and status = 'asked' returning ${refund}`,
  )
  if (!settled) return undefined
  const done = settled.status === 'done' ? settled.amount_minor : 0n
  const over = settled.status === 'asked' ? 0n : settled.amount_minor
  await sql`update payment set refunded_minor = refunded_minor + ${done.toString()}::bigint, asked_minor = asked_minor - ${over.toString()}::bigint,
      status = case when refunded_minor + ${done.toString()}::bigint = amount_minor then 'refunded' else status end, updated_at = now()
    where id = ${row.payment_id}`.execute(tx)
  const payment = await findPayment(tx, row.payment_id)
  return payment && { refund: settled, payment }
}

/** Takes back that a refund was done, and what that meant for its payment; undefined when it is not, or not any more, done. */
export async function undoRefund(
  tx: Tx,
  row: Pick<RefundRow, 'id' | 'payment_id'>,
  failure: string,
): Promise<{ refund: RefundRow; payment: PaymentRow } | undefined> {
  await sql`select from payment where id = ${row.payment_id} for update`.execute(tx)
  const undone = await first(
    tx,
    sql<RefundRow>`update refund set status = 'failed', failure = ${failure}, updated_at = now() where id = ${row.id} and status = 'done' returning ${refund}`,
  )
  if (!undone) return undefined
  await sql`update payment set refunded_minor = refunded_minor - ${undone.amount_minor.toString()}::bigint,
      status = case when status = 'refunded' then 'succeeded' else status end, updated_at = now() where id = ${row.payment_id}`.execute(
    tx,
  )
  const payment = await findPayment(tx, row.payment_id)
  return payment && { refund: undone, payment }
}

/** Counts a try to carry out a refund that is still asked for, before its gateway is asked; undefined when it is settled. */
export function beginTry(db: Db, id: string): Promise<RefundRow | undefined> {
  return first(
    db,
    sql<RefundRow>`update refund set tries = tries + 1, updated_at = now() where id = ${id} and status = 'asked' returning ${refund}`,
  )
}

/** A refund by id. */
export function findRefund(db: Db | Tx, id: string): Promise<RefundRow | undefined> {
  return first(db, sql<RefundRow>`select ${refund} from refund where id = ${id}`)
}

/** Refunds of an order, oldest first. */
export function listRefunds(db: Db | Tx, orderId: string): Promise<RefundRow[]> {
  return rows(db, sql<RefundRow>`select ${refund} from refund where order_id = ${orderId} order by created_at, id`)
}

/** Refunds that wait for their gateway longer than they should. */
export function listOpenRefunds(db: Db, seconds: number): Promise<RefundRow[]> {
  return rows(
    db,
    sql<RefundRow>`select ${refund} from refund where status = 'asked' and updated_at < now() - ${seconds}::int * interval '1 second' order by updated_at limit 200`,
  )
}
