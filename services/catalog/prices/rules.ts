import type { Context } from '#platform/operation/context.ts'
import { costKeys } from '../products/view.ts'
import type { PriceRules } from './effective.ts'

/** The rules of prices as the settings have them now. */
export async function priceRules(ctx: Context): Promise<PriceRules> {
  const [convertMissing, keepCost] = await Promise.all([
    ctx.setting<boolean>('convert_missing_prices'),
    ctx.setting<boolean>('discounts_keep_cost'),
  ])
  return { now: ctx.now(), convertMissing, keepCost, costKeys: costKeys(ctx) }
}
