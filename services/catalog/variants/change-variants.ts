import { AppError } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { CHANGE_FAILS, changeProduct } from '../products/change-product.ts'
import { inputOf } from '../products/input-of.ts'
import type { ProductInput } from '../products/shapes.ts'
import type { ProductSource } from '../products/source.ts'

/** A variant as staff say it. */
export type VariantInput = NonNullable<ProductInput['variants']>[number]

/** Refusals of everything that changes a product's variants: those of the whole product that a variant can lead to. */
export const VARIANT_FAILS = CHANGE_FAILS.filter((code) =>
  [
    'product_not_found',
    'stale_version',
    'sku_is_final',
    'duplicate_sku',
    'invalid_price',
    'media_not_found',
    'wrong_collection',
    'variant_conflict',
    'variant_not_found',
    'variant_promised',
    'part_of_bundle',
    'bundle_variants',
  ].includes(code),
)

/**
 * Changes the variants of a product, and the attributes by which they differ, in the caller's transaction, as a change of the
 * whole product would: checked for conflicts, with revision and event (CAT-47).
 */
export function changeVariants(
  ctx: Context,
  tx: Tx,
  product: { id: string; version: number | undefined },
  change: (
    now: { options: string[]; variants: VariantInput[] },
    before: ProductSource,
  ) => { options: string[]; variants: VariantInput[] },
): Promise<ProductSource> {
  return changeProduct(ctx, tx, {
    ...product,
    type: 'update',
    inputFor: async (before) => {
      const now = inputOf(before, await shopOf(ctx))
      return { ...now, ...change({ options: now.options ?? [], variants: now.variants ?? [] }, before) }
    },
  })
}

/** The variant of a product with an id, among what staff would say of all of them; 404 when it has none such. */
export function pick(variants: readonly VariantInput[], id: string): VariantInput {
  const found = variants.find((variant) => variant.id === id)
  if (!found) throw new AppError('not_found', 'variant_not_found', 'This product has no such variant.')
  return found
}
