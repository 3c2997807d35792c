import type { EventName } from '#contracts/events.ts'
import { CHANGE_EMITS } from './products/change-product.ts'
import { MOVES } from './products/states.ts'

const PAGES = ['document.refreshed', 'product.price_dropped'] as const
const BULK_EDIT = [
  'bulk_edit.completed',
  ...CHANGE_EMITS,
  ...Object.values(MOVES).map((move) => move.event),
  'listing.published',
  'listing.unpublished',
  'inventory.updated',
] as const
const STOCK_TAKE = ['stock_take.completed', 'inventory.updated'] as const
const IMPORT = [
  'import.completed',
  'product.created',
  ...CHANGE_EMITS,
  'product.submitted',
  'product.approved',
  'product.published',
  'category.changed',
  'attribute.changed',
  'feature.changed',
  'brand.changed',
] as const
const VIDEO = ['media.ready', 'media.failed'] as const
const EXPORT = ['export.completed'] as const

/** What jobs and subscriptions of the catalog tell of. */
export const emits: Readonly<Record<string, readonly EventName[]>> = {
  'refresh pages': PAGES,
  refreshAll: PAGES,
  turnCategories: ['category.changed'],
  'follow discounts': PAGES,
  walkDiscount: PAGES,
  'follow stock': [
    'inventory.level_changed',
    'inventory.low_stock',
    'inventory.out_of_stock',
    'inventory.back_in_stock',
    'product.out_of_stock',
    'product.back_in_stock',
  ],
  'tell who waits': ['stock_subscriber.told'],
  releaseExpired: ['stock.released'],
  applyDue: ['product.price_changed', 'discount.started', 'discount.ended', 'discount.cancelled'],
  runSchedules: ['product.published', 'product.unpublished', 'product.schedule_failed'],
  runBulkEdit: BULK_EDIT,
  runStockTake: STOCK_TAKE,
  changeTag: ['product.updated'],
  runImport: IMPORT,
  runExport: EXPORT,
  processVideo: VIDEO,
  sweepUploads: ['media.uploaded', 'media.ready'],
  syncChannels: ['channel.sync_failed'],
  resumeWork: [...new Set([...BULK_EDIT, ...STOCK_TAKE, ...IMPORT, ...EXPORT, ...VIDEO])],
}
