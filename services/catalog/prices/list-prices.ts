import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { boardOf } from './price-board.ts'
import { PriceBoard } from './shapes.ts'

/** A product's prices: what is set, what shoppers of the branch are asked, what is planned (CAT-30, 31). */
export const listPrices = operation('product.list_prices', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: PriceBoard,
  fails: ['product_not_found'],
  run: (ctx, input) => boardOf(ctx, ctx.db, input.id),
})
