import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'

/** The shop's branches, by the slugs that files name them by. */
export async function branchSlugs(ctx: Context): Promise<ReadonlyMap<string, string>> {
  const { all_branch_ids: ids } = await shopOf(ctx)
  const shops = await Promise.all(ids.map((id) => shopOf(ctx, id)))
  return new Map(shops.map((shop) => [shop.branch.slug, shop.branch.id]))
}
