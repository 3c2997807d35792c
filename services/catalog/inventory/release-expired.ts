import type { Context } from '#platform/operation/context.ts'
import { releaseStock } from './release-stock.ts'
import { listExpired } from './store.ts'

const BATCH = 200

/** Lifts promises whose time has run out; their orders hear of it by the event (CAT-41). */
export async function releaseExpired(ctx: Context): Promise<void> {
  for (let due = await listExpired(ctx.db, BATCH); due.length > 0; due = await listExpired(ctx.db, BATCH)) {
    for (const { order_id } of due) await releaseStock.run(ctx, { order_id, reason: 'reservation expired' })
  }
}
