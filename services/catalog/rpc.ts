import { rpc } from '#platform/rpc/rpc.ts'
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
import { createCategory } from './categories/create-category.ts'
import { listCategories } from './categories/list-categories.ts'
import { publishCategory, unpublishCategory } from './categories/publish-category.ts'
import { channelRpcs } from './channels/rpc.ts'
import { createDiscount, discountProduct } from './discounts/create-discount.ts'
import { endDiscount } from './discounts/end-discount.ts'
import { getDiscount, listDiscounts } from './discounts/list-discounts.ts'
import { previewDiscount } from './discounts/preview-discount.ts'
import { updateDiscount } from './discounts/update-discount.ts'
import { describeCards } from './documents/describe-cards.ts'
import { getDocuments } from './documents/get-documents.ts'
import { getOffers } from './documents/get-offers.ts'
import { getProductBySlug } from './documents/get-product-by-slug.ts'
import { getSuccessor } from './documents/get-successor.ts'
import { getExport, listExports } from './exports/read-exports.ts'
import { startExport } from './exports/start-export.ts'
import { arrangeFeatures, saveFeatureGroups } from './features/arrange-features.ts'
import { createFeature } from './features/create-feature.ts'
import { listFeatures } from './features/list-features.ts'
import { deleteFeature, updateFeature } from './features/update-feature.ts'
import { getImport } from './imports/get-import.ts'
import { listImports } from './imports/list-imports.ts'
import { confirmStock, deductStock } from './inventory/confirm-stock.ts'
import { editStock } from './inventory/edit-stock.ts'
import { listInventory } from './inventory/list-inventory.ts'
import { listLowStock } from './inventory/list-low-stock.ts'
import { listMovements } from './inventory/list-movements.ts'
import { releaseStock } from './inventory/release-stock.ts'
import { reserveStock } from './inventory/reserve-stock.ts'
import { setBackorder, setThreshold } from './inventory/set-rules.ts'
import { takeBackStock } from './inventory/take-back-stock.ts'
import { transferStock } from './inventory/transfer-stock.ts'
import { updateInventory } from './inventory/update-inventory.ts'
import { listListings } from './listings/list-listings.ts'
import { publishListings, unpublishListings } from './listings/set-listings.ts'
import { cancelMedia } from './media/cancel-media.ts'
import { getMedia, listMedia } from './media/read-media.ts'
import { updateMedia } from './media/update-media.ts'
import { cancelPrice } from './prices/cancel-price.ts'
import { getPriceHistory } from './prices/get-price-history.ts'
import { listPrices } from './prices/list-prices.ts'
import { removePrice } from './prices/remove-price.ts'
import { setPrice } from './prices/set-price.ts'
import { cloneProduct } from './products/clone-product.ts'
import { createProduct } from './products/create-product.ts'
import { describeSetup } from './products/describe-setup.ts'
import { discontinue } from './products/discontinue-product.ts'
import { getProduct } from './products/get-product.ts'
import { listProducts } from './products/list-products.ts'
import { listVariants } from './products/list-variants.ts'
import { moveOperation } from './products/move-product.ts'
import { patchProduct } from './products/patch-product.ts'
import { updateProduct } from './products/update-product.ts'
import { diffRevisions } from './revisions/diff-revisions.ts'
import { getRevision } from './revisions/get-revision.ts'
import { listRevisions } from './revisions/list-revisions.ts'
import { restoreRevision } from './revisions/restore-revision.ts'
import { scheduleProduct } from './schedules/schedule-product.ts'
import { getStockTake, listStockTakeLines, listStockTakes } from './stock-takes/read-stock-takes.ts'
import { getTagBySlug } from './tags/get-tag-by-slug.ts'
import { listTagChanges, listTags } from './tags/list-tags.ts'
import { deleteTag, mergeTags } from './tags/merge-tags.ts'
import { updateTag } from './tags/update-tag.ts'
import { describeTargets } from './targets/describe-targets.ts'
import { addVariant } from './variants/add-variant.ts'
import { addAttribute, removeAttribute } from './variants/change-attributes.ts'
import { deleteVariant } from './variants/delete-variant.ts'
import { enableOperation, updateVariant } from './variants/update-variant.ts'
import { describePerson } from './watches/describe-person.ts'
import { listWatchers } from './watches/list-watchers.ts'
import { getWatch, unwatchProduct, watchProduct } from './watches/watch-product.ts'

