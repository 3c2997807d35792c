import { type RawBuilder, sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import { currencyDecimals } from '#lib/currency.ts'

/** An amount of a currency in minor units of the shop's base currency, by the rates in force; null where the shop has no rate. */
export function baseWorth(shop: Shop, minor: RawBuilder<unknown>, currency: RawBuilder<unknown>): RawBuilder<unknown> {
  const decimals = currencyDecimals(shop.base_currency)
  const factors = shop.currencies.map(({ code, rate }) => [
    code,
    { rate: code === shop.base_currency ? '1' : rate, shift: decimals - currencyDecimals(code) },
  ])
  const known = JSON.stringify(Object.fromEntries(factors))
  return sql`(select round(${minor} * power(10::numeric, (f ->> 'shift')::int) / (f ->> 'rate')::numeric)::bigint from (select ${known}::jsonb -> ${currency}) as rates(f))`
}
