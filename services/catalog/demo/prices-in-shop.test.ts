import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Shop } from '#contracts/calls.ts'
import { firstCurrencies } from '#lib/reference-rates.ts'
import { DEMO_PRODUCTS } from './demo-products/index.ts'
import { pricesInShop } from './prices-in-shop.ts'

/** As much of a new shop as prices are reckoned by. */
function newShop(base: string): Shop {
  const currencies = firstCurrencies(base).map(({ code, increment, rate }) => ({
    code,
    increment,
    rate: rate ?? '1',
    mode: 'half_even',
  }))
  return { base_currency: base, currencies } as unknown as Shop
}

test('demo goods have a price in whatever a shop reckons in, and what they cost is said there', () => {
  for (const base of ['IRR', 'UAH', 'SAR', 'KWD', 'JPY', 'USD'])
    for (const { key, prices } of DEMO_PRODUCTS) {
      const [own, ...others] = pricesInShop(newShop(base), prices)
      assert.equal(own?.currency, base, key)
      assert.ok((own?.amount ?? 0) > (own?.cost ?? 0) && (own?.cost ?? 0) > 0, `${key} ${base}`)
      assert.ok((own?.compare_at ?? Number.POSITIVE_INFINITY) > (own?.amount ?? 0), `${key} ${base}`)
      assert.ok(
        others.every(({ cost, currency }) => cost === undefined && currency !== base),
        `${key} ${base}`,
      )
    }
})

test('what is written down in a currency stays as it is', () => {
  const written = DEMO_PRODUCTS.flatMap(({ prices }) =>
    prices.filter(({ currency }) => currency === 'IRR').map((price) => ({ price, prices })),
  )
  assert.ok(written.length > 0)
  for (const { price, prices } of written) assert.equal(pricesInShop(newShop('IRR'), prices)[0]?.amount, price.amount)
})
