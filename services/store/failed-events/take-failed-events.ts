import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { rows } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'

const declared = {
  access: permission('failed_event.manage'),
  input: Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 100 }) }, { additionalProperties: false }),
  output: Type.Object({ ids: Type.Array(Id) }),
  fails: ['failed_event_not_found'],
  idempotent: 'key',
  audited: true,
} as const

/** Hands failed events to their handlers again, with as many tries as the first time. */
export const retryFailedEvents = operation('failed_event.retry', {
  ...declared,
  run: (ctx, input) => take(ctx, input.ids, true),
})

/** Drops failed events for good: what they tell of is never handled. */
export const discardFailedEvents = operation('failed_event.discard', {
  ...declared,
  run: (ctx, input) => take(ctx, input.ids, false),
})

// Taken away and handed to a job in one transaction: of two who take the same event one has it.
function take(ctx: Context, ids: string[], again: boolean): Promise<{ ids: string[] }> {
  return ctx.tx(async (tx) => {
    const taken = await rows(tx, sql<{ id: string }>`select id from platform.take_failed_events(${ids}::uuid[], ${again}) as id`)
    if (taken.length === 0)
      throw new AppError(
        'not_found',
        'failed_event_not_found',
        'These events wait here no more; somebody has taken care of them.',
      )
    return { ids: taken.map((row) => row.id) }
  })
}
