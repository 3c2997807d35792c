import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { getProduct } from './get-product.ts'
import { Product } from './shapes.ts'

/** The variants of a product with their prices and stock. */
export const listVariants = operation('product.list_variants', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({ data: Product.properties.variants }),
  fails: ['product_not_found'],
  run: async (ctx, input) => ({ data: (await getProduct.run(ctx, input)).variants }),
})
