import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import * as store from './store.ts'

/** Tells of the categories that began or ended by the clock, once each: pages, feeds and other services follow (STO-07). */
export async function turnCategories(ctx: Context): Promise<void> {
  await ctx.tx(async (tx) => {
    const turned = await store.turnCategories(tx, new Date(ctx.now()))
    await appendEvents(
      tx,
      turned.map(({ id, is_shown }) => ctx.event('category.changed', id, { id, change: is_shown ? 'begun' : 'ended' })),
    )
  })
}
