import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { rows } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { refuseHeld } from '#platform/operation/locks.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { listIn, unlistIn } from '../listings/set-listings.ts'
import { discontinueProduct } from '../products/discontinue-product.ts'
import { moveProduct } from '../products/move-product.ts'
import type { ProductSource } from '../products/source.ts'
import * as store from '../products/store.ts'
import { insertRevision } from '../revisions/store.ts'
import { keepTags } from '../tags/keep-tags.ts'
import { type Action, isReason } from './action.ts'
import { changePrices } from './change-prices.ts'

/** Does an action to one product in the caller's transaction; false when the product was that way already; refused while somebody else edits it. */
export async function applyAction(ctx: Context, tx: Tx, id: string, action: Action, mayApproveOwn: boolean): Promise<boolean> {
  await refuseHeld(ctx, { kind: 'product', id })
  switch (action.action) {
    case 'move':
      await move(ctx, tx, id, action, mayApproveOwn)
      return true
    case 'publish_in_branches':
      return listIn(ctx, tx, id, action.branch_ids ?? [])
    case 'unpublish_in_branches':
      return unlistIn(ctx, tx, id, action.branch_ids ?? [])
    default:
      return edit(ctx, tx, id, action)
  }
}

async function move(ctx: Context, tx: Tx, id: string, action: Action, mayApproveOwn: boolean): Promise<void> {
  const { move: name, reason, replacement_id, clear_stock } = action
  if (name === undefined) throw new Error('A move without a name was let in.')
  if (name !== 'discontinue') {
    await moveProduct(ctx, tx, id, name, { reason, mayApproveOwn })
    return
  }
  await discontinueProduct(ctx, tx, {
    id,
    reason: isReason(reason) ? reason : 'other',
    ...(replacement_id ? { replacement_id } : {}),
    ...(clear_stock ? { clear_stock } : {}),
  })
}

// A change of the product's own parts: lock, change, then revision and event, only where something changed.
async function edit(ctx: Context, tx: Tx, id: string, action: Action): Promise<boolean> {
  const branchId = (await shopOf(ctx)).branch.id
  const locked = await store.lockProduct(tx, id)
  if (!locked || locked.status === 'deleted') throw new AppError('not_found', 'product_not_found', 'There is no such product.')
  if (!(await change(ctx, tx, id, branchId, action))) return false
  await store.touchProduct(tx, id)
  const product = (await store.findProduct(tx, id, branchId)) as ProductSource
  await insertRevision(tx, product, { id: newId(), type: 'update', actor: actorSummary(ctx.actor) })
  await appendEvents(tx, [ctx.event('product.updated', id, { id, sku: locked.sku }, branchId)])
  return true
}

async function change(ctx: Context, tx: Tx, id: string, branchId: string, action: Action): Promise<boolean> {
  const { categories = [] } = action
  const tags = action.action === 'add_tags' ? await keepTags(tx, action.tags ?? []) : (action.tags ?? [])
  switch (action.action) {
    case 'add_tags':
      return wrote(
        tx,
        sql`update product set tags = tags || (select array_agg(t order by n) from (select t, min(n) as n from unnest(${tags}::text[]) with ordinality u(t, n) group by t) fresh where t <> all(tags))
          where id = ${id} and not tags @> ${tags}::text[] returning id`,
      )
    case 'remove_tags':
      return wrote(
        tx,
        sql`update product set tags = coalesce((select array_agg(t order by n) from unnest(tags) with ordinality u(t, n) where t <> all(${tags}::text[])), '{}')
          where id = ${id} and tags && ${tags}::text[] returning id`,
      )
    case 'add_categories':
      await refuseRoots(ctx, tx, categories)
      return wrote(
        tx,
        sql`insert into product_category (product_id, category_id, position)
          select ${id}::uuid, c, coalesce((select max(position) from product_category where product_id = ${id}), 0) + n
          from unnest(${categories}::uuid[]) with ordinality u(c, n) on conflict do nothing returning category_id`,
      )
    case 'remove_categories':
      return wrote(
        tx,
        sql`delete from product_category where product_id = ${id} and category_id = any(${categories}::uuid[]) returning category_id`,
      )
    default:
      return changePrices(ctx, tx, (await store.findProduct(tx, id, branchId)) as ProductSource, action)
  }
}

async function wrote(tx: Tx, statement: Parameters<typeof rows>[1]): Promise<boolean> {
  return (await rows(tx, statement)).length > 0
}

async function refuseRoots(ctx: Context, tx: Tx, categories: readonly string[]): Promise<void> {
  const draft = { categories: [...categories], media: [], variants: [] }
  const found = await store.checkReferences(tx, draft, ctx.actor.branches)
  if (found.unknownCategories.length > 0)
    throw new AppError('invalid', 'category_not_found', `There is no category ${found.unknownCategories.join(', ')}.`)
  if (found.rootCategories.length > 0 && !(await ctx.setting<boolean>('products_in_root_categories')))
    throw new AppError(
      'invalid',
      'root_category',
      'Products go into subcategories, not into root categories; a setting can allow it.',
    )
}