/** What others may ask of products and stock, by gRPC. */
export const rpcs = [
  rpc('ProductService.CreateProduct', createProduct),
  rpc('ProductService.GetProduct', getProduct),
  rpc('ProductService.GetProductBySlug', getProductBySlug),
  rpc('ProductService.ListProducts', listProducts),
  rpc('ProductService.GetProductVariants', listVariants),
  rpc('ProductService.UpdateProduct', updateProduct),
  rpc('ProductService.DeleteProduct', moveOperation('delete')),
  rpc('ProductService.PublishProduct', moveOperation('publish')),
  rpc('ProductService.PatchProduct', patchProduct),
  rpc('ProductService.CloneProduct', cloneProduct),
  rpc('ProductService.SubmitProductForReview', moveOperation('submit_review')),
  rpc('ProductService.StartProductReview', moveOperation('start_review')),
  rpc('ProductService.ApproveProduct', moveOperation('approve')),
  rpc('ProductService.RejectProduct', moveOperation('reject')),
  rpc('ProductService.RedraftProduct', moveOperation('redraft')),
  rpc('ProductService.UnpublishProduct', moveOperation('unpublish')),
  rpc('ProductService.DiscontinueProduct', discontinue),
  rpc('ProductService.ArchiveProduct', moveOperation('archive')),
  rpc('ProductService.RestoreProduct', moveOperation('restore')),
  rpc('ProductService.ScheduleProduct', scheduleProduct),
  rpc('ProductService.GetSuccessor', getSuccessor),
  rpc('ProductService.ListListings', listListings),
  rpc('ProductService.PublishListings', publishListings),
  rpc('ProductService.UnpublishListings', unpublishListings),
  rpc('ProductService.ListRevisions', listRevisions),
  rpc('ProductService.GetRevision', getRevision),
  rpc('ProductService.DiffRevisions', diffRevisions),
  rpc('ProductService.RestoreRevision', restoreRevision),
  rpc('ProductService.StartBulkEdit', startBulkEdit),
  rpc('ProductService.ListBulkEdits', listBulkEdits),
  rpc('ProductService.GetBulkEdit', getBulkEdit),
  rpc('ProductService.ListBulkItems', listBulkItems),
  rpc('ProductService.StartExport', startExport),
  rpc('ProductService.ListExports', listExports),
  rpc('ProductService.GetExport', getExport),
  rpc('ProductService.ListImports', listImports),
  rpc('ProductService.GetImport', getImport),
  rpc('ProductService.PublishCategory', publishCategory),
  rpc('ProductService.UnpublishCategory', unpublishCategory),
  rpc('ProductService.CreateCategory', createCategory),
  rpc('ProductService.ListCategories', listCategories),
  rpc('ProductService.ListPossibleParts', listPossibleParts),
  rpc('ProductService.ListAttributes', listAttributes),
  rpc('ProductService.CreateAttribute', createAttribute),
  rpc('ProductService.UpdateAttribute', updateAttribute),
  rpc('ProductService.DeleteAttribute', deleteAttribute),
  rpc('ProductService.ArrangeAttributes', arrangeAttributes),
  rpc('ProductService.ListFeatures', listFeatures),
  rpc('ProductService.CreateFeature', createFeature),
  rpc('ProductService.UpdateFeature', updateFeature),
  rpc('ProductService.DeleteFeature', deleteFeature),
  rpc('ProductService.ArrangeFeatures', arrangeFeatures),
  rpc('ProductService.SaveFeatureGroups', saveFeatureGroups),
  rpc('ProductService.CreateBrand', createBrand),
  rpc('ProductService.UpdateBrand', updateBrand),
  rpc('ProductService.DeleteBrand', deleteBrand),
  rpc('ProductService.GetBrand', getBrand),
  rpc('ProductService.ListBrands', listBrands),
  rpc('ProductService.GetBrandBySlug', getBrandBySlug),
  rpc('ProductService.ListShownBrands', listShownBrands),
  rpc('ProductService.ListTags', listTags),
  rpc('ProductService.ListTagChanges', listTagChanges),
  rpc('ProductService.GetTagBySlug', getTagBySlug),
  rpc('ProductService.UpdateTag', updateTag),
  rpc('ProductService.MergeTags', mergeTags),
  rpc('ProductService.DeleteTag', deleteTag),
  rpc('ProductService.CheckStock', getOffers),
  rpc('ProductService.ReserveStock', reserveStock),
  rpc('ProductService.ReleaseStock', releaseStock),
  rpc('ProductService.ConfirmStock', confirmStock),
  rpc('ProductService.EditStock', editStock),
  rpc('ProductService.TakeBackStock', takeBackStock),
  rpc('ProductService.UpdateStock', updateInventory),
  rpc('ProductService.GetDocuments', getDocuments),
  rpc('ProductService.DescribeTargets', describeTargets),
  rpc('ProductService.SetPrice', setPrice),
  rpc('ProductService.RemovePrice', removePrice),
  rpc('ProductService.ListPrices', listPrices),
  rpc('ProductService.CancelPrice', cancelPrice),
  rpc('ProductService.GetPriceHistory', getPriceHistory),
  rpc('ProductService.DiscountProduct', discountProduct),
  rpc('ProductService.CreateDiscount', createDiscount),
  rpc('ProductService.UpdateDiscount', updateDiscount),
  rpc('ProductService.EndDiscount', endDiscount),
  rpc('ProductService.GetDiscount', getDiscount),
  rpc('ProductService.ListDiscounts', listDiscounts),
  rpc('ProductService.PreviewDiscount', previewDiscount),
  rpc('ProductService.WatchProduct', watchProduct),
  rpc('ProductService.UnwatchProduct', unwatchProduct),
  rpc('ProductService.GetWatch', getWatch),
  rpc('ProductService.ListWatchers', listWatchers),
  rpc('ProductService.DeductStock', deductStock),
  rpc('ProductService.ListStock', listInventory),
  rpc('ProductService.ListLowStock', listLowStock),
  rpc('ProductService.ListStockMovements', listMovements),
  rpc('ProductService.SetBackorder', setBackorder),
  rpc('ProductService.SetStockThreshold', setThreshold),
  rpc('ProductService.TransferStock', transferStock),
  rpc('ProductService.ListStockTakes', listStockTakes),
  rpc('ProductService.GetStockTake', getStockTake),
  rpc('ProductService.ListStockTakeLines', listStockTakeLines),
  rpc('ProductService.SubscribeToStock', subscribe),
  rpc('ProductService.UnsubscribeFromStock', unsubscribe),
  rpc('ProductService.ListMedia', listMedia),
  rpc('ProductService.GetMedia', getMedia),
  rpc('ProductService.UpdateMedia', updateMedia),
  rpc('ProductService.CancelMedia', cancelMedia),
  rpc('ProductService.AddVariant', addVariant),
  rpc('ProductService.UpdateVariant', updateVariant),
  rpc('ProductService.EnableVariant', enableOperation('enable')),
  rpc('ProductService.DisableVariant', enableOperation('disable')),
  rpc('ProductService.DeleteVariant', deleteVariant),
  rpc('ProductService.AddProductAttribute', addAttribute),
  rpc('ProductService.RemoveProductAttribute', removeAttribute),
  ...channelRpcs,
  rpc('ProductService.DescribeCards', describeCards),
  rpc('ProductService.DescribePerson', describePerson),
  rpc('ProductService.DescribeSetup', describeSetup),
]
