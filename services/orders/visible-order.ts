import { timingSafeEqual } from 'node:crypto'
import { AppError } from '#lib/errors.ts'
import { isId } from '#lib/id.ts'
import { notSignedIn } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import * as store from './store.ts'

type Order = store.OrderRow & { lines: store.LineRow[] }

/** An order by id or number, if the caller may see it: its customer, a guest with its token, staff in its branch. Else 404, as if it were not there; 401 for a guest who shows no token. */
export async function visibleOrder(ctx: Context, key: string, access?: string): Promise<Order> {
  const order = await store.findOrder(ctx.db, isId(key) ? { id: key } : { number: key.toUpperCase() })
  if (ctx.actor.kind === 'anonymous' && access === undefined) throw notSignedIn()
  if (!order || !maySee(ctx, order, access)) throw new AppError('not_found', 'order_not_found', 'There is no such order.')
  return order
}

/** Whether the caller is the order's customer, or shows its token. */
export function isOwner(ctx: Context, order: Order, access: string | undefined): boolean {
  if (order.customer_id !== null && order.customer_id === ctx.actor.id) return true
  return access !== undefined && same(access, order.access_token)
}

function maySee(ctx: Context, order: Order, access: string | undefined): boolean {
  const { actor } = ctx
  if (isOwner(ctx, order, access)) return true
  // Who only delivers sees what is given to them.
  const theirs = actor.permissions.has('order.deliver') && order.deliverer_id === actor.id
  return (actor.permissions.has('order.view') || theirs) && inScope(actor, order.branch_id)
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
