import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { subscribe } from './alerts/subscribe.ts'
import { unsubscribe } from './alerts/unsubscribe.ts'
import { createAttribute } from './attributes/create-attribute.ts'
import { listAttributes } from './attributes/list-attributes.ts'
import { arrangeAttributes, deleteAttribute, updateAttribute } from './attributes/update-attribute.ts'
import { createBrand } from './brands/create-brand.ts'
import { deleteBrand } from './brands/delete-brand.ts'
import { getBrand, listBrands } from './brands/list-brands.ts'
import { getBrandBySlug, listShownBrands } from './brands/show-brands.ts'
import { updateBrand } from './brands/update-brand.ts'
import { getBulkEdit, listBulkEdits, listBulkItems } from './bulk/read-bulk-edits.ts'
import { startBulkEdit } from './bulk/start-bulk-edit.ts'
import { listPossibleParts } from './bundles/list-parts.ts'
import { calls } from './calls.ts'
import { createCategory } from './categories/create-category.ts'
import { deleteCategory } from './categories/delete-category.ts'
import { getCategoryBySlug } from './categories/get-category-by-slug.ts'
import { getMenu } from './categories/get-menu.ts'
import { listCategories } from './categories/list-categories.ts'
import { publishCategory, unpublishCategory } from './categories/publish-category.ts'
import { updateCategory } from './categories/update-category.ts'
import { listChannelListings, listProductChannels } from './channels/channel-listings.ts'
import { createChannel } from './channels/create-channel.ts'
import { channelFileReply, downloadChannel } from './channels/download-channel.ts'
import { getChannel, listChannels } from './channels/read-channels.ts'
import { allMeasures, allReadings } from './channels/readings.ts'
import { retryChannel, syncProduct } from './channels/sync-product.ts'
import { deleteChannel, updateChannel } from './channels/update-channel.ts'
import { seedCatalog } from './demo/seed-catalog.ts'
import { createDiscount, discountProduct } from './discounts/create-discount.ts'
import { endDiscount } from './discounts/end-discount.ts'
import { getDiscount, listDiscounts } from './discounts/list-discounts.ts'
import { previewDiscount } from './discounts/preview-discount.ts'
import { updateDiscount } from './discounts/update-discount.ts'
import { getProductBySlug } from './documents/get-product-by-slug.ts'
import { getSuccessor } from './documents/get-successor.ts'
import { emits } from './emits.ts'
import { downloadExport, exportReply } from './exports/download-export.ts'
import { getExport, listExports } from './exports/read-exports.ts'
import { startExport } from './exports/start-export.ts'
import { arrangeFeatures, saveFeatureGroups } from './features/arrange-features.ts'
import { createFeature } from './features/create-feature.ts'
import { listFeatures } from './features/list-features.ts'
import { deleteFeature, updateFeature } from './features/update-feature.ts'
import { feedReply, getFeed } from './feeds/get-feed.ts'
import { getRobots, getSitemap, getSitemapIndex, indexReply, robotsReply, sitemapReply } from './feeds/get-sitemap.ts'
import { failedRowsReply, getFailedRows } from './imports/get-failed-rows.ts'
import { getImport } from './imports/get-import.ts'
import { getReport, reportReply } from './imports/get-report.ts'
import { inspectFile } from './imports/inspect-file.ts'
import { listImports } from './imports/list-imports.ts'
import { startImport } from './imports/start-import.ts'
import { catalogInvariants } from './invariants.ts'
import { listInventory } from './inventory/list-inventory.ts'
import { exportLowStock, listLowStock, lowStockReply } from './inventory/list-low-stock.ts'
import { listMovements } from './inventory/list-movements.ts'
import { setBackorder, setThreshold } from './inventory/set-rules.ts'
import { transferStock } from './inventory/transfer-stock.ts'
import { updateInventory } from './inventory/update-inventory.ts'
import { jobs, schedules } from './jobs.ts'
import { listListings } from './listings/list-listings.ts'
import { publishListings, unpublishListings } from './listings/set-listings.ts'
import { cancelMedia } from './media/cancel-media.ts'
import { deleteMedia } from './media/delete-media.ts'
import { getMedia, listMedia } from './media/read-media.ts'
import { updateMedia } from './media/update-media.ts'
import { uploadMedia } from './media/upload-media.ts'
import { uploads } from './media/uploads/tus.ts'
import { catalogAccess } from './permissions.ts'
import { cancelPrice } from './prices/cancel-price.ts'
import { getPriceHistory } from './prices/get-price-history.ts'
import { listPrices } from './prices/list-prices.ts'
import { removePrice } from './prices/remove-price.ts'
import { setPrice } from './prices/set-price.ts'
import { cloneProduct } from './products/clone-product.ts'
import { createProduct } from './products/create-product.ts'
import { discontinue } from './products/discontinue-product.ts'
import { getProduct } from './products/get-product.ts'
import { listProducts } from './products/list-products.ts'
import { listVariants } from './products/list-variants.ts'
import { moveOperation } from './products/move-product.ts'
import { patchProduct } from './products/patch-product.ts'
import { MOVES, type Move } from './products/states.ts'
import { updateProduct } from './products/update-product.ts'
import { diffRevisions } from './revisions/diff-revisions.ts'
import { getRevision } from './revisions/get-revision.ts'
import { listRevisions } from './revisions/list-revisions.ts'
import { restoreRevision } from './revisions/restore-revision.ts'
import { rpcs } from './rpc.ts'
import { scheduleProduct } from './schedules/schedule-product.ts'
import { catalogSettings } from './settings.ts'
import {
  getStockTake,
  getStockTakeReport,
  listStockTakeLines,
  listStockTakes,
  stockTakeReply,
} from './stock-takes/read-stock-takes.ts'
import { startStockTake } from './stock-takes/start-stock-take.ts'
import { subscriptions } from './subscriptions.ts'
import { getTagBySlug } from './tags/get-tag-by-slug.ts'
import { listTagChanges, listTags } from './tags/list-tags.ts'
import { deleteTag, mergeTags } from './tags/merge-tags.ts'
import { updateTag } from './tags/update-tag.ts'
import { addVariant } from './variants/add-variant.ts'
import { addAttribute, removeAttribute } from './variants/change-attributes.ts'
import { deleteVariant } from './variants/delete-variant.ts'
import { enableOperation, updateVariant } from './variants/update-variant.ts'
import { getWatch, unwatchProduct, watchProduct } from './watches/watch-product.ts'

