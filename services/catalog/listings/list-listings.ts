import Type, { type Static } from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { blockersOf } from '../products/blockers.ts'
import { findProduct } from '../products/store.ts'
import * as store from './store.ts'

/** A product in each branch: whether it is offered there, what would keep it from being, and whether the caller may change that. */
export const Listings = Type.Object({
  data: Type.Array(
    Type.Object({
      branch_id: Id,
      branch_name: Type.String(),
      listed: Type.Boolean(),
      listed_at: Nullable(Time),
      available: Type.Integer(),
      changeable: Type.Boolean(),
      blockers: Type.Array(Type.Object({ code: Type.String(), detail: Type.String() })),
    }),
  ),
})

/** In which branches a product is offered (CAT-17). */
export const listListings = operation('listing.list', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Listings,
  fails: ['product_not_found'],
  run: (ctx, input) => readListings(ctx, ctx.db, input.id),
})

/** The same, inside a transaction or not. */
export async function readListings(ctx: Context, db: Db | Tx, productId: string): Promise<Static<typeof Listings>> {
  const listed = new Map((await store.listListings(db, productId)).map((row) => [row.branch_id, row.published_at]))
  const data: Static<typeof Listings>['data'] = []
  for (const branchId of (await shopOf(ctx)).all_branch_ids) {
    const shop = await shopOf(ctx, branchId)
    const product = await findProduct(db, productId, branchId)
    if (!product) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    const stock = product.variants.map(({ inventory }) => (inventory ? inventory.on_hand - inventory.reserved : 0))
    data.push({
      branch_id: branchId,
      branch_name: shop.branch.name,
      listed: listed.has(branchId),
      listed_at: listed.get(branchId) ?? null,
      available: stock.reduce((sum, pieces) => sum + pieces, 0),
      changeable: inScope(ctx.actor, branchId),
      blockers: blockersOf(product, shop),
    })
  }
  return { data }
}
