import Type from 'typebox'
import { Currency, Id, Nullable, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { LOOK_BACK_MS } from './applied.ts'
import { needProduct } from './price-board.ts'
import { firstVariant, listAsked, listHistory, lowestAsked } from './store.ts'

const MOST = 500

/** How a price was, of a product or a variant, in a currency: as it was set, and as shoppers of the branch were asked (CAT-32). */
export const getPriceHistory = operation('product.price_history', {
  access: permission('product.view'),
  input: Type.Object(
    { id: Id, currency: Type.Optional(Currency), variant_id: Type.Optional(Id), branch_id: Type.Optional(Id) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    currency: Currency,
    set: Type.Array(
      Type.Object({
        amount: Type.Number(),
        compare_at: Nullable(Type.Number()),
        since: Time,
        until: Nullable(Time),
        by: Nullable(Type.String()),
      }),
    ),
    asked: Type.Array(Type.Object({ amount: Type.Number(), reduced: Type.Boolean(), since: Time, until: Nullable(Time) })),
    lowest_30_days: Nullable(Type.Number()),
  }),
  fails: ['product_not_found', 'unknown_currency'],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const currency = input.currency ?? currencyOf(ctx, shop)
    await needProduct(ctx.db, input.id)
    const major = (minor: number) => minorToJson(minor, currency).amount
    const branch = input.branch_id ?? shop.branch.id
    // A product whose variants share one price is shown by its first variant.
    const variant = input.variant_id ?? (await firstVariant(ctx.db, input.id))
    const [set, asked, lowest] = await Promise.all([
      listHistory(
        ctx.db,
        { product_id: input.id, variant_id: input.variant_id ?? null, branch_id: input.branch_id ?? null, currency },
        MOST,
      ),
      variant ? listAsked(ctx.db, input.id, variant, branch, currency, MOST) : [],
      variant ? lowestAsked(ctx.db, input.id, variant, branch, currency, new Date(ctx.now() - LOOK_BACK_MS)) : null,
    ])
    return {
      currency,
      set: set.map((row) => ({
        amount: major(row.amount_minor),
        compare_at: row.compare_at_minor === null ? null : major(row.compare_at_minor),
        since: row.since,
        until: row.until,
        by: row.set_by?.name ?? null,
      })),
      asked: asked.map(({ amount_minor, ...row }) => ({ ...row, amount: major(amount_minor) })),
      lowest_30_days: lowest === null ? null : major(lowest),
    }
  },
})
