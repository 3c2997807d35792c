import type { Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { convert, type Money, type MoneyJson, parseMoney } from '#lib/money.ts'
import { isVisitor } from './operation/actor.ts'
import type { Context } from './operation/context.ts'

/**
 * The shop as this request sees it: its branch, language and currencies. Kept until the store says that it changed. A branch that
 * is named, or in which staff work, is found shown or not: what it has sold goes on.
 */
export function shopOf(ctx: Context, branchId?: string): Promise<Shop> {
  const branch = branchId ?? ctx.facts.branchId ?? null
  const isVisit = branchId === undefined && isVisitor(ctx.actor)
  return ctx.runtime.cache.load(`shop ${isVisit ? '' : 'any '}${branch ?? ''} ${ctx.locale}`, async () => {
    const value = await ctx.call('store.getShop', { branch_id: branch, locale: ctx.locale, is_visit: isVisit })
    if (value.changes_at !== null) ctx.runtime.tags.dropAt(Date.parse(value.changes_at), ['shop'])
    return { value, tags: ['shop', 'settings'], bytes: 2_000 }
  }) as Promise<Shop>
}

/** The currency of this request: the one asked for, if the shop sells in it, else the branch's, else the base currency. */
export function currencyOf(ctx: Context, shop: Shop): string {
  const wanted = ctx.facts.currency
  if (wanted === undefined) return shop.branch.currency ?? shop.base_currency
  if (!shop.currencies.some((currency) => currency.code === wanted)) {
    throw new AppError(
      'invalid',
      'unknown_currency',
      `The shop does not sell in ${wanted}; it does in ${shop.currencies.map((currency) => currency.code).join(', ')}.`,
    )
  }
  return wanted
}

/** The time zone of the application (SET-05): the one that is set, else that of the default branch. A branch's own matters take its own. */
export async function applicationZone(ctx: Context): Promise<string> {
  const said = await ctx.setting<string>('time_zone')
  return said === OF_BRANCH ? (await defaultShop(ctx)).branch.time_zone : said
}

/** What the setting `time_zone` says until another zone is chosen. */
export const OF_BRANCH = 'branch'

// Whatever branch the request works in.
function defaultShop(ctx: Context): Promise<Shop> {
  return ctx.runtime.cache.load(`shop of default ${ctx.locale}`, async () => {
    const value = await ctx.call('store.getShop', { branch_id: null, locale: ctx.locale })
    return { value, tags: ['shop', 'settings'], bytes: 2_000 }
  }) as Promise<Shop>
}

/** A setting that is money, as a branch has it; nothing set is nothing. */
export async function moneySetting(ctx: Context, shop: Shop, key: string): Promise<Money> {
  const said = await ctx.setting<MoneyJson | null>(key, shop.branch.id)
  return said ? parseMoney(said.amount, said.currency) : { minor: 0n, currency: shop.base_currency }
}

/** An amount in another of the shop's currencies, by the rates in force, rounded by the target's rule. */
export function convertFor(shop: Shop, money: Money, currency: string): Money {
  if (money.currency === currency) return money
  const to = shop.currencies.find((candidate) => candidate.code === currency)
  const from = shop.currencies.find((candidate) => candidate.code === money.currency)
  if (!to || !from)
    throw new AppError('invalid', 'unknown_currency', `The shop has no rate from ${money.currency} to ${currency}.`)
  if (money.currency === shop.base_currency) return convert(money, currency, to.rate, BigInt(to.increment), to.mode)
  const inBase = convert(money, shop.base_currency, inverse(from.rate))
  return currency === shop.base_currency ? inBase : convert(inBase, currency, to.rate, BigInt(to.increment), to.mode)
}

// Exact to 20 decimals, by whole numbers.
function inverse(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.')
  const scaled = (10n ** 20n * 10n ** BigInt(fraction.length)) / BigInt(whole + fraction)
  const digits = scaled.toString().padStart(21, '0')
  return `${digits.slice(0, -20)}.${digits.slice(-20)}`
}
