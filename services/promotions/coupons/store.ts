import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** A code as it is kept, with what it has taken off so far. */
export interface CouponRow {
  id: string
  branch_id: string
  type: 'timed' | 'gift'
  code: string
  translations: Partial<Record<Locale, { name: string }>>
  percent_points: number | null
  amount_minor: bigint | null
  max_discount_minor: bigint | null
  min_subtotal_minor: bigint
  total_limit: number | null
  customer_limit: number | null
  first_order_only: boolean
  included_products: string[]
  included_categories: string[]
  excluded_products: string[]
  excluded_categories: string[]
  points: number | null
  starts_at: string | null
  ends_at: string | null
  published: boolean
  used: number
  version: number
  created_at: string
  given_minor: bigint
}

const KEPT = sql`id, branch_id, type, code, translations, percent_points, amount_minor, max_discount_minor, min_subtotal_minor, total_limit, customer_limit, first_order_only,
  included_products, included_categories, excluded_products, excluded_categories, points, starts_at, ends_at`
const coupon = sql`${KEPT}, published, used, version, created_at,
  coalesce((select sum(u.base_minor) from coupon_use u where u.coupon_id = coupon.id and u.state = 'held'), 0)::bigint as given_minor`

/** Writes a new code; false when the branch has one that reads the same. */
export async function insertCoupon(tx: Tx, draft: object): Promise<boolean> {
  const made = await rows(
    tx,
    sql`insert into coupon (${KEPT}) select ${KEPT} from jsonb_populate_record(null::coupon, ${text(draft)}::jsonb) on conflict do nothing returning id`,
  )
  return made.length > 0
}

/** Writes a code anew, under its lock; false when another one reads the same. */
export async function updateCoupon(tx: Tx, draft: { id: string; code: string; branch_id: string }): Promise<boolean> {
  const taken = await first(
    tx,
    sql`select 1 from coupon where branch_id = ${draft.branch_id} and upper(code) = upper(${draft.code}) and deleted_at is null and id <> ${draft.id}`,
  )
  if (taken) return false
  await sql`update coupon c set (branch_id, code, translations, percent_points, amount_minor, max_discount_minor, min_subtotal_minor, total_limit, customer_limit, first_order_only,
      included_products, included_categories, excluded_products, excluded_categories, points, starts_at, ends_at) =
    (n.branch_id, n.code, n.translations, n.percent_points, n.amount_minor, n.max_discount_minor, n.min_subtotal_minor, n.total_limit, n.customer_limit, n.first_order_only,
      n.included_products, n.included_categories, n.excluded_products, n.excluded_categories, n.points, n.starts_at, n.ends_at), version = c.version + 1, updated_at = now()
    from jsonb_populate_record(null::coupon, ${text(draft)}::jsonb) n where c.id = ${draft.id}`.execute(tx)
  return true
}

/** A code of a type by its id. */
export function findCoupon(db: Db | Tx, id: string, type: CouponRow['type']): Promise<CouponRow | undefined> {
  return first(db, sql<CouponRow>`select ${coupon} from coupon where id = ${id} and type = ${type} and deleted_at is null`)
}

/** A code's row, locked for a change. */
export function lockCoupon(tx: Tx, id: string, type: CouponRow['type']): Promise<CouponRow | undefined> {
  return first(
    tx,
    sql<CouponRow>`select ${coupon} from coupon where id = ${id} and type = ${type} and deleted_at is null for update`,
  )
}

/** Publishes a code, or takes it back. */
export async function markPublished(tx: Tx, id: string, published: boolean): Promise<void> {
  await sql`update coupon set published = ${published}, version = version + 1, updated_at = now() where id = ${id}`.execute(tx)
}

/** Removes a code; orders that used it keep what they got. */
export async function markDeleted(tx: Tx, id: string): Promise<void> {
  await sql`update coupon set deleted_at = now(), published = false, version = version + 1 where id = ${id}`.execute(tx)
}

/** A page of the codes that match. */
export function listCoupons(
  db: Db,
  page: ListPage,
  filter: {
    type: CouponRow['type']
    q: string
    state: string | null
    branch_id: string | null
    branches: readonly string[] | null
    now: number
  },
): Promise<(CouponRow & Marked)[]> {
  const like = `%${filter.q.trim().replace(/[\\%_]/g, '\\$&')}%`
  const now = sql`${new Date(filter.now)}::timestamptz`
  const state = sql`case when not published then 'unpublished' when starts_at > ${now} then 'planned' when ends_at <= ${now} then 'over' when used >= total_limit then 'used_up' else 'running' end`
  return rows(
    db,
    sql<CouponRow & Marked>`select ${coupon}, ${page.columns} from coupon
      where type = ${filter.type} and deleted_at is null and (code ilike ${like} or translations::text ilike ${like})
        and (${filter.state}::text is null or ${state} = ${filter.state}) and (${filter.branch_id}::uuid is null or branch_id = ${filter.branch_id})
        and (${filter.branches}::uuid[] is null or branch_id = any(${filter.branches}::uuid[])) and ${page.after} ${page.tail}`,
  )
}

/** Orders that used a code, newest first. */
export function listUses(db: Db, couponId: string, branches: readonly string[] | null, page: ListPage) {
  return rows(
    db,
    sql<
      Marked & {
        order_id: string
        customer_id: string | null
        email: string
        discount_minor: bigint
        currency: string
        state: 'held' | 'given_back'
        at: string
      }
    >`select u.order_id, u.customer_id, u.email, u.discount_minor, u.currency, u.state, u.at, ${page.columns}
      from coupon_use u where u.coupon_id = ${couponId} and ${page.after}
        and (${branches}::uuid[] is null or exists (select from coupon c where c.id = u.coupon_id and c.branch_id = any(${branches}::uuid[]))) ${page.tail}`,
  )
}

function text(draft: object): string {
  return JSON.stringify(draft, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}