const MB = 1024 * 1024
const moves = Object.keys(MOVES) as Move[]

/** Categories, products, variants, prices, stock, pictures, import, and the pages shoppers read. */
export const catalog = defineService({
  name: 'catalog',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    route('POST /media', uploadMedia, 201, { upload: { maxBytes: 20 * MB } }),
    route('GET /media', listMedia),
    route('GET /media/:id', getMedia),
    route('PATCH /media/:id', updateMedia),
    route('DELETE /media/:id', deleteMedia, 204),
    route('POST /media/:id/cancel', cancelMedia),
    route('GET /categories/tree', getMenu),
    route('GET /categories/by-slug/:slug', getCategoryBySlug),
    route('GET /categories', listCategories),
    route('POST /categories', createCategory, 201),
    route('PUT /categories/:id', updateCategory),
    route('POST /categories/:id/publish', publishCategory),
    route('POST /categories/:id/unpublish', unpublishCategory),
    route('DELETE /categories/:id', deleteCategory, 204),
    route('GET /attributes', listAttributes),
    route('POST /attributes', createAttribute, 201),
    route('POST /attributes/arrange', arrangeAttributes),
    route('PUT /attributes/:code', updateAttribute),
    route('DELETE /attributes/:code', deleteAttribute, 204),
    route('GET /features', listFeatures),
    route('POST /features', createFeature, 201),
    route('POST /features/arrange', arrangeFeatures),
    route('POST /features/groups', saveFeatureGroups),
    route('PUT /features/:code', updateFeature),
    route('DELETE /features/:code', deleteFeature, 204),
    route('GET /brands', listBrands),
    route('POST /brands', createBrand, 201),
    route('GET /brands/index', listShownBrands),
    route('GET /brands/by-slug/:slug', getBrandBySlug),
    route('GET /brands/:id', getBrand),
    route('PUT /brands/:id', updateBrand),
    route('DELETE /brands/:id', deleteBrand, 204),
    route('GET /tags', listTags),
    route('GET /tags/changes', listTagChanges),
    route('GET /tags/by-slug/:slug', getTagBySlug),
    route('PUT /tags/:id', updateTag),
    route('POST /tags/:id/merge', mergeTags, 202),
    route('DELETE /tags/:id', deleteTag, 202),
    route('GET /bundles/parts', listPossibleParts),
    route('GET /products', listProducts),
    route('POST /products', createProduct, 201),
    route('GET /products/by-slug/:slug', getProductBySlug),
    route('GET /products/by-slug/:slug/successor', getSuccessor),
    route('GET /products/:id', getProduct),
    route('PUT /products/:id', updateProduct),
    route('PATCH /products/:id', patchProduct),
    route('POST /products/:id/clone', cloneProduct, 201),
    ...moves
      .filter((move) => move !== 'discontinue')
      .map((move) => route(`POST /products/:id/${move.replace('_', '-')}`, moveOperation(move))),
    route('POST /products/:id/discontinue', discontinue),
    route('GET /products/:id/variants', listVariants),
    route('PUT /products/:id/schedule', scheduleProduct),
    route('GET /products/:id/listings', listListings),
    route('POST /products/:id/listings/publish', publishListings),
    route('POST /products/:id/listings/unpublish', unpublishListings),
    route('GET /products/:id/revisions', listRevisions),
    route('GET /products/:id/revisions/diff', diffRevisions),
    route('GET /products/:id/revisions/:number', getRevision),
    route('POST /products/:id/revisions/:number/restore', restoreRevision),
    route('POST /products/bulk', startBulkEdit, 202),
    route('GET /bulk-edits', listBulkEdits),
    route('GET /bulk-edits/:id', getBulkEdit),
    route('GET /bulk-edits/:id/items', listBulkItems),
    route('POST /products/:id/variants', addVariant, 201),
    route('PATCH /products/:id/variants/:variant_id', updateVariant),
    route('POST /products/:id/variants/:variant_id/enable', enableOperation('enable')),
    route('POST /products/:id/variants/:variant_id/disable', enableOperation('disable')),
    route('DELETE /products/:id/variants/:variant_id', deleteVariant),
    route('POST /products/:id/attributes/:code', addAttribute),
    route('DELETE /products/:id/attributes/:code', removeAttribute),
    route('GET /products/:id/inventory', listInventory),
    route('PUT /products/:id/inventory', updateInventory),
    route('PUT /products/:id/backorder', setBackorder),
    route('PUT /products/:id/threshold', setThreshold),
    route('POST /products/:id/transfers', transferStock, 201),
    route('GET /products/:id/movements', listMovements),
    route('GET /products/:id/prices', listPrices),
    route('PUT /products/:id/prices/:currency', setPrice),
    route('DELETE /products/:id/prices/:currency', removePrice),
    route('GET /products/:id/price-history', getPriceHistory),
    route('DELETE /products/:id/price-changes/:change_id', cancelPrice),
    route('POST /products/:id/discount', discountProduct, 201),
    route('GET /discounts', listDiscounts),
    route('POST /discounts', createDiscount, 201),
    route('POST /discounts/preview', previewDiscount),
    route('GET /discounts/:id', getDiscount),
    route('PUT /discounts/:id', updateDiscount),
    route('POST /discounts/:id/end', endDiscount),
    route('GET /products/:id/watch', getWatch),
    route('POST /products/:id/watch', watchProduct, 201),
    route('DELETE /products/:id/watch', unwatchProduct, 204),
    route('GET /inventory/low', listLowStock),
    route('GET /inventory/low.csv', exportLowStock, 200, { reply: lowStockReply }),
    route('POST /stock-takes', startStockTake, 202, { upload: { maxBytes: 50 * MB } }),
    route('GET /stock-takes', listStockTakes),
    route('GET /stock-takes/:id', getStockTake),
    route('GET /stock-takes/:id/lines', listStockTakeLines),
    route('GET /stock-takes/:id/report', getStockTakeReport, 200, { reply: stockTakeReply }),
    route('POST /products/:id/stock-alerts', subscribe, 201),
    route('POST /stock-alerts/unsubscribe', unsubscribe),
    route('POST /products/import', startImport, 202, { upload: { maxBytes: 500 * MB } }),
    route('POST /products/import/inspect', inspectFile, 200, { upload: { maxBytes: 500 * MB } }),
    route('GET /imports', listImports),
    route('GET /imports/:id', getImport),
    route('GET /imports/:id/report', getReport, 200, { reply: reportReply }),
    route('GET /imports/:id/failed-rows', getFailedRows, 200, { reply: failedRowsReply }),
    route('POST /products/export', startExport, 202),
    route('GET /exports', listExports),
    route('GET /exports/:id', getExport),
    route('GET /exports/:id/download', downloadExport, 200, { reply: exportReply }),
    route('GET /channels', listChannels),
    route('POST /channels', createChannel, 201),
    route('GET /channels/:id', getChannel),
    route('PUT /channels/:id', updateChannel),
    route('DELETE /channels/:id', deleteChannel, 204),
    route('GET /channels/:id/listings', listChannelListings),
    route('POST /channels/:id/retry', retryChannel, 202),
    route('GET /channels/:id/file', downloadChannel, 200, { reply: channelFileReply }),
    route('POST /products/:id/sync', syncProduct, 202),
    route('GET /products/:id/channels', listProductChannels),
    route('GET /feeds/:branch/:locale/:currency/:file', getFeed, 200, { page: true, anonymous: true, reply: feedReply }),
    route('GET /sitemap.xml', getSitemapIndex, 200, { page: true, anonymous: true, reply: indexReply }),
    route('GET /sitemaps/:file', getSitemap, 200, { page: true, anonymous: true, reply: sitemapReply }),
    route('GET /robots.txt', getRobots, 200, { page: true, anonymous: true, reply: robotsReply }),
  ],
  mounts: [uploads],
  rpc: rpcs,
  calls,
  subscriptions,
  emits,
  jobs,
  schedules,
  ...catalogAccess,
  settings: catalogSettings,
  invalidates: {
    'category.changed': () => ['categories'],
    'attribute.changed': () => ['attributes'],
    'feature.changed': () => ['features'],
    'brand.changed': () => ['brands'],
    'tag.changed': () => ['tags'],
    'product.imported': () => ['categories'],
    'product.created': () => ['categories'],
    'product.deleted': () => ['categories'],
    'product.updated': (event) => [`product:${event.aggregate_id}`, 'categories', 'brands'],
    'product.published': (event) => [`product:${event.aggregate_id}`, 'offers', 'brands'],
    'product.unpublished': (event) => [`product:${event.aggregate_id}`, 'brands'],
    'product.discontinued': (event) => [`product:${event.aggregate_id}`, 'brands'],
    'product.out_of_stock': (event) => [`product:${event.aggregate_id}`],
    'product.back_in_stock': (event) => [`product:${event.aggregate_id}`],
    'listing.published': (event) => [`product:${event.aggregate_id}`, 'offers', 'brands'],
    'listing.unpublished': (event) => [`product:${event.aggregate_id}`, 'brands'],
    'media.updated': (event) => [`media:${event.aggregate_id}`],
    'media.deleted': (event) => [`media:${event.aggregate_id}`],
    'document.refreshed': (event) => (event.payload['product_ids'] as string[]).map((id) => `product:${id}`),
  },
  measures: allMeasures,
  readings: allReadings,
  demo: seedCatalog,
  invariants: catalogInvariants,
})
