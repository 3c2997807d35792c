import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { loadProducts } from '../products/store.ts'
import { insertRevisions } from '../revisions/store.ts'
import { priceChanged } from './price-changed.ts'
import { type PriceStep, touchProducts } from './store.ts'

/** What goes with changed prices, in their transaction: a higher version, a revision, and an event each. */
export async function keepPriceChange(
  ctx: Context,
  tx: Tx,
  productIds: readonly string[],
  steps: readonly PriceStep[],
): Promise<void> {
  const shop = await shopOf(ctx)
  await touchProducts(tx, productIds)
  const products = new Map((await loadProducts(tx, productIds, shop.branch.id)).map((product) => [product.id, product]))
  const actor = actorSummary(ctx.actor)
  await insertRevisions(
    tx,
    [...products.values()].map((product) => ({ id: newId(), type: 'price', actor, product })),
  )
  const events = steps.flatMap((step) => {
    const product = products.get(step.product_id)
    return product ? [priceChanged(ctx, product, step)] : []
  })
  await appendEvents(tx, events)
}
