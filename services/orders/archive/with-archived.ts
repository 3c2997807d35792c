import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import * as orders from '../store.ts'
import * as store from './store.ts'

/**
 * Works on an order of the archive as on any other, and lays it back where it may still lie there: news of its money can come
 * years later. What is under way again because of them stays out, and that is told.
 */
export async function withArchived(
  ctx: Context,
  tx: Tx,
  id: string,
  work: (order: orders.OrderRow) => Promise<void>,
): Promise<void> {
  const since = await store.archivedSince(tx, id)
  const back = await store.restore(tx, id)
  const order = back && (await orders.lockOrder(tx, id))
  if (!order) return
  await work(order)
  const [kept] = await store.archive(tx, { ids: [id] }, 1)
  if (kept && since) {
    await store.removeArchived(tx, [id])
    await store.setArchivedSince(tx, id, since)
  } else await appendEvents(tx, [ctx.event('order.restored', id, back, back.branch_id)])
}
