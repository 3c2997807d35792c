import type { EventName } from '#contracts/events.ts'
import { forgetsPeople } from '#platform/forget.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent, Subscription } from '#platform/service.ts'
import { tellSubscribers } from './alerts/tell-subscribers.ts'
import { productsOfBrands } from './brands/store.ts'
import { bundlesWith } from './bundles/store.ts'
import { markChanged } from './channels/mark.ts'
import { followDiscounts } from './discounts/walk.ts'
import { refreshDocuments } from './documents/refresh-documents.ts'
import { productsIn } from './documents/store.ts'
import { markFeeds } from './feeds/chunks.ts'
import { followStock } from './inventory/follow-stock.ts'
import { holdPictures } from './media/hold-pictures.ts'
import { productsShowing } from './media/store.ts'
import { productsGoingWith } from './relations/store.ts'
import { productsTagged } from './tags/store.ts'
import { forgetCustomer } from './watches/forget-customer.ts'

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

// What makes products appear or vanish, on the pages they were chosen for too.
const SHOWN_OR_NOT: EventName[] = [
  'product.published',
  'product.unpublished',
  'product.discontinued',
  'listing.published',
  'listing.unpublished',
]
const ABOUT_MEDIA: EventName[] = ['media.ready', 'media.failed', 'media.updated']

// What shows in one branch alone: the event's own.
const IN_ONE_BRANCH: EventName[] = [
  'inventory.level_changed',
  'inventory.rules_changed',
  'listing.published',
  'listing.unpublished',
]

// What describes products; no page shows what is new of it.
const DESCRIBES = ['attribute.changed', 'feature.changed']
const NEW = ['created', 'extended']

// Settings that every page depends on.
const REWRITES = ['locales', 'default_locale', 'convert_missing_prices', 'discounts_keep_cost', 'sold_out_products']

/** What the catalog does when something happens. */
export const subscriptions: readonly Subscription[] = [
  forgetsPeople(forgetCustomer),
  {
    name: 'refresh pages',
    events: [
      ...ABOUT_PRODUCTS,
      ...ABOUT_MEDIA,
      'category.changed',
      'attribute.changed',
      'feature.changed',
      'brand.changed',
      'tag.changed',
    ],
    async handle(ctx, events) {
      const everywhere = await affected(ctx, events)
      await refreshDocuments(ctx, everywhere)
      for (const [branchIds, productIds] of affectedIn(events, new Set(everywhere)))
        await refreshDocuments(ctx, productIds, branchIds)
    },
  },
  { name: 'hold advertised pictures', events: ['advertisement.changed'], handle: holdPictures },
  {
    name: 'refresh all pages',
    events: ['rate.changed', 'currency.changed', 'settings.changed', 'branch.published'],
    async handle(ctx, events) {
      const changes = events.some((event) => event.name !== 'settings.changed' || REWRITES.includes(String(event.payload['key'])))
      if (changes) await addJob(ctx.db, 'catalog.refreshAll', { gently: true }, { key: 'catalog.refreshAll', priority: -10 })
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
      'stock.edited',
      'stock.returned',
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
      'stock.edited',
      'stock.returned',
      'inventory.updated',
      'product.published',
      'product.updated',
      'listing.published',
    ],
    handle: tellSubscribers,
  },
  {
    name: 'mark channels',
    events: [
      'document.refreshed',
      'stock.reserved',
      'stock.released',
      'stock.edited',
      'stock.returned',
      'stock.confirmed',
      'inventory.updated',
      'inventory.rules_changed',
    ],
    handle: markChanged,
  },
  { name: 'mark feeds', events: ['document.refreshed', 'category.changed'], handle: markFeeds },
]

function isInOneBranch(event: StoredEvent): boolean {
  return event.branch_id !== null && IN_ONE_BRANCH.includes(event.name as EventName)
}

// Products whose pages change in some branches alone, by those branches; not those that are refreshed everywhere.
function affectedIn(events: readonly StoredEvent[], everywhere: ReadonlySet<string>): [string[], string[]][] {
  const branches = new Map<string, Set<string>>()
  for (const event of events.filter(isInOneBranch)) {
    const ids = event.name === 'inventory.level_changed' ? (event.payload['product_ids'] as string[]) : [event.aggregate_id]
    for (const id of ids) {
      if (everywhere.has(id)) continue
      branches.set(id, (branches.get(id) ?? new Set()).add(event.branch_id ?? ''))
    }
  }
  const together = Map.groupBy(branches, ([, own]) => [...own].sort().join(' '))
  return [...together].map(([key, products]) => [key.split(' '), products.map(([id]) => id)])
}

async function affected(ctx: Context, events: StoredEvent[]): Promise<string[]> {
  const ids = events.flatMap((event) => {
    if (isInOneBranch(event)) return []
    if (event.name === 'product.imported') return event.payload['ids'] as string[]
    if (event.name === 'inventory.level_changed') return event.payload['product_ids'] as string[]
    return ABOUT_PRODUCTS.includes(event.name) ? [event.aggregate_id] : []
  })
  // A bundle shows what its parts are called and whether they are sold by themselves.
  const changed = events.filter((event) => event.name === 'product.updated').map((event) => event.aggregate_id)
  if (changed.length > 0) ids.push(...(await bundlesWith(ctx.db, changed)))
  const shown = events.filter((event) => SHOWN_OR_NOT.includes(event.name)).map((event) => event.aggregate_id)
  if (shown.length > 0) ids.push(...(await productsGoingWith(ctx.db, shown)))
  const media = events.filter((event) => ABOUT_MEDIA.includes(event.name)).map((event) => event.aggregate_id)
  if (media.length > 0) ids.push(...(await productsShowing(ctx.db, media)))
  const categories = events.filter((event) => event.name === 'category.changed').map((event) => event.aggregate_id)
  if (categories.length > 0) ids.push(...(await productsIn(ctx.db, categories)))
  const brands = events.filter((event) => event.name === 'brand.changed').map((event) => event.aggregate_id)
  if (brands.length > 0) ids.push(...(await productsOfBrands(ctx.db, brands)))
  const tags = events.filter((event) => event.name === 'tag.changed').map((event) => String(event.payload['name']))
  if (tags.length > 0) ids.push(...(await productsTagged(ctx.db, tags)))
  if (events.some(({ name, payload }) => DESCRIBES.includes(name) && !NEW.includes(String(payload['change']))))
    await addJob(ctx.db, 'catalog.refreshAll', { gently: true }, { key: 'catalog.refreshAll', priority: -10 })
  return ids
}
