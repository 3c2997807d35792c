import { rpc } from '#platform/rpc/rpc.ts'
import { createCategory } from './categories/create-category.ts'
import { listCategories } from './categories/list-categories.ts'
import { getDocuments } from './documents/get-documents.ts'
import { getOffers } from './documents/get-offers.ts'
import { getProductBySlug } from './documents/get-product-by-slug.ts'
import { confirmStock } from './inventory/confirm-stock.ts'
import { releaseStock } from './inventory/release-stock.ts'
import { reserveStock } from './inventory/reserve-stock.ts'
import { updateInventory } from './inventory/update-inventory.ts'
import { createProduct } from './products/create-product.ts'
import { getProduct } from './products/get-product.ts'
import { listProducts } from './products/list-products.ts'
import { listVariants } from './products/list-variants.ts'
import { moveOperation } from './products/move-product.ts'
import { updateProduct } from './products/update-product.ts'

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
  rpc('ProductService.CreateCategory', createCategory),
  rpc('ProductService.ListCategories', listCategories),
  rpc('ProductService.CheckStock', getOffers),
  rpc('ProductService.ReserveStock', reserveStock),
  rpc('ProductService.ReleaseStock', releaseStock),
  rpc('ProductService.ConfirmStock', confirmStock),
  rpc('ProductService.UpdateStock', updateInventory),
  rpc('ProductService.GetDocuments', getDocuments),
]
