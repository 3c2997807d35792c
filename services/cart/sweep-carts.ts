import { setTimeout as pause } from 'node:timers/promises'
import type { Tx } from '#platform/db/pool.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { deleteExpired, expireCarts, SWEEP_BATCH, type Swept } from './sweep-store.ts'

/** Expires every overdue cart; deletes those that have expired where the setting says so (CRT-05). */
export async function sweepCarts(ctx: Context): Promise<number> {
  const expired = await inBatches(ctx, expireCarts, (ids) => ctx.event('cart.expired', ids[0] ?? '', { ids }))
  if (await ctx.setting<boolean>('auto_delete_expired')) await clearExpired(ctx, null)
  return expired
}

/** Deletes the expired carts of a branch, or of all; gives how many there were. */
export function clearExpired(ctx: Context, branchId: string | null): Promise<number> {
  return inBatches(
    ctx,
    (tx, from) => deleteExpired(tx, from, branchId),
    (ids) => ctx.event('cart.deleted', ids[0] ?? '', { ids }),
  )
}

// Each batch is a short transaction that waits for no shopper, and goes on where the one before ended: what that one left behind
// is not looked at again. Between two of them shoppers have the database twice as long as the sweep had it.
async function inBatches(
  ctx: Context,
  take: (tx: Tx, from: string | null) => Promise<Swept>,
  told: (ids: string[]) => NewEvent,
): Promise<number> {
  let count = 0
  for (let from: string | null = null; ; ) {
    const began = performance.now()
    const { ids, last }: Swept = await ctx.tx(async (tx) => {
      const swept = await take(tx, from)
      if (swept.ids.length > 0) await appendEvents(tx, [told(swept.ids)])
      return swept
    })
    count += ids.length
    if (ids.length < SWEEP_BATCH) return count
    from = last
    await pause(2 * (performance.now() - began))
  }
}
