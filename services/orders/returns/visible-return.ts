import { AppError } from '#lib/errors.ts'
import { notSignedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import * as orders from '../store.ts'
import { isOwner } from '../visible-order.ts'
import { seesReturns } from './shapes.ts'
import * as store from './store.ts'

/** A return with its order, if the caller may see it: staff of its branch, the order's customer, a guest with its token. */
export async function visibleReturn(ctx: Context, id: string, access?: string) {
  if (ctx.actor.kind === 'anonymous' && access === undefined) throw notSignedIn()
  const row = await store.findReturn(ctx.db, id)
  const order = row && (await orders.findOrder(ctx.db, { id: row.order_id }))
  if (!row || !order || !(seesReturns(ctx, order.branch_id) || isOwner(ctx, order, access)))
    throw new AppError('not_found', 'return_not_found', 'There is no such return.')
  return { row, order }
}
