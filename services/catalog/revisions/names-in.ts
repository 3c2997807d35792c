import { sql } from 'kysely'
import { fallbackChain } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { brandName } from '../brands/brand.ts'
import { loadBrands } from '../brands/store.ts'
import type { Snapshot } from './store.ts'

/** What the brands and products that kept states name are called now, by their ids. */
export async function namesIn(ctx: Context, snapshots: readonly Snapshot[]): Promise<Record<string, string>> {
  const brands = await loadBrands(ctx.db, [...new Set(snapshots.flatMap((snapshot) => snapshot.brand_id ?? []))])
  const related = snapshots.flatMap((snapshot) => (snapshot.related ?? []).map((relation) => relation.product_id))
  const products =
    related.length === 0
      ? []
      : await ctx.rows(sql<{ id: string; name: string }>`
          select p.id, coalesce((select t.name from product_translation t where t.product_id = p.id
            order by array_position(${fallbackChain(ctx.locale)}::text[], t.locale) limit 1), p.sku) as name
          from product p where p.id = any(${[...new Set(related)]}::uuid[])`)
  return Object.fromEntries([
    ...brands.map((brand) => [brand.id, brandName(brand, ctx.locale)]),
    ...products.map((product) => [product.id, product.name]),
  ])
}
