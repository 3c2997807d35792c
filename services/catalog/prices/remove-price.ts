import Type from 'typebox'
import { Currency, Id, Nullable } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { priceOf } from '../products/source.ts'
import { isVisible } from '../products/states.ts'
import { findProduct } from '../products/store.ts'
import { keepPriceChange } from './keep-price-change.ts'
import { boardOf } from './price-board.ts'
import { lockPlace } from './price-place.ts'
import { PriceBoard } from './shapes.ts'
import { removePrices } from './store.ts'

/** Takes a price away, so that the next less specific one holds, or the converted base price (CAT-30). */
export const removePrice = operation('product.remove_price', {
  access: permission('product.set_price'),
  input: Type.Object(
    {
      id: Id,
      currency: Currency,
      variant_id: Type.Optional(Nullable(Id)),
      branch_id: Type.Optional(Nullable(Id)),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: PriceBoard,
  fails: [
    'product_not_found',
    'variant_not_found',
    'branch_not_found',
    'other_branch',
    'unknown_currency',
    'price_not_found',
    'price_needed',
    'stale_version',
  ],
  emits: ['product.price_changed'],
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    if (input.branch_id) refuseOtherBranch(ctx, input.branch_id)
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const { product, ...key } = await lockPlace(tx, shop, input)
      const steps = await removePrices(tx, [key], { at: new Date(ctx.now()), by: actorSummary(ctx.actor) })
      if (steps.length === 0) throw new AppError('not_found', 'price_not_found', 'There is no such price to take away.')
      const left = await findProduct(tx, product.id, shop.branch.id)
      const unpriced = left?.variants.some((variant) => variant.enabled && !priceOf(left, variant.id, shop, shop.base_currency))
      if (unpriced && isVisible(product.status))
        throw new AppError(
          'conflict',
          'price_needed',
          `A published product needs a price in ${shop.base_currency} for every variant; set another one, or unpublish it first.`,
        )
      await keepPriceChange(ctx, tx, [product.id], steps)
      return boardOf(ctx, tx, product.id)
    })
  },
})
