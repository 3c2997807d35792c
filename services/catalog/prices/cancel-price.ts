import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { lockProduct } from '../products/store.ts'
import { cancelPlanned } from './planned-store.ts'
import { boardOf } from './price-board.ts'
import { PriceBoard } from './shapes.ts'

/** Calls a planned price off before its time (CAT-31). */
export const cancelPrice = operation('product.cancel_price', {
  access: permission('product.set_price'),
  input: Type.Object({ id: Id, change_id: Id }, { additionalProperties: false }),
  output: PriceBoard,
  fails: ['product_not_found', 'price_change_not_found', 'price_change_over'],
  audited: true,
  locks: locksOn('product'),
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      await lockProduct(tx, input.id)
      const state = await cancelPlanned(tx, input.id, input.change_id, new Date(ctx.now()))
      if (state === undefined)
        throw new AppError('not_found', 'price_change_not_found', 'This product has no such planned price.')
      if (state !== 'planned')
        throw new AppError('conflict', 'price_change_over', `This change is ${state} already; set the price you want now.`)
      return boardOf(ctx, tx, input.id)
    }),
})
