import { type RawBuilder, sql } from 'kysely'
import { type Db, first } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import type { CouponRow } from '../coupons/store.ts'
import type { Refusal } from './refusals.ts'

/** A branch's published code by what shoppers type, in capitals. */
export function findPublished(db: Db, branchId: string, code: string): Promise<CouponRow | undefined> {
  return first(
    db,
    sql<CouponRow>`select * from coupon where branch_id = ${branchId} and upper(code) = ${code} and deleted_at is null and published`,
  )
}

/** How often a code has been used, by this customer too, and what else decides whether they may use it; in one round trip. */
export function findUses(
  db: Db,
  couponId: string,
  customerId: string | null,
  email: string | null,
): Promise<{ used: number; mine: number; before: boolean; balance: bigint } | undefined> {
  return first(
    db,
    sql`select c.used,
        (select count(*)::int from coupon_use u where u.coupon_id = c.id and u.state = 'held' and (u.email = ${email} or u.customer_id = ${customerId}::uuid)) as mine,
        c.first_order_only and exists (select from past_order o where o.email = ${email} or o.customer_id = ${customerId}::uuid) as before,
        coalesce((select points from loyalty_account a where a.customer_id = ${customerId}::uuid), 0) as balance
      from coupon c where c.id = ${couponId} and c.deleted_at is null and c.published`,
  )
}

/** A use of a code, to be taken for an order. */
export interface CodeUse {
  orderId: string
  number: string
  couponId: string
  /** The version of its terms that the discount was reckoned by; null for orders that do not know it. */
  version: number | null
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
          select case when not before.held and exists (
            select from coupon where id = ${use.couponId} and deleted_at is null and published and version <> ${use.version}::int
          ) then 'code_changed' else hold_coupon(${use.orderId}::uuid, ${use.number}, ${use.couponId}::uuid, ${use.customerId}::uuid, ${use.email}, ${use.discountMinor.toString()}::bigint,
            ${use.currency}, ${use.baseMinor.toString()}::bigint, ${now}::timestamptz) end as refusal, before.held from before
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
