import Type from 'typebox'
import { Id, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { toJson } from '#lib/money.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { convertFor, currencyOf, shopOf } from '#platform/shop.ts'
import { AccountShape } from './shapes.ts'
import * as store from './store.ts'

/** What the caller has in points, what brings them, and the gifts to be had for them (PRM-02, 03). */
export const getLoyalty = operation('loyalty.get_mine', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    enabled: Type.Boolean(),
    ...AccountShape.properties,
    /** Points for one unit of the base currency that is paid. */
    points_per_unit: Type.Number(),
    base_currency: Type.String(),
    gifts: Type.Array(
      Type.Object({
        id: Id,
        code: Type.String(),
        name: Type.String(),
        points: Type.Integer(),
        discount: MoneyShape,
        allowed_sub_total_price: Nullable(MoneyShape),
        redeemed: Type.Boolean(),
        affordable: Type.Boolean(),
      }),
    ),
  }),
  fails: ['unknown_currency'],
  async run(ctx) {
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const own = (minor: bigint) => toJson(convertFor(shop, { minor, currency: shop.base_currency }, currency))
    const customerId = ctx.actor.id ?? ''
    const [account, offered] = await Promise.all([
      store.findAccount(ctx.db, customerId),
      store.listOffered(ctx.db, shop.branch.id, customerId),
    ])
    const chain = fallbackChain(ctx.locale as Locale, shop.default_locale)
    return {
      enabled: await ctx.setting<boolean>('loyalty_enabled'),
      ...account,
      points_per_unit: await ctx.setting<number>('loyalty_points_per_unit'),
      base_currency: shop.base_currency,
      gifts: offered.map(({ id, code, translations, points, amount_minor, min_subtotal_minor, redeemed }) => ({
        id,
        code,
        name: chain.map((locale) => translations[locale]?.name).find(Boolean) ?? code,
        points,
        discount: own(amount_minor),
        allowed_sub_total_price: min_subtotal_minor === 0n ? null : own(min_subtotal_minor),
        redeemed,
        affordable: !redeemed && account.points >= points,
      })),
    }
  },
})
