import { isDeepStrictEqual } from 'node:util'
import type { Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { missingPermission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { BUNDLE_FAILS } from '../bundles/part.ts'
import { parkVariants } from '../revisions/store.ts'
import { optionsKey } from './draft.ts'
import type { ProductInput } from './shapes.ts'
import { type ProductSource, priceRow } from './source.ts'
import * as store from './store.ts'
import { modifierView } from './view.ts'
import { checkRights, replaceProduct } from './write-product.ts'

/** Refusals of everything that changes a product whole. */
export const CHANGE_FAILS = [
  'product_not_found',
  'stale_version',
  'sku_is_final',
  'duplicate_sku',
  'duplicate_slug',
  'invalid_price',
  'category_not_found',
  'category_not_allowed',
  'media_not_found',
  'wrong_collection',
  'root_category',
  'variant_conflict',
  'variant_not_found',
  'variant_promised',
  'stock_reserved',
  'name_needed',
  'invalid_slug',
  ...BUNDLE_FAILS,
  'unknown_feature',
  'invalid_feature',
  'word_gone',
  'brand_not_found',
  'tax_class_not_found',
  'related_not_found',
  'related_to_itself',
] as const

/** Events of everything that changes a product whole. */
export const CHANGE_EMITS = ['product.updated', 'product.price_changed'] as const

/** A change: of which product, seen in which version, to what; `revive` names the set-aside variants among its own. */
export interface Change {
  id: string
  version: number | undefined
  type: 'update' | 'restore_revision'
  revive?: readonly string[]
  inputFor(before: ProductSource): ProductInput | Promise<ProductInput>
}

/** Changes a product in the caller's transaction: lock, version, rights to prices, then all of it (CAT-15). */
export async function changeProduct(ctx: Context, tx: Tx, change: Change): Promise<ProductSource> {
  const shop = await shopOf(ctx)
  const branchId = shop.branch.id
  const locked = await store.lockProduct(tx, change.id)
  if (!locked || locked.status === 'deleted') throw new AppError('not_found', 'product_not_found', 'There is no such product.')
  checkVersion(change.version, locked.version)
  const before = (await store.findProduct(tx, change.id, branchId)) as ProductSource
  const input = await change.inputFor(before)
  if (pricesDiffer(before, input, shop)) {
    if (ctx.actor.kind !== 'system' && !ctx.actor.permissions.has('product.set_price'))
      throw missingPermission('product.set_price')
    checkRights(ctx, input)
  }
  const skus = await store.skusOf(tx, change.id)
  if (!change.revive) return replaceProduct(ctx, tx, before, input, { type: change.type, skus })
  await parkVariants(tx, change.id, change.revive)
  const revived = (await store.findProduct(tx, change.id, branchId)) as ProductSource
  return replaceProduct(ctx, tx, revived, input, { type: change.type, skus })
}

// Who may edit but not price sends the prices back as they were.
function pricesDiffer(before: ProductSource, input: ProductInput, shop: Shop): boolean {
  const byOptions = new Map(before.variants.map((variant) => [optionsKey(variant.options), variant.id]))
  const sent = [
    ...input.prices.map((price) => ({ ...price, owner: null as string | null })),
    ...(input.variants ?? []).flatMap((variant) => {
      const owner = variant.id ?? byOptions.get(optionsKey(variant.options)) ?? 'new'
      return (variant.prices ?? []).map((price) => ({ ...price, owner }))
    }),
  ]
  const minor = (amount: number | null | undefined, currency: string) =>
    amount == null ? null : parseMoney(amount, currency).minor
  const same = (price: (typeof sent)[number]) => {
    const row = priceRow(before.prices, price.owner, price.currency)
    return (
      row !== undefined &&
      minor(price.amount, price.currency) === BigInt(row.amount_minor) &&
      minor(price.compare_at, price.currency) === (row.compare_at_minor === null ? null : BigInt(row.compare_at_minor))
    )
  }
  const modifiers = new Map(before.variants.map((variant) => [variant.id, modifierView(variant.price_modifier, shop)]))
  const modified = (input.variants ?? []).some((variant) => {
    const owner = variant.id ?? byOptions.get(optionsKey(variant.options)) ?? 'new'
    const { price_modifier: wanted } = variant
    return wanted !== undefined && !isDeepStrictEqual(wanted, modifiers.get(owner) ?? null)
  })
  return modified || sent.length !== before.prices.length || sent.some((price) => price.cost != null || !same(price))
}
