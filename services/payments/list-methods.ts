import { sql } from 'kysely'
import Type from 'typebox'
import { Currency, Id, LocaleCode, MoneyShape } from '#contracts/shapes.ts'
import { fallbackChain, type Locale, type Translations } from '#lib/locale.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

interface MethodRow {
  code: string
  translations: Translations<{ name: string; description: string }>
}

/** The published ways to pay of a branch (PAY-01). */
export const listMethods = operation('payment_method.list', {
  access: internal,
  input: Type.Object({ branch_id: Id, currency: Currency, locale: LocaleCode }, { additionalProperties: false }),
  output: Type.Object({
    methods: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), description: Type.String(), fee: MoneyShape })),
  }),
  async run(ctx, input) {
    const found = await ctx.rows(
      sql<MethodRow>`select code, translations from method where branch_id = ${input.branch_id} and published order by position`,
    )
    const offered = ctx.runtime.config.production ? found.filter((method) => method.code !== 'demo') : found
    const text = (method: MethodRow, key: 'name' | 'description') =>
      fallbackChain(input.locale as Locale)
        .map((locale) => method.translations[locale]?.[key])
        .find(Boolean) ?? ''
    return {
      methods: offered.map((method) => ({
        code: method.code,
        name: text(method, 'name') || method.code,
        description: text(method, 'description'),
        fee: { amount: 0, currency: input.currency },
      })),
    }
  },
})
