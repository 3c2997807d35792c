import { sql } from 'kysely'
import { rows } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { expireCarts } from './store.ts'

const BATCH = 500

/** Expires every overdue cart in short transactions that wait for no shopper; deletes them where the setting says so (CRT-05). */
export async function sweepCarts(ctx: Context): Promise<number> {
  let swept = 0
  for (;;) {
    const ids = await ctx.tx(async (tx) => {
      const expired = await expireCarts(tx, BATCH, null)
      if (expired.length > 0) await appendEvents(tx, [ctx.event('cart.expired', expired[0] ?? '', { ids: expired })])
      return expired
    })
    swept += ids.length
    if (ids.length < BATCH) break
  }
  if (await ctx.setting<boolean>('auto_delete_expired')) await deleteExpired(ctx)
  return swept
}

/** Deletes expired carts, in batches; gives how many there were. */
export async function deleteExpired(ctx: Context): Promise<number> {
  let count = 0
  for (;;) {
    const ids = await ctx.tx(async (tx) => {
      const gone = await rows(
        tx,
        sql<{
          id: string
        }>`delete from cart where id in (select id from cart where status = 'expired' order by id limit ${BATCH} for update skip locked) returning id`,
      )
      if (gone.length > 0)
        await appendEvents(tx, [ctx.event('cart.deleted', gone[0]?.id ?? '', { ids: gone.map((row) => row.id) })])
      return gone
    })
    count += ids.length
    if (ids.length < BATCH) return count
  }
}
