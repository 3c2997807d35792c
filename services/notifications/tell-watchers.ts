import type { Calls } from '#contracts/calls.ts'
import type { EventPayloads } from '#contracts/events.ts'
import { isLocale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'
import { keepMails } from './keep-messages.ts'
import { priceDropMail } from './price-drop-mail.ts'

type Page = Calls['catalog.listWatchers']['output']

/** Tells those who watch a product that it got cheaper: once for each fall, however often its event comes (CAT-37). */
export async function tellWatchers(ctx: Context, events: StoredEvent[]): Promise<void> {
  for (const event of events) {
    const { id, branch_id, drops } = event.payload as unknown as EventPayloads['product.price_dropped']
    const ask = { product_id: id, branch_id, currencies: drops.map((drop) => drop.currency), before: event.at }
    for (let after: string | null = null; ; ) {
      const page: Page = await ctx.call('catalog.listWatchers', { ...ask, after })
      await tell(ctx, event, page)
      const last = page.watchers.at(-1)
      if (!last) break
      after = last.id
    }
    await tellWishers(ctx, event, ask)
  }
}

async function tell(ctx: Context, event: StoredEvent, { watchers, names }: Page): Promise<void> {
  const { drops } = event.payload as unknown as EventPayloads['product.price_dropped']
  const ids = watchers.flatMap((watcher) => watcher.user_id ?? [])
  const { users } = ids.length > 0 ? await ctx.call('identity.listContacts', { ids }) : { users: [] }
  const contacts = new Map(users.map((user) => [user.id, user]))
  const shopUrl = ctx.runtime.config.publicUrl
  const mails = watchers.flatMap((watcher) => {
    const contact = watcher.user_id === null ? undefined : contacts.get(watcher.user_id)
    const recipient = watcher.email ?? contact?.email
    const drop = drops.find((candidate) => candidate.currency === watcher.currency)
    const wanted = contact?.locale ?? watcher.locale
    const found = names.find((candidate) => candidate.locale === wanted) ?? names[0]
    if (!recipient || !drop || !found) return []
    const locale = isLocale(found.locale) ? found.locale : 'en'
    const end = new URLSearchParams({ product: event.aggregate_id, watch: watcher.id, token: watcher.token })
    const mail = priceDropMail(recipient, locale, {
      name: found.name,
      drop,
      productUrl: `${shopUrl}/${locale}/p/${encodeURIComponent(found.slug)}`,
      endUrl: `${shopUrl}/${locale}/unwatch?${end}`,
    })
    return [{ ...mail, event_id: event.id }]
  })
  await keepMails(ctx, mails)
}

// Those who have it on their wishlist and agreed to hear of offers; who watches it as well is told once.
async function tellWishers(
  ctx: Context,
  event: StoredEvent,
  ask: Omit<Calls['identity.listWishers']['input'], 'after'>,
): Promise<void> {
  const { drops } = event.payload as unknown as EventPayloads['product.price_dropped']
  const shopUrl = ctx.runtime.config.publicUrl
  for (let after: string | null = null; ; ) {
    const { users }: Calls['identity.listWishers']['output'] = await ctx.call('identity.listWishers', { ...ask, after })
    const last = users.at(-1)
    if (!last) return
    after = last.id
    for (const locale of new Set(users.map((user) => user.locale))) {
      if (!isLocale(locale)) continue
      const mails = []
      for (const currency of ask.currencies) {
        const drop = drops.find((candidate) => candidate.currency === currency)
        const chosen = users.filter((user) => user.locale === locale && user.currency === currency)
        if (!drop || chosen.length === 0) continue
        const where = { branch_id: ask.branch_id, currency, locale, product_ids: [ask.product_id] }
        const [card] = (await ctx.call('catalog.describeCards', where)).cards
        if (!card) continue
        const facts = {
          name: card.name,
          drop,
          productUrl: `${shopUrl}/${locale}/p/${encodeURIComponent(card.slug)}`,
          endUrl: `${shopUrl}/${locale}/account/wishlist`,
        }
        mails.push(...chosen.map((user) => ({ ...priceDropMail(user.email, locale, facts), event_id: event.id })))
      }
      await keepMails(ctx, mails)
    }
  }
}
