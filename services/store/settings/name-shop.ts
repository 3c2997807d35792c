import { appendEvents } from '#platform/operation/transact.ts'
import type { Subscription } from '#platform/service.ts'
import * as store from './store.ts'

/** Gives the shop the name and the language that its owner chose when taking it over (SET-04). */
export const nameShop: Subscription = {
  name: 'name shop',
  events: ['shop.claimed'],
  async handle(ctx, events) {
    for (const { payload, actor, at } of events) {
      const { shop_name, locale } = payload as { shop_name: string; locale: string }
      const speaks = (await ctx.setting<string[]>('locales')).includes(locale)
      await ctx.tx(async (tx) => {
        const chosen = { store_name: { [locale]: shop_name }, ...(speaks && { default_locale: locale }) }
        const changed = await store.keepOlder(tx, chosen, actor.name, at)
        await appendEvents(
          tx,
          changed.map((key) => ctx.event('settings.changed', key, { key, branch_id: null })),
        )
      })
    }
  },
}
