import Type from 'typebox'
import { Currency, Id, LocaleCode, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { fallbackChain } from '#lib/locale.ts'
import { convert, toJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { listZones } from './cities/store.ts'
import { Window } from './delivery/shapes.ts'
import { listMethods } from './delivery/store.ts'
import * as store from './store.ts'

/** Ways of delivery that a branch offers and the cities it delivers to, fees and minimums converted into a currency. */
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
        countries: Type.Array(Type.String()),
        city_ids: Type.Array(Id),
        fee_by_city: Type.Boolean(),
        slots: Type.Object({
          windows: Type.Array(Window),
          cutoff_hours: Type.Integer(),
          days_ahead: Type.Integer(),
          closed_dates: Type.Array(Type.String()),
        }),
      }),
    ),
    zones: Type.Array(
      Type.Object({
        city_id: Id,
        country: Type.String(),
        /** Its name in every language that it has. */
        names: Type.Array(Type.String()),
        name: Type.String(),
        fee: Nullable(MoneyShape),
        minimum: Nullable(MoneyShape),
      }),
    ),
  }),
  fails: ['unknown_currency'],
  async run(ctx, input) {
    const [methods, zones, currencies] = await Promise.all([
      listMethods(ctx.db, input.branch_id),
      listZones(ctx.db, input.branch_id),
      store.listCurrencies(ctx.db),
    ])
    const base = currencies.find((currency) => currency.is_base)
    const wanted = currencies.find((currency) => currency.code === input.currency)
    if (!base || !wanted) throw new AppError('invalid', 'unknown_currency', `The shop does not sell in ${input.currency}.`)
    const money = (minor: bigint) =>
      toJson(
        base === wanted
          ? { minor, currency: base.code }
          : convert({ minor, currency: base.code }, wanted.code, wanted.rate, BigInt(wanted.increment), wanted.mode),
      )
    const orNull = (minor: bigint | null) => (minor === null ? null : money(minor))
    const chain = fallbackChain(input.locale)
    return {
      methods: methods
        .filter((method) => method.published)
        .map((method) => ({
          code: method.code,
          kind: method.kind,
          name: store.inLanguage(method.translations, chain)?.name ?? method.code,
          description: store.inLanguage(method.translations, chain)?.description ?? '',
          fee: money(method.fee_minor),
          free_from: orNull(method.free_from_minor),
          tax_class: method.tax_class,
          countries: method.countries,
          city_ids: method.city_ids,
          fee_by_city: method.fee_by_city,
          slots: {
            windows: method.windows,
            cutoff_hours: method.cutoff_hours,
            days_ahead: method.days_ahead,
            closed_dates: method.closed_dates,
          },
        })),
      zones: zones.map(({ city_id, country, translations, fee_minor, minimum_minor }) => ({
        city_id,
        country,
        names: Object.values(translations).map(({ name }) => name),
        name: store.inLanguage(translations, chain)?.name ?? '',
        fee: orNull(fee_minor),
        minimum: orNull(minimum_minor),
      })),
    }
  },
})
