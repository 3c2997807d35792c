import { sql } from 'kysely'
import Type from 'typebox'
import { Currency, Id, LocaleCode, MoneyShape, Nullable, Time } from '#contracts/shapes.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { toJson } from '#lib/money.ts'
import { isShownAt, nextChange } from '#lib/publication.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { gatewayOf } from '../gateways/gateways.ts'
import type { MethodRow } from './store.ts'

/** The published ways to pay of a branch that take a currency, with their limits and fees in it (PAY-01). */
export const offerMethods = operation('payment_method.offer', {
  access: internal,
  input: Type.Object({ branch_id: Id, currency: Currency, locale: LocaleCode }, { additionalProperties: false }),
  output: Type.Object({
    methods: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        description: Type.String(),
        fee: MoneyShape,
        fee_percent: Type.Number(),
        /** In which class the fee is taxed. */
        tax_class: Type.String(),
        min_amount: Nullable(MoneyShape),
        max_amount: Nullable(MoneyShape),
      }),
    ),
    /** When one of them comes or goes by itself. */
    changes_at: Nullable(Time),
  }),
  async run(ctx, input) {
    const shop = await shopOf(ctx, input.branch_id)
    const found = await ctx.rows(
      sql<MethodRow>`select code, gateway, translations, min_minor, max_minor, fee_minor, fee_basis_points, tax_class, starts_at, ends_at from method
        where branch_id = ${input.branch_id} and published order by position, code`,
    )
    const now = ctx.now()
    const offered = found.filter(
      ({ gateway, ...method }) =>
        isShownAt(method, now) &&
        gatewayOf(gateway).takes(input.currency) &&
        !(gateway === 'demo' && ctx.runtime.config.production),
    )
    const chain = fallbackChain(input.locale as Locale)
    const text = (method: MethodRow, key: 'name' | 'description') =>
      chain.map((locale) => method.translations[locale]?.[key]).find(Boolean) ?? ''
    const money = (minor: bigint) => toJson(convertFor(shop, { minor, currency: shop.base_currency }, input.currency))
    return {
      changes_at: nextChange(found, now),
      methods: offered.map((method) => ({
        code: method.code,
        name: text(method, 'name') || method.code,
        description: text(method, 'description'),
        fee: money(method.fee_minor),
        fee_percent: method.fee_basis_points / 100,
        tax_class: method.tax_class,
        min_amount: method.min_minor === null ? null : money(method.min_minor),
        max_amount: method.max_minor === null ? null : money(method.max_minor),
      })),
    }
  },
})
