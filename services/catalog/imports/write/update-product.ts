import type { Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { validate } from '#platform/operation/validate.ts'
import { shopOf } from '#platform/shop.ts'
import { priceChanged } from '../../prices/price-changed.ts'
import { writePrices } from '../../prices/store.ts'
import { blockersOf } from '../../products/blockers.ts'
import { createProduct } from '../../products/create-product.ts'
import type { Words } from '../../products/draft.ts'
import { insertInventory } from '../../products/many-store.ts'
import { moveProduct } from '../../products/move-product.ts'
import type { ProductSource } from '../../products/source.ts'
import { findProduct, lockProduct } from '../../products/store.ts'
import { replaceProduct } from '../../products/write-product.ts'
import type { FileProduct } from '../formats/file-product.ts'
import { mergedInput } from './merged-input.ts'
import { branchPricesOf, type Linked, type Said } from './new-product.ts'

/** With what a known product is written over. */
export interface UpdateOptions {
  words: Words
  said: Said
  /** Who makes it; undefined leaves it as it is. */
  brandId: string | undefined
  linked: Linked
  /** Where it is to lie; undefined leaves it where it is. */
  categories: string[] | undefined
  publish: boolean
}

/**
 * Makes a known product what the file says, in the caller's transaction; stock that a branch has already is left to its
 * ledger. Gives what keeps it from being published, where it was to be.
 */
export async function updateFileProduct(
  ctx: Context,
  tx: Tx,
  id: string,
  product: FileProduct,
  how: UpdateOptions,
): Promise<{ code: string; detail: string }[]> {
  const shop = await shopOf(ctx)
  await lockProduct(tx, id)
  const before = (await findProduct(tx, id, shop.branch.id)) as ProductSource
  const merged = mergedInput(before, product, how.said, how.linked, shop)
  const input = {
    ...merged,
    categories: how.categories ?? before.categories,
    ...(how.brandId ? { brand_id: how.brandId } : {}),
  }
  validate(createProduct, { ...input, variants: input.variants?.map(({ id: _, ...variant }) => variant) })
  const changed = await replaceProduct(ctx, tx, before, input, { words: how.words, type: 'import' })
  await writeBranches(ctx, tx, changed, product)
  return how.publish && mayBePublished(changed.status, product.status) ? publish(ctx, tx, changed) : []
}

async function writeBranches(ctx: Context, tx: Tx, changed: ProductSource, product: FileProduct): Promise<void> {
  const idOf = (at: number) => variantAt(changed, product, at)
  const ids = product.variants.map((_, at) => idOf(at) ?? '')
  const prices = branchPricesOf(product, changed.id, ids)
  if (prices.length > 0) {
    const steps = await writePrices(tx, prices, { at: new Date(ctx.now()), by: actorSummary(ctx.actor) })
    await appendEvents(
      tx,
      steps.map((step) => priceChanged(ctx, changed, step)),
    )
  }
  if (changed.type === 'bundle') return
  const stock = product.stock.flatMap((one) => {
    const variantId = idOf(one.variant)
    return variantId ? [{ ...one, variant_id: variantId }] : []
  })
  await insertInventory(
    tx,
    stock.map((one) => ({
      product_id: changed.id,
      variant_id: one.variant_id,
      branch_id: one.branch_id,
      quantity: one.quantity ?? 0,
      low_stock_threshold: one.low_stock_threshold ?? null,
      track: one.track_inventory ?? changed.type === 'physical',
      allow_backorder: one.allow_backorder ?? null,
      backorder_limit: one.backorder_limit ?? null,
    })),
    actorSummary(ctx.actor),
  )
}

function variantAt(changed: ProductSource, product: FileProduct, at: number): string | undefined {
  const said = product.variants[at]
  const bySku = changed.variants.find((variant) => said?.sku && variant.sku.toLowerCase() === said.sku.toLowerCase())
  const byOptions = changed.variants.find((variant) =>
    said?.options.every(({ attribute, value }) =>
      variant.options.some((option) => option.attribute === attribute && option.value === value),
    ),
  )
  return (bySku ?? byOptions)?.id
}

function mayBePublished(status: string, said: string | undefined): boolean {
  const wants = said === undefined || said === 'published' || said === 'out_of_stock'
  return wants && (status === 'draft' || status === 'unpublished')
}

async function publish(ctx: Context, tx: Tx, product: ProductSource): Promise<{ code: string; detail: string }[]> {
  const blockers = blockersOf(product, await shopOf(ctx))
  if (blockers.length > 0) return blockers
  const steps = product.status === 'draft' ? (['submit_review', 'approve', 'publish'] as const) : (['publish'] as const)
  for (const move of steps) await moveProduct(ctx, tx, product.id, move, { mayApproveOwn: true })
  return []
}
