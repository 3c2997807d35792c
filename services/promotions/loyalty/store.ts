import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** Why points were booked. */
export const ENTRY_TYPES = ['earned', 'redeemed', 'given_back', 'reversed', 'restored', 'adjusted'] as const

/** What a customer has in points. */
export interface Account {
  points: number
  total_earned: number
  total_redeemed: number
}

/** Something to be booked: `cause` tells apart several of a kind for one order. */
export interface Booking {
  customerId: string
  type: (typeof ENTRY_TYPES)[number]
  points: bigint
  orderId?: string
  number?: string
  cause?: string
  actor?: object
  totalMinor?: bigint
}

/** A customer's account; nothing booked is nothing there. */
export async function findAccount(db: Db | Tx, customerId: string): Promise<Account> {
  const found = await first(
    db,
    sql<{
      points: bigint
      total_earned: bigint
      total_redeemed: bigint
    }>`select points, total_earned, total_redeemed from loyalty_account where customer_id = ${customerId}`,
  )
  return {
    points: Number(found?.points ?? 0),
    total_earned: Number(found?.total_earned ?? 0),
    total_redeemed: Number(found?.total_redeemed ?? 0),
  }
}

/** Books points once: false when the same was booked before. */
export async function book(tx: Tx, booking: Booking): Promise<boolean> {
  const done = await first(
    tx,
    sql<{
      booked: boolean
    }>`select book_points(${newId()}::uuid, ${booking.customerId}::uuid, ${booking.type}, ${booking.points.toString()}::bigint, ${booking.orderId ?? null}::uuid,
      ${booking.number ?? null}, ${booking.cause ?? ''}, ${booking.actor ? JSON.stringify(booking.actor) : null}::jsonb, ${booking.totalMinor?.toString() ?? null}::bigint) as booked`,
  )
  return done?.booked ?? false
}

/** What an order brought, and what of that was taken back, under the account's lock. */
export async function lockEarned(tx: Tx, orderId: string) {
  return first(
    tx,
    sql<{ customer_id: string; order_number: string; points: bigint; total_minor: bigint; reversed: bigint }>`
      with held as (select a.customer_id from loyalty_account a join loyalty_entry e using (customer_id) where e.order_id = ${orderId} and e.type = 'earned' for update of a)
      select e.customer_id, e.order_number, e.points, e.total_minor,
        coalesce((select -sum(r.points) from loyalty_entry r where r.order_id = e.order_id and r.type in ('reversed', 'restored')), 0)::bigint as reversed
      from held join loyalty_entry e on e.customer_id = held.customer_id and e.order_id = ${orderId} and e.type = 'earned'`,
  )
}

/** How many points of an order were taken back for a cause; none when nothing was. */
export async function reversedFor(tx: Tx, orderId: string, cause: string): Promise<bigint> {
  const found = await first(
    tx,
    sql<{
      points: bigint
    }>`select -points as points from loyalty_entry where order_id = ${orderId} and type = 'reversed' and cause = ${cause}`,
  )
  return found?.points ?? 0n
}

/** A customer's entries, newest first. */
export function listEntries(db: Db, customerId: string, page: ListPage) {
  return rows(
    db,
    sql<
      Marked & {
        id: string
        type: (typeof ENTRY_TYPES)[number]
        points: bigint
        order_id: string | null
        order_number: string | null
        cause: string
        by: string | null
        at: string
      }
    >`select e.id, e.type, e.points, e.order_id, e.order_number, e.cause, e.actor ->> 'name' as by, e.at, ${page.columns}
      from loyalty_entry e where e.customer_id = ${customerId} and ${page.after} ${page.tail}`,
  )
}

/** Gifts a customer may look at: those of the branch that are published, with whether they were redeemed. */
export function listOffered(db: Db, branchId: string, customerId: string) {
  return rows(
    db,
    sql<{
      id: string
      code: string
      translations: Partial<Record<string, { name: string }>>
      points: number
      amount_minor: bigint
      min_subtotal_minor: bigint
      redeemed: boolean
    }>`select c.id, c.code, c.translations, c.points, c.amount_minor, c.min_subtotal_minor,
        exists (select from coupon_use u where u.coupon_id = c.id and u.customer_id = ${customerId}::uuid and u.state = 'held') as redeemed
      from coupon c where c.branch_id = ${branchId} and c.type = 'gift' and c.published and c.deleted_at is null and (c.total_limit is null or c.used < c.total_limit)
      order by c.points, c.id limit 100`,
  )
}
