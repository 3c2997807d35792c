import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { BUNDLE_FAILS } from '../bundles/part.ts'
import { NewProduct, Product } from './shapes.ts'
import { viewOf } from './view.ts'
import { checkRights, insertProduct } from './write-product.ts'

/** Creates a draft product with its translations, prices, stock, variants and first revision (CAT-11). */
export const createProduct = operation('product.create', {
  access: permission('product.create'),
  input: NewProduct,
  output: Product,
  fails: [
    'duplicate_sku',
    'duplicate_slug',
    'invalid_price',
    'category_not_found',
    'category_not_allowed',
    'media_not_found',
    'wrong_collection',
    'root_category',
    'variant_conflict',
    'name_needed',
    'invalid_slug',
    ...BUNDLE_FAILS.filter((code) => code !== 'type_is_final' && code !== 'part_of_bundle'),
    'unknown_feature',
    'invalid_feature',
    'word_gone',
    'brand_not_found',
    'tax_class_not_found',
    'related_not_found',
    'related_to_itself',
  ],
  emits: ['product.created'],
  idempotent: 'key',
  audited: true,
  async run(ctx, given) {
    const input = { prices: [], categories: [], tags: [], media: [], ...given }
    checkRights(ctx, input)
    const started = performance.now()
    const product = await ctx.tx(async (tx) => viewOf(ctx, await insertProduct(ctx, tx, input)))
    const variants = product.options.length > 0 ? 'with' : 'without'
    ctx.runtime.metrics.observe('product_create_duration_seconds', { type: product.type, variants }, performance.now() - started)
    return product
  },
})
