import type { Shop } from '#contracts/calls.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'

/** The shop as a branch has it; refuses one that is not there, or not the caller's (STO-06). */
export async function branchShop(ctx: Context, branchId: string | undefined): Promise<Shop> {
  const shop = await shopOf(ctx)
  const id = branchId ?? shop.branch.id
  if (!shop.all_branch_ids.includes(id))
    throw invalidField('/branch_id', 'branch_not_found', `There is no branch ${id}; choose one of the shop's branches.`)
  refuseOtherBranch(ctx, id)
  return id === shop.branch.id ? shop : shopOf(ctx, id)
}

/** 403 for whoever works for other branches. */
export function refuseOtherBranch(ctx: Context, branchId: string): void {
  if (inScope(ctx.actor, branchId)) return
  throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
}

/** 403 for whoever is limited to branches: this holds for the whole shop. */
export function refuseWholeShop(ctx: Context): void {
  if (ctx.actor.branches === null) return
  throw new AppError('forbidden', 'other_branch', 'This holds for the whole shop, and you work for some branches of it only.')
}
