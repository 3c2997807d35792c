import { type RawBuilder, sql } from 'kysely'
import { type Db, first } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import type { CouponRow } from '../coupons/store.ts'
import type { Refusal } from './refusals.ts'

/** A published code with why this customer could not use it now, whatever the goods; in one round trip. */
export async function findCode(
  db: Db,
  branchId: string,
  code: string,
  customerId: string | null,
  email: string | null,
  now: Date,
): Promise<{ refusal: Refusal } | { refusal: null; row: CouponRow }> {
  const row = await first(
    db,
    sql<CouponRow & { mine: number; before: boolean; balance: bigint }>`
      select c.*,
        (select count(*)::int from coupon_use u where u.coupon_id = c.id and u.state = 'held' and (u.email = ${email} or u.customer_id = ${customerId}::uuid)) as mine,
        c.first_order_only and exists (select from past_order o where o.email = ${email} or o.customer_id = ${customerId}::uuid) as before,
        coalesce((select points from loyalty_account a where a.customer_id = ${customerId}::uuid), 0) as balance
      from coupon c where c.branch_id = ${branchId} and upper(c.code) = ${code} and c.deleted_at is null and c.published`,
  )
  if (!row) return { refusal: 'code_unknown' }
  if (row.starts_at !== null && new Date(row.starts_at) > now) return { refusal: 'code_not_yet' }
  if (row.ends_at !== null && new Date(row.ends_at) <= now) return { refusal: 'code_over' }
  if (row.total_limit !== null && row.used >= row.total_limit) return { refusal: 'code_used_up' }
  const most = row.type === 'gift' || row.first_order_only ? 1 : row.customer_limit
  if (most !== null && row.mine >= most) return { refusal: 'code_used_before' }
  if (row.before) return { refusal: 'code_first_order' }
  if (row.type === 'gift' && customerId === null) return { refusal: 'code_sign_in' }
  if (row.points !== null && row.balance < BigInt(row.points)) return { refusal: 'code_points' }
  return { refusal: null, row }
}

/** A use of a code, to be taken for an order. */
export interface CodeUse {
  orderId: string
  number: string
  couponId: string
  customerId: string | null
  email: string
  discountMinor: bigint
  currency: string
  baseMinor: bigint
}

/** Takes a use with its event, in one statement; gives why it cannot be taken. Asking again for an order takes it once. */
export async function holdCode(db: Db, use: CodeUse, now: Date, event: NewEvent): Promise<Refusal | null> {
  const done = await first(
    db,
    sql<{ refusal: Refusal | null }>`
      with before as materialized (select exists (select from coupon_use where order_id = ${use.orderId} and state = 'held') as held),
        done as materialized (
          select hold_coupon(${use.orderId}::uuid, ${use.number}, ${use.couponId}::uuid, ${use.customerId}::uuid, ${use.email}, ${use.discountMinor.toString()}::bigint,
            ${use.currency}, ${use.baseMinor.toString()}::bigint, ${now}::timestamptz) as refusal, before.held from before
        ), told as (${eventIf(event, sql`select from done where refusal is null and not held`)})
      select refusal from done`,
  )
  return done?.refusal ?? null
}

/** Gives the use of an order's code back, once. */
export async function giveBackCode(db: Db, orderId: string, event: NewEvent): Promise<boolean> {
  const done = await first(
    db,
    sql<{ given: boolean }>`
      with done as materialized (select give_back_coupon(${orderId}::uuid) as given), told as (${eventIf(event, sql`select from done where given`)})
      select given from done`,
  )
  return done?.given ?? false
}

function eventIf(event: NewEvent, given: RawBuilder<unknown>) {
  return sql`insert into event (id, name, aggregate_id, branch_id, actor, payload)
    select id, name, aggregate_id, branch_id, actor, payload
    from jsonb_to_recordset(${JSON.stringify([event])}::jsonb) as e(id uuid, name text, aggregate_id text, branch_id uuid, actor jsonb, payload jsonb) where exists (${given})`
}
