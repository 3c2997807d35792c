import type { Context } from '#platform/operation/context.ts'
import type { CouponRow } from '../coupons/store.ts'
import type { Refusal } from './refusals.ts'
import { findPublished, findUses } from './store.ts'

/** Who asks what a code is worth; a guest's e-mail is known only at checkout. */
export interface CodeUser {
  customerId: string | null
  email: string | null
}

/**
 * A published code, or why this customer could not use it now, whatever the goods. Its terms are kept in memory until a code of
 * the shop changes; how often it has been used is asked only where that decides. Exact is the hold at the order's placing.
 */
export async function usableCode(
  ctx: Context,
  branchId: string,
  code: string,
  user: CodeUser,
): Promise<{ refusal: Refusal } | { refusal: null; row: CouponRow }> {
  const row = await knownCode(ctx, branchId, code)
  if (!row) return { refusal: 'code_unknown' }
  const now = ctx.now()
  if (row.starts_at !== null && Date.parse(row.starts_at) > now) return { refusal: 'code_not_yet' }
  if (row.ends_at !== null && Date.parse(row.ends_at) <= now) return { refusal: 'code_over' }
  const refusal = isCounted(row) ? await refusalByUse(ctx, row, user) : null
  return refusal === null ? { refusal, row } : { refusal }
}

async function knownCode(ctx: Context, branchId: string, code: string): Promise<CouponRow | undefined> {
  const { row } = (await ctx.runtime.cache.load(`code ${branchId} ${code}`, async () => {
    const row = await findPublished(ctx.db, branchId, code)
    return {
      value: { row },
      tags: ['codes'],
      bytes: row ? JSON.stringify(row.translations).length + 1_000 + 100 * goodsOf(row) : 100,
    }
  })) as { row: CouponRow | undefined }
  return row
}

function goodsOf(row: CouponRow): number {
  return [row.included_products, row.included_categories, row.excluded_products, row.excluded_categories].flat().length
}

function isCounted(row: CouponRow): boolean {
  return row.total_limit !== null || row.customer_limit !== null || row.first_order_only || row.type === 'gift'
}

async function refusalByUse(ctx: Context, row: CouponRow, { customerId, email }: CodeUser): Promise<Refusal | null> {
  const uses = await findUses(ctx.db, row.id, customerId, email)
  if (!uses) return 'code_unknown'
  if (row.total_limit !== null && uses.used >= row.total_limit) return 'code_used_up'
  const most = row.type === 'gift' || row.first_order_only ? 1 : row.customer_limit
  if (most !== null && uses.mine >= most) return 'code_used_before'
  if (row.first_order_only && uses.before) return 'code_first_order'
  if (row.type === 'gift' && customerId === null) return 'code_sign_in'
  if (row.points !== null && uses.balance < BigInt(row.points)) return 'code_points'
  return null
}
