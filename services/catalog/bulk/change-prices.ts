import { AppError } from '#lib/errors.ts'
import { divideHalfEven, parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { priceChanged } from '../prices/price-changed.ts'
import { syncPrices } from '../prices/store.ts'
import type { PriceRow, ProductSource } from '../products/source.ts'
import type { Action } from './action.ts'

/** Makes a product's prices in a currency dearer or cheaper; false when that comes to the same. The one place where a bulk edit writes prices. */
export async function changePrices(ctx: Context, tx: Tx, product: ProductSource, action: Action): Promise<boolean> {
  const prices = pricesAfter(product.prices, action)
  if (prices.every((price, index) => price.amount_minor === product.prices[index]?.amount_minor)) return false
  const steps = await syncPrices(tx, product.id, prices, { at: new Date(ctx.now()), by: actorSummary(ctx.actor) })
  await appendEvents(
    tx,
    steps.map((step) => priceChanged(ctx, product, step)),
  )
  return true
}

/** The prices after a change by percent (rounded half to even, once) or amount; 422 where there is none in the currency, or none would be left. */
export function pricesAfter(
  prices: readonly PriceRow[],
  action: Pick<Action, 'currency' | 'percent' | 'amount' | 'keep_as_former'>,
): PriceRow[] {
  const { currency = '', percent, amount = 0 } = action
  if (!prices.some((price) => price.currency === currency))
    throw new AppError('invalid', 'no_price', `It has no price in ${currency}; set one first.`)
  return prices.map((price) => {
    if (price.currency !== currency) return price
    const before = BigInt(price.amount_minor)
    const after = percent === undefined ? before + signed(amount, currency) : before + share(before, percent)
    if (after <= 0n)
      throw new AppError('invalid', 'invalid_price', `The change would leave a price of zero or less in ${currency}.`)
    const isCheaper = after < before && action.keep_as_former
    return {
      ...price,
      amount_minor: Number(after),
      compare_at_minor: isCheaper ? Math.max(price.amount_minor, price.compare_at_minor ?? 0) : price.compare_at_minor,
    }
  })
}

function signed(amount: number, currency: string): bigint {
  const { minor } = parseMoney(Math.abs(amount), currency)
  return amount < 0 ? -minor : minor
}

// Hundredths of a per cent are whole numbers.
function share(minor: bigint, percent: number): bigint {
  return divideHalfEven(minor * BigInt(Math.round(percent * 100)), 10_000n)
}
