import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { refuseBlocked } from '../products/move-product.ts'
import type { ProductSource } from '../products/source.ts'
import { isVisible } from '../products/states.ts'
import { findProduct, lockProduct } from '../products/store.ts'
import { Listings, readListings } from './list-listings.ts'
import * as store from './store.ts'

const Input = Type.Object({ id: Id, branch_ids: Type.Array(Id, { minItems: 1, maxItems: 500 }) }, { additionalProperties: false })
const FAILS = ['product_not_found', 'branch_not_found', 'other_branch']

/** Offers a published product in branches, each of which must have what publishing needs, its stock above all (CAT-17). */
export const publishListings = operation('listing.publish', {
  access: permission('listing.publish'),
  input: Input,
  output: Listings,
  fails: [...FAILS, 'not_on_sale', 'not_publishable'],
  emits: ['listing.published'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    await checkBranches(ctx, input.branch_ids)
    return ctx.tx(async (tx) => {
      await listIn(ctx, tx, input.id, input.branch_ids)
      return readListings(ctx, tx, input.id)
    })
  },
})

/** Takes a product out of branches; elsewhere it stays on sale. */
export const unpublishListings = operation('listing.unpublish', {
  access: permission('listing.unpublish'),
  input: Input,
  output: Listings,
  fails: FAILS,
  emits: ['listing.unpublished'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    await checkBranches(ctx, input.branch_ids)
    return ctx.tx(async (tx) => {
      await unlistIn(ctx, tx, input.id, input.branch_ids)
      return readListings(ctx, tx, input.id)
    })
  },
})

/** Refuses branches that do not exist, or that are not the caller's to change (STO-06). */
export async function checkBranches(ctx: Context, branchIds: readonly string[], pointer = '/branch_ids'): Promise<void> {
  const { all_branch_ids: known } = await shopOf(ctx)
  const unknown = branchIds.filter((id) => !known.includes(id))
  if (unknown.length > 0)
    throw invalidField(pointer, 'branch_not_found', `There is no branch ${unknown.join(', ')}; choose branches of the shop.`)
  if (branchIds.some((id) => !inScope(ctx.actor, id)))
    throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
}

/** Offers a product in branches in the caller's transaction; true when something changed. */
export async function listIn(ctx: Context, tx: Tx, id: string, branchIds: readonly string[]): Promise<boolean> {
  const locked = await lockLiving(tx, id)
  if (!isVisible(locked.status))
    throw new AppError(
      'conflict',
      'not_on_sale',
      `A product that is ${locked.status} is not offered in branches; publish it first.`,
      { state: locked.status },
    )
  for (const branchId of branchIds)
    refuseBlocked((await findProduct(tx, id, branchId)) as ProductSource, await shopOf(ctx, branchId))
  const added = await store.addListings(tx, id, branchIds)
  await appendEvents(
    tx,
    added.map((branch) => ctx.event('listing.published', id, { product_id: id, sku: locked.sku, branch_id: branch }, branch)),
  )
  return added.length > 0
}

/** Takes a product out of branches in the caller's transaction; true when something changed. */
export async function unlistIn(ctx: Context, tx: Tx, id: string, branchIds: readonly string[]): Promise<boolean> {
  const locked = await lockLiving(tx, id)
  const removed = await store.removeListings(tx, id, branchIds)
  await appendEvents(
    tx,
    removed.map((branch) => ctx.event('listing.unpublished', id, { product_id: id, sku: locked.sku, branch_id: branch }, branch)),
  )
  return removed.length > 0
}

async function lockLiving(tx: Tx, id: string) {
  const locked = await lockProduct(tx, id)
  if (!locked || locked.status === 'deleted') throw new AppError('not_found', 'product_not_found', 'There is no such product.')
  return locked
}
