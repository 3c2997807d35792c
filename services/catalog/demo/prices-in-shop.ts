import type { Shop } from '#contracts/calls.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { convertFor } from '#platform/shop.ts'
import type { DemoPrice } from './demo-types.ts'

/** The prices of a demo product with one in what the shop reckons in, and there what it cost: reckoned from dollars where none is written down. */
export function pricesInShop(shop: Shop, prices: readonly DemoPrice[]): DemoPrice[] {
  const base = shop.base_currency
  const dollars = prices.find(({ currency }) => currency === 'USD')
  if (!dollars || base === 'USD') return [...prices]
  const step = BigInt(shop.currencies.find(({ code }) => code === base)?.increment ?? 1)
  const into = (amount: number) => {
    const { minor } = convertFor(shop, parseMoney(amount, 'USD'), base)
    return minorToJson(((minor + step / 2n) / step || 1n) * step, base).amount
  }
  const written = prices.find(({ currency }) => currency === base)
  const own = written ?? {
    currency: base,
    amount: into(dollars.amount),
    ...(dollars.compare_at !== undefined && { compare_at: into(dollars.compare_at) }),
  }
  const others = prices.filter((price) => price !== written).map(({ cost: _, ...price }) => price)
  return [{ ...own, ...(dollars.cost !== undefined && { cost: into(dollars.cost) }) }, ...others]
}
