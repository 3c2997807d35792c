import Type from 'typebox'
import { Currency, Instant, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { ROUNDINGS } from '#lib/money.ts'

/** How much of a currency one unit of the base currency buys: a decimal number, as text so that none of it is lost. */
export const Rate = Type.String({ pattern: '^([1-9]\\d{0,13}(\\.\\d{1,20})?|0\\.\\d{0,19}[1-9]0{0,19})$', maxLength: 35 })

/** A rate with the moment from which it holds, and who said so. */
export const RateView = Type.Object({
  currency: Currency,
  rate: Type.String(),
  effective_at: Time,
  state: OneOf(['past', 'current', 'planned']),
  source: OneOf(['hand', 'import']),
  set_by: Type.String(),
  set_at: Time,
})

/** A currency as staff see it. */
export const CurrencyView = Type.Object({
  code: Currency,
  name: Type.String(),
  symbol: Type.String(),
  decimals: Type.Integer(),
  is_base: Type.Boolean(),
  enabled: Type.Boolean(),
  /** Converted amounts are a multiple of this, in units of the currency (0.05, 1000). */
  increment: Type.Number(),
  mode: OneOf(ROUNDINGS),
  position: Type.Integer(),
  /** What holds now, and what is planned next. */
  rate: Nullable(RateView),
  next_rate: Nullable(RateView),
  /** Whether its rate is older than the setting `rates_old_after_days` allows. */
  is_old: Type.Boolean(),
  version: Type.Integer(),
})

/** What is said of a rate. */
export const rateFields = { rate: Rate, effective_at: Type.Optional(Instant) }
