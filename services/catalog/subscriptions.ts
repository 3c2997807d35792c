import type { EventName } from '#contracts/events.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent, Subscription } from '#platform/service.ts'
import { tellSubscribers } from './alerts/tell-subscribers.ts'
import { followDiscounts } from './discounts/walk.ts'
import { refreshDocuments } from './documents/refresh-documents.ts'
import { productsIn } from './documents/store.ts'
import { followStock } from './inventory/follow-stock.ts'
import { productsShowing } from './media/store.ts'

const ABOUT_PRODUCTS: EventName[] = [
  'product.created',
  'product.updated',
  'product.submitted',
  'product.review_started',
  'product.approved',
  'product.rejected',
  'product.published',
  'product.unpublished',
  'product.out_of_stock',
  'product.back_in_stock',
  'product.discontinued',
  'product.archived',
  'product.deleted',
  'product.restored',
  'product.redrafted',
  'product.imported',
  'product.price_changed',
  'listing.published',
  'listing.unpublished',
  'inventory.level_changed',
  'inventory.rules_changed',
]

const ABOUT_MEDIA: EventName[] = ['media.ready', 'media.failed', 'media.updated']

// Settings that every page depends on.
const REWRITES = ['locales', 'default_locale', 'convert_missing_prices', 'discounts_keep_cost', 'sold_out_products']

/** What the catalog does when something happens. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'refresh pages',
    events: [...ABOUT_PRODUCTS, ...ABOUT_MEDIA, 'category.changed', 'attribute.changed'],
    async handle(ctx, events) {
      await refreshDocuments(ctx, await affected(ctx, events))
    },
  },
  {
    name: 'refresh all pages',
    events: ['rate.changed', 'settings.changed', 'branch.published'],
    async handle(ctx, events) {
      const changes = events.some((event) => event.name !== 'settings.changed' || REWRITES.includes(String(event.payload['key'])))
      if (changes) await addJob(ctx.db, 'catalog.refreshAll', {}, { key: 'catalog.refreshAll', priority: -10 })
    },
  },
  {
    name: 'follow discounts',
    events: ['discount.started', 'discount.updated', 'discount.ended'],
    handle: followDiscounts,
  },
  {
    name: 'follow stock',
    events: [
      'stock.reserved',
      'stock.released',
      'stock.confirmed',
      'inventory.updated',
      'inventory.rules_changed',
      'product.published',
      'product.created',
      'product.updated',
    ],
    handle: followStock,
  },
  {
    name: 'tell who waits',
    events: [
      'stock.reserved',
      'stock.released',
      'inventory.updated',
      'product.published',
      'product.updated',
      'listing.published',
    ],
    handle: tellSubscribers,
  },
]

async function affected(ctx: Context, events: StoredEvent[]): Promise<string[]> {
  const ids = events.flatMap((event) => {
    if (event.name === 'product.imported') return event.payload['ids'] as string[]
    if (event.name === 'inventory.level_changed') return event.payload['product_ids'] as string[]
    return ABOUT_PRODUCTS.includes(event.name) ? [event.aggregate_id] : []
  })
  const media = events.filter((event) => ABOUT_MEDIA.includes(event.name)).map((event) => event.aggregate_id)
  if (media.length > 0) ids.push(...(await productsShowing(ctx.db, media)))
  const categories = events.filter((event) => event.name === 'category.changed').map((event) => event.aggregate_id)
  if (categories.length > 0) ids.push(...(await productsIn(ctx.db, categories)))
  if (events.some((event) => event.name === 'attribute.changed'))
    await addJob(ctx.db, 'catalog.refreshAll', {}, { key: 'catalog.refreshAll', priority: -10 })
  return ids
}
