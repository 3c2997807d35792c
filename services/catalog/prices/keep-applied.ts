import type { Shop } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import { convertFor } from '#platform/shop.ts'
import { deepestFall, stepsOf, type Wanted } from './applied.ts'
import { type BegunRow, writeApplied } from './applied-store.ts'
import type { Pricing } from './effective.ts'

/** What a page of a product at a branch asks from now on; nothing where shoppers do not see it. */
export interface Asked {
  product_id: string
  branch_id: string
  pricing: Pricing
  wanted: Wanted[]
}

/** Keeps the log of what shoppers are asked, in the transaction that writes the pages; gives the events of prices that fell (CAT-32, 37). */
export async function keepApplied(ctx: Context, tx: Tx, shop: Shop, asked: readonly Asked[], now: number): Promise<NewEvent[]> {
  const ended: number[] = []
  const begun: BegunRow[] = []
  const events: NewEvent[] = []
  for (const { product_id, branch_id, pricing, wanted } of asked) {
    const steps = stepsOf(pricing.applied, wanted)
    ended.push(...steps.ended.map((row) => row.id))
    begun.push(
      ...steps.begun.map(({ variant_id, currency, minor, reduced, prior }) => ({
        product_id,
        branch_id,
        variant_id,
        currency,
        amount_minor: minor,
        reduced,
        prior_minor: prior,
      })),
    )
    const drops = dropsOf(shop, pricing, steps, wanted)
    if (drops.length > 0)
      events.push(ctx.event('product.price_dropped', product_id, { id: product_id, branch_id, drops }, branch_id))
  }
  await writeApplied(tx, ended, begun, now)
  return events
}

// In every currency of the shop: falls of its own prices, else falls of the base price by the rate.
function dropsOf(shop: Shop, pricing: Pricing, steps: ReturnType<typeof stepsOf>, wanted: readonly Wanted[]) {
  const base = deepestFall(steps.ended, steps.begun, shop.base_currency)
  const isOwn = (code: string) =>
    wanted.some((next) => next.currency === code) || pricing.applied.some((row) => row.until === null && row.currency === code)
  return shop.currencies.flatMap(({ code }) => {
    const fall = isOwn(code) ? deepestFall(steps.ended, steps.begun, code) : base
    if (!fall) return []
    const money = (minor: number) => {
      const amount = isOwn(code)
        ? BigInt(minor)
        : convertFor(shop, { minor: BigInt(minor), currency: shop.base_currency }, code).minor
      return minorToJson(amount, code)
    }
    return [{ currency: code, from: money(fall.from), to: money(fall.to) }]
  })
}
