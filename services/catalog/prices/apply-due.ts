import type { Context } from '#platform/operation/context.ts'
import { turnDiscounts } from '../discounts/turn-discounts.ts'
import { keepPriceChange } from './keep-price-change.ts'
import { dueProducts, lockProducts, takeDue } from './planned-store.ts'
import { writePrices } from './store.ts'

const PRODUCTS_AT_ONCE = 100

/**
 * Does everything about prices whose time has come: planned prices take effect, discounts begin and end. Each exactly once,
 * whatever was down meanwhile and however many processes ask at the same moment (CAT-31, 33).
 */
export async function applyDue(ctx: Context): Promise<void> {
  while (await applyPlanned(ctx));
  while (await turnDiscounts(ctx));
}

// Products are locked before their changes are read: who waited for a lock finds nothing left to do.
function applyPlanned(ctx: Context): Promise<boolean> {
  const at = new Date(ctx.now())
  return ctx.tx(async (tx) => {
    const ids = await dueProducts(tx, at, PRODUCTS_AT_ONCE)
    if (ids.length === 0) return false
    await lockProducts(tx, ids)
    const changes = await takeDue(tx, ids, at)
    const writers = Map.groupBy(changes, (change) => JSON.stringify(change.actor))
    for (const [by, own] of writers) {
      const steps = await writePrices(
        tx,
        own.map(({ product_id, variant_id, branch_id, currency, amount_minor, compare_at_minor }) => ({
          product_id,
          variant_id,
          branch_id,
          currency,
          amount_minor,
          compare_at_minor,
          cost: null,
          keep_cost: true,
        })),
        { at, by: JSON.parse(by) as object },
      )
      const touched = [...new Set(steps.map((step) => step.product_id))].sort()
      if (touched.length > 0) await keepPriceChange(ctx, tx, touched, steps)
    }
    return true
  })
}
