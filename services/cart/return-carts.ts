import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { ttlOf } from './owner.ts'
import { giveBack } from './store.ts'

const BATCH = 500
const NIL = '00000000-0000-0000-0000-000000000000'
// Longer than a request takes: the order of a cart that went to checkout now is still to be written.
const PATIENCE_SECONDS = 300

/**
 * Gives back the carts that went to checkout and came to no order, because the server died between the two (ORD-02); gives how
 * many there were. Carts of orders that were written are the saga's to close or give back.
 */
export async function returnCarts(ctx: Context, seconds = PATIENCE_SECONDS): Promise<number> {
  const ttl = await ttlOf(ctx)
  let count = 0
  // Carts whose orders wait for their money stay at checkout: the walk goes on behind them.
  for (let after = NIL; ; ) {
    const waiting = await ctx.rows(
      sql<{
        order_id: string
      }>`select order_id from cart where status = 'checking_out' and order_id > ${after} and updated_at < now() - ${seconds}::int * interval '1 second' order by order_id limit ${BATCH}`,
    )
    const ids = waiting.map((cart) => cart.order_id)
    const last = ids.at(-1)
    if (last === undefined) return count
    const known = new Set((await ctx.call('orders.listKnown', { order_ids: ids })).order_ids)
    const unknown = ids.filter((id) => !known.has(id))
    // Whoever stood still since it took a cart must not write its order any more.
    const { order_ids: barred } =
      unknown.length === 0 ? { order_ids: [] } : await ctx.call('orders.barUnwritten', { order_ids: unknown })
    for (const id of barred) if (await ctx.tx((tx) => giveBack(tx, id, ttl))) count += 1
    if (ids.length < BATCH) return count
    after = last
  }
}
