import type { Static } from 'typebox'
import { currencyDecimals, currencySymbol } from '#lib/currency.ts'
import { AppError } from '#lib/errors.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { refuseWholeShop } from '../branch-scope.ts'
import type { CurrencyView, RateView } from './shapes.ts'
import type { CurrencyRow, RateRow } from './store.ts'

const DAY = 86_400_000

/** A rate as staff see it. */
export function viewRate(row: RateRow): Static<typeof RateView> {
  const { currency, rate, effective_at, state, source, set_by, set_at } = row
  return { currency, rate, effective_at, state, source, set_by, set_at }
}

/** A currency as staff see it, with the rates that hold and that are planned. */
export async function viewCurrency(
  ctx: Context,
  row: CurrencyRow,
  rates: readonly RateRow[],
): Promise<Static<typeof CurrencyView>> {
  const { code, is_base, enabled, mode, position, version } = row
  const own = rates.filter(({ currency }) => currency === code)
  const current = own.find(({ state }) => state === 'current')
  const next = own.find(({ state }) => state === 'planned')
  const days = await ctx.setting<number>('rates_old_after_days')
  const isOld = days > 0 && current !== undefined && ctx.now() - Date.parse(current.effective_at) > days * DAY
  return {
    code,
    name: new Intl.DisplayNames([ctx.locale], { type: 'currency' }).of(code) ?? code,
    symbol: currencySymbol(code),
    decimals: currencyDecimals(code),
    is_base,
    enabled,
    increment: minorToJson(row.increment, code).amount,
    mode,
    position,
    rate: current && !is_base ? viewRate(current) : null,
    next_rate: next && !is_base ? viewRate(next) : null,
    is_old: isOld && enabled && !is_base,
    version,
  }
}

/** The currency that was looked for; refuses one that the shop does not have, and whoever works for some branches only. */
export function needCurrency(ctx: Context, row: CurrencyRow | undefined): CurrencyRow {
  refuseWholeShop(ctx)
  if (!row) throw new AppError('not_found', 'currency_not_found', 'The shop does not have this currency; add it first.')
  return row
}

/** 409: the base currency is what rates are reckoned from. */
export function baseStays(): AppError {
  return new AppError(
    'conflict',
    'base_currency_stays',
    'This is the base currency: it has no rate, and the shop always sells in it.',
  )
}
