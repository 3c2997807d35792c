import { isLocale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { StoredEvent } from '#platform/service.ts'
import { attributesOf, valueLabel } from '../attributes/attributes.ts'
import * as store from './store.ts'

const MOST = 500
const KEPT_DAYS = 90

/**
 * After stock moved: tells those who wait, in the order of asking, of the pieces there are. Being told and its event are one
 * transaction, and what is decided is decided by the stock there is, so that an event that comes again tells nobody twice (CAT-46).
 */
export async function tellSubscribers(ctx: Context, events: StoredEvent[]): Promise<void> {
  const variants = events.flatMap((event) => {
    if (event.name === 'inventory.updated') return [String(event.payload['variant_id'])]
    const lines = event.payload['lines'] as { variant_id: string }[] | undefined
    return lines?.map((line) => line.variant_id) ?? []
  })
  const products = events
    .filter((event) => event.name.startsWith('product.') || event.name.startsWith('listing.'))
    .map((event) => event.aggregate_id)
  const factor = await ctx.setting<number>('stock_alerts_per_piece')
  const attributes = await attributesOf(ctx)
  for (let told = MOST; told === MOST; ) {
    told = await ctx.tx(async (tx) => {
      const waiting = await store.lockWaves(tx, [...new Set(variants)], [...new Set(products)])
      if (waiting.length === 0) return 0
      const turns = await store.takeTurns(tx, waiting, factor, MOST)
      const news = turns.map(({ options, ...turn }) => {
        const locale = isLocale(turn.locale) ? turn.locale : 'en'
        const choice = options.map(({ attribute, value }) => valueLabel(attributes, attribute, value, locale)).join(', ')
        return ctx.event('stock_subscriber.told', turn.id, { ...turn, choice }, turn.branch_id)
      })
      await appendEvents(tx, news)
      return turns.length >= MOST ? MOST : 0
    })
  }
}

/** Forgets who was told long ago. */
export async function forgetTold(ctx: Context): Promise<void> {
  await ctx.tx((tx) => store.forgetTold(tx, KEPT_DAYS))
}
