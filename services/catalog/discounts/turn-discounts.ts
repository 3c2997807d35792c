import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { endDue, startDue } from './store.ts'
import { discountEvent } from './view.ts'
import { beginWalk } from './walk.ts'

const AT_ONCE = 50

/** Begins and ends the discounts whose time has come, each once; true when there may be more (CAT-33). */
export function turnDiscounts(ctx: Context): Promise<boolean> {
  const now = new Date(ctx.now())
  return ctx.tx(async (tx) => {
    const turned = await startDue(tx, now, AT_ONCE)
    const started = turned.filter((row) => row.status === 'running')
    const ended = await endDue(tx, now, AT_ONCE)
    const walked = [...started, ...ended]
    if (walked.length > 0)
      await beginWalk(
        tx,
        walked.map((row) => row.id),
      )
    await appendEvents(tx, [
      ...started.map((row) => discountEvent(ctx, 'discount.started', row)),
      ...ended.map((row) => discountEvent(ctx, 'discount.ended', row)),
      ...turned.filter((row) => row.status === 'over').map((row) => discountEvent(ctx, 'discount.cancelled', row)),
    ])
    return turned.length === AT_ONCE || ended.length === AT_ONCE
  })
}
