import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { Product } from './shapes.ts'
import * as store from './store.ts'
import { viewOf } from './view.ts'

/** A product whole, as staff edit it. */
export const getProduct = operation('product.get', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Product,
  fails: ['product_not_found'],
  async run(ctx, input) {
    const product = await store.findProduct(ctx.db, input.id, (await shopOf(ctx)).branch.id)
    if (!product) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    return viewOf(ctx, product)
  },
})
