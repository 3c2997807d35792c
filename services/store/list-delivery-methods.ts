import Type from 'typebox'
import { Currency, Id, LocaleCode, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { fallbackChain } from '#lib/locale.ts'
import { convert, toJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Ways of delivery of a branch, their fees converted into a currency. */
export const listDeliveryMethods = operation('delivery_method.list', {
  access: internal,
  input: Type.Object({ branch_id: Id, currency: Currency, locale: LocaleCode }, { additionalProperties: false }),
  output: Type.Object({
    methods: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        description: Type.String(),
        kind: OneOf(['shipping', 'pickup'] as const),
        fee: MoneyShape,
        free_from: Nullable(MoneyShape),
        tax_class: Type.String(),
      }),
    ),
  }),
  fails: ['unknown_currency'],
  async run(ctx, input) {
    const [methods, currencies] = await Promise.all([
      store.listDeliveryMethods(ctx.db, input.branch_id),
      store.listCurrencies(ctx.db),
    ])
    const base = currencies.find((currency) => currency.is_base)
    const wanted = currencies.find((currency) => currency.code === input.currency)
    if (!base || !wanted) throw new AppError('invalid', 'unknown_currency', `The shop does not sell in ${input.currency}.`)
    const money = (minor: bigint) =>
      toJson(
        base === wanted
          ? { minor, currency: base.code }
          : convert({ minor, currency: base.code }, wanted.code, wanted.rate, BigInt(wanted.increment)),
      )
    const chain = fallbackChain(input.locale)
    return {
      methods: methods.map((method) => ({
        code: method.code,
        kind: method.kind,
        name: store.inLanguage(method.translations, chain)?.name ?? method.code,
        description: store.inLanguage(method.translations, chain)?.description ?? '',
        fee: money(method.fee_minor),
        free_from: method.free_from_minor === null ? null : money(method.free_from_minor),
        tax_class: method.tax_class,
      })),
    }
  },
})
