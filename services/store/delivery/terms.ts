import type { Shop } from '#contracts/calls.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { refuseOtherBranch } from '../branch-scope.ts'
import type { Method, SaidMethod } from './shapes.ts'
import type { MethodRow, MethodTerms } from './store.ts'

/** Refusals of what is said of a way of delivery. */
export const TERM_FAILS = [
  'name_missing',
  'invalid_price',
  'invalid_window',
  'tax_class_not_found',
  'delivery_city_not_found',
  'other_branch',
] as const

/** What is said of a way of delivery, checked: what is left out stays as it was. */
export function termsOf(shop: Shop, cities: readonly string[], said: SaidMethod, before?: MethodRow): MethodTerms {
  const base = shop.base_currency
  const translations = said.translations ?? before?.translations ?? {}
  if (!translations[shop.default_locale]?.name.trim())
    throw invalidField(`/translations/${shop.default_locale}/name`, 'name_missing', 'Give it a name in the language of the shop.')
  const taxClass = said.tax_class ?? before?.tax_class ?? 'standard'
  if (!shop.tax_classes.includes(taxClass))
    throw invalidField('/tax_class', 'tax_class_not_found', `Choose a tax class: ${shop.tax_classes.join(', ')}.`)
  const cityIds = said.city_ids ?? before?.city_ids ?? []
  const unknown = cityIds.findIndex((id) => !cities.includes(id))
  if (said.city_ids && unknown >= 0)
    throw invalidField(`/city_ids/${unknown}`, 'delivery_city_not_found', 'The branch does not deliver to this city.')
  return {
    translations,
    fee_minor: said.fee === undefined ? (before?.fee_minor ?? 0n) : parseMoney(said.fee, base, '/fee').minor,
    free_from_minor:
      said.free_from === undefined
        ? (before?.free_from_minor ?? null)
        : said.free_from
          ? parseMoney(said.free_from, base, '/free_from').minor
          : null,
    tax_class: taxClass,
    countries: said.countries ?? before?.countries ?? [],
    city_ids: cityIds,
    fee_by_city: said.fee_by_city ?? before?.fee_by_city ?? true,
    windows: windowsOf(said.windows, before) ?? [],
    cutoff_hours: said.cutoff_hours ?? before?.cutoff_hours ?? 2,
    days_ahead: said.days_ahead ?? before?.days_ahead ?? 7,
    closed_dates: [...(said.closed_dates ?? before?.closed_dates ?? [])].sort(),
  }
}

// Orders hold places by a window's id: one that is changed keeps it.
function windowsOf(said: SaidMethod['windows'], before: MethodRow | undefined): MethodTerms['windows'] | undefined {
  if (!said) return before?.windows
  const known = new Set(before?.windows.map((window) => window.id))
  return said.map(({ id, days, ...window }, row) => {
    if (window.from >= window.to) throw invalidField(`/windows/${row}/to`, 'invalid_window', 'A window ends after it begins.')
    if (id !== undefined && (!known.has(id) || said.findIndex((other) => other.id === id) < row))
      throw invalidField(
        `/windows/${row}/id`,
        'invalid_window',
        'This delivery has no such window; leave the id of a new one out.',
      )
    return { id: id ?? newId(), days: [...days].sort(), ...window }
  })
}

/** The way of delivery that was looked for; refuses one that is not there, or of a branch that is not the caller's. */
export function needMethod(ctx: Context, row: MethodRow | undefined): MethodRow {
  if (!row) throw new AppError('not_found', 'delivery_method_not_found', 'There is no such delivery method.')
  refuseOtherBranch(ctx, row.branch_id)
  return row
}

/** A way of delivery as staff see it. */
export function viewMethod(shop: Shop, { fee_minor, free_from_minor, ...row }: MethodRow): Method {
  const amount = (minor: bigint) => minorToJson(minor, shop.base_currency).amount
  return {
    ...row,
    currency: shop.base_currency,
    fee: amount(fee_minor),
    free_from: free_from_minor === null ? null : amount(free_from_minor),
  }
}

/** The event that tells of a change of a way of delivery. */
export function told(ctx: Context, { id, branch_id, code }: Pick<MethodRow, 'id' | 'branch_id' | 'code'>, change: string) {
  return ctx.event('delivery_method.changed', id, { id, branch_id, code, change }, branch_id)
}
