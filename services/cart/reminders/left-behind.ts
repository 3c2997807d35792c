import type { Offer } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import * as store from './store.ts'
import { reminderOf } from './token.ts'

/** What a reminder's link leads to: what was left, as far as it can be had today. */
export interface LeftBehind {
  reminder: store.SentReminder
  currency: string
  branchId: string
  offers: Offer[]
  lines: { variant_id: string; quantity: number; minor: number }[]
}

/** Refusals of a link. */
export const LINK_FAILS = ['reminder_not_found', 'unknown_currency'] as const

/** The reminder of a link's token; 404 for a token that is not ours. */
export async function reminderBy(ctx: Context, token: string): Promise<store.SentReminder> {
  const id = reminderOf(ctx.runtime.config.secrets.serviceSecret, token)
  const [reminder] = id === undefined ? [] : await store.findReminders(ctx.db, [id])
  if (!reminder)
    throw new AppError('not_found', 'reminder_not_found', 'This link is not complete; open it again from the message you got.')
  return reminder
}

/** What a reminder is about at today's prices: quantities as they were, or as many as there are. */
export async function leftBehind(ctx: Context, token: string): Promise<LeftBehind> {
  const reminder = await reminderBy(ctx, token)
  const shop = await shopOf(ctx)
  const wanted = ctx.facts.currency === undefined ? reminder.currency : currencyOf(ctx, shop)
  const currency = shop.currencies.some(({ code }) => code === wanted) && wanted !== null ? wanted : shop.base_currency
  const variants = reminder.lines.map((line) => line.variant_id)
  const ask = { branch_id: shop.branch.id, currency, locale: ctx.locale, variant_ids: variants }
  const { offers } = variants.length === 0 ? { offers: [] } : await ctx.call('catalog.getOffers', ask)
  const most = await ctx.setting<number>('max_quantity_per_line')
  const byVariant = new Map(offers.map((offer) => [offer.variant_id, offer]))
  const lines = reminder.lines.flatMap(({ variant_id, quantity }) => {
    const offer = byVariant.get(variant_id)
    const left = offer?.sellable ? Math.min(quantity, most, offer.available ?? quantity) : 0
    return offer && left > 0
      ? [{ variant_id, quantity: left, minor: Number(parseMoney(offer.unit_price.amount, currency).minor) }]
      : []
  })
  return { reminder, currency, branchId: shop.branch.id, offers, lines }
}
