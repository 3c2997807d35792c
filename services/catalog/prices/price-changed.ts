import { minorToJson } from '#lib/money.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import type { PriceStep } from './store.ts'

/** The event that tells of one changed price, old and new. */
export function priceChanged(ctx: Context, product: { id: string; sku: string }, step: PriceStep): NewEvent {
  const money = (minor: number | null) => (minor === null ? null : minorToJson(minor, step.currency))
  const { variant_id, branch_id, currency } = step
  const payload = {
    id: product.id,
    sku: product.sku,
    variant_id,
    branch_id,
    currency,
    old: money(step.old_minor),
    new: money(step.new_minor),
    compare_at: money(step.compare_at_minor),
  }
  return ctx.event('product.price_changed', product.id, payload, branch_id)
}
