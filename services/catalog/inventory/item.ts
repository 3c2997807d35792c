import Type, { type Static } from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { checkBranches } from '../listings/set-listings.ts'
import * as store from './store.ts'

/** A variant at a branch. */
export const InventoryItem = Type.Object({
  variant_id: Id,
  branch_id: Id,
  on_hand: Type.Integer(),
  reserved: Type.Integer(),
  available: Type.Integer(),
  low_stock_threshold: Type.Integer(),
  track_inventory: Type.Boolean(),
  allow_backorder: Type.Boolean(),
  backorder_limit: Type.Integer(),
  restock_date: Nullable(Type.String()),
})

/** An inventory row as the API shows it. */
export function itemOf({ product_id: _, ...row }: store.InventoryRow): Static<typeof InventoryItem> {
  return row
}

/** The branch a change of stock is about: the one it names, else the caller's; refused when it is not theirs (STO-06). */
export async function branchOf(ctx: Context, named: string | undefined): Promise<string> {
  const branchId = named ?? (await shopOf(ctx)).branch.id
  await checkBranches(ctx, [branchId], '/branch_id')
  return branchId
}

/** The branches a list of stock is about: the one asked for, else all that are the caller's. */
export async function branchesOf(ctx: Context, named: string | undefined): Promise<string[]> {
  if (named) await checkBranches(ctx, [named], '/filter/branch_id')
  return (await shopOf(ctx)).all_branch_ids.filter((id) => (named ? id === named : inScope(ctx.actor, id)))
}

/** The same where all branches are the caller's and no one is asked for: null, so that a thousand need not be named. */
export async function someBranchesOf(ctx: Context, named: string | undefined): Promise<string[] | null> {
  return named || ctx.actor.branches !== null ? branchesOf(ctx, named) : null
}

/** Rows with the names of their branches, of which a shop may have many more than a list shows. */
export async function withBranchNames<Row extends { branch_id: string }>(
  ctx: Context,
  rows: readonly Row[],
): Promise<(Row & { branch_name: string })[]> {
  const shops = await Promise.all([...new Set(rows.map((row) => row.branch_id))].map((id) => shopOf(ctx, id)))
  const names = new Map(shops.map(({ branch }) => [branch.id, branch.name]))
  return rows.map((row) => ({ ...row, branch_name: names.get(row.branch_id) ?? '' }))
}

/** The variant a change of stock is about: the one it names, else the product's only one. */
export async function variantOf(ctx: Context, productId: string, named: string | undefined): Promise<string> {
  if (named) return named
  const [variant, another] = await store.listVariantIds(ctx.db, productId)
  if (!variant) throw new AppError('not_found', 'variant_not_found', 'There is no such product.')
  if (another) throw invalidField('/variant_id', 'variant_needed', 'This product has several variants; say which.')
  return variant
}
