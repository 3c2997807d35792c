import type { Context } from '#platform/operation/context.ts'
import * as store from './store.ts'

const BATCH = 200

/** Lifts promises whose time has run out; one that was confirmed at the last moment stays. Their orders hear of it by the event (CAT-41). */
export async function releaseExpired(ctx: Context): Promise<void> {
  for (let due = await store.listExpired(ctx.db, BATCH); due.length > 0; due = await store.listExpired(ctx.db, BATCH)) {
    for (const { order_id } of due) {
      const event = ctx.event('stock.released', order_id, { order_id, branch_id: order_id, lines: [] })
      if (await store.release(ctx.db, order_id, 'reservation expired', event, true)) ctx.committed([event])
    }
  }
}
