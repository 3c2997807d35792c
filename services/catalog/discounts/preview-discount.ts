import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { rows, type Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { loadPricing } from '../prices/applied-store.ts'
import { pricesOf } from '../prices/effective.ts'
import { priceRules } from '../prices/rules.ts'
import { loadProducts } from '../products/store.ts'
import { checkAim } from './aim.ts'
import { type Aim, aimFields, termFields } from './shapes.ts'
import { termsOf } from './terms.ts'

const SHOWN = 20

/** What a discount would make of prices, before there is one: how many products, and the first of them with old and new price. */
export const previewDiscount = operation('discount.preview', {
  access: permission('discount.manage'),
  input: Type.Object(
    {
      ...termFields,
      ...aimFields,
      /** The discount that is being changed: prices are compared as if it were not there. */
      discount_id: Type.Optional(Id),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    total: Type.Integer(),
    products: Type.Array(
      Type.Object({ id: Id, sku: Type.String(), name: Type.String(), old_price: MoneyShape, new_price: MoneyShape }),
    ),
  }),
  fails: ['product_not_found', 'category_not_found', 'branch_not_found', 'unknown_currency', 'invalid_price', 'invalid_time'],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const rules = await priceRules(ctx)
    const { type, value, currency } = termsOf(input, shop, rules.now)
    const { total, ids } = await ctx.tx(async (tx) => {
      await checkAim(tx, input)
      return firstAimed(tx, input)
    })
    const branch = input.branch_id ?? shop.branch.id
    const [products, pricing] = [await loadProducts(ctx.db, ids, branch), await loadPricing(ctx.db, ids, branch, rules.now)]
    const candidate = { id: '', type, value, currency }
    const code = shop.base_currency
    const chain = fallbackChain(ctx.locale, shop.default_locale)
    return {
      total,
      products: products.flatMap((product) => {
        const known = pricing.get(product.id) ?? { reductions: [], applied: [] }
        const others = known.reductions.filter((reduction) => reduction.id !== input.discount_id)
        const cheapest = (reductions: typeof known.reductions) =>
          [...pricesOf(product, shop, { ...known, reductions }, rules).prices.values()]
            .flatMap((prices) => prices[code]?.minor ?? [])
            .sort((a, b) => a - b)[0]
        const [before, then] = [cheapest(others), cheapest([...others, candidate])]
        if (before === undefined || then === undefined) return []
        const name = chain.map((locale) => product.translations[locale]?.name).find(Boolean) ?? product.sku
        return [
          { id: product.id, sku: product.sku, name, old_price: minorToJson(before, code), new_price: minorToJson(then, code) },
        ]
      }),
    }
  },
})

async function firstAimed(tx: Tx, { product_ids = [], category_ids = [] }: Aim): Promise<{ total: number; ids: string[] }> {
  const found = await rows(
    tx,
    sql<{ id: string; total: number }>`
      select p.id, count(*) over ()::int as total from product p where p.status <> 'deleted' and (p.id = any(${product_ids}::uuid[])
        or p.id in (select pc.product_id from product_category pc join category c on c.id = pc.category_id where c.path && ${category_ids}::uuid[]))
      order by p.id limit ${SHOWN}`,
  )
  return { total: found[0]?.total ?? 0, ids: found.map((row) => row.id) }
}
