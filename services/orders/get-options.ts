import Type from 'typebox'
import { MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { deliveryMethods, paymentMethods } from './checkout.ts'

/** What a shopper can choose from at checkout: deliveries, payments, countries; and whether the shop takes orders. */
export const getOptions = operation('checkout.options', {
  access: open,
  input: Type.Object({ country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })) }, { additionalProperties: false }),
  output: Type.Object({
    delivery_methods: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        description: Type.String(),
        kind: OneOf(['shipping', 'pickup']),
        fee: MoneyShape,
        free_from: Nullable(MoneyShape),
        /** Whether a time is chosen with it. */
        has_slots: Type.Boolean(),
      }),
    ),
    payment_methods: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        description: Type.String(),
        fee: MoneyShape,
        fee_percent: Type.Number(),
        min_amount: Nullable(MoneyShape),
        max_amount: Nullable(MoneyShape),
      }),
    ),
    countries: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    /** Cities that the branch delivers to on terms of their own, to choose from. */
    cities: Type.Array(Type.Object({ country: Type.String(), name: Type.String() })),
    branch_online: Type.Boolean(),
  }),
  cache: { tags: () => ['shop', 'settings', 'payment_methods'] },
  async run(ctx) {
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const names = new Intl.DisplayNames([ctx.locale], { type: 'region' })
    const codes = await ctx.setting<string[]>('countries', shop.branch.id)
    const countries = codes
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, ctx.locale))
    const [delivery, payment] = await Promise.all([
      deliveryMethods(ctx, shop.branch.id, currency),
      paymentMethods(ctx, shop.branch.id, currency),
    ])
    const delivery_methods = delivery.methods.map(({ code, name, description, kind, fee, free_from, slots }) => ({
      ...{ code, name, description, kind, fee, free_from },
      has_slots: slots.windows.length > 0,
    }))
    const cities = delivery.zones.map(({ country, name }) => ({ country, name }))
    return { delivery_methods, cities, payment_methods: payment.methods, countries, branch_online: shop.branch.online }
  },
})
