import Type from 'typebox'
import { Id, Instant } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { heldByOthers, refuseLocked } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import * as orders from '../store.ts'
import * as store from './store.ts'

const BATCH = 200
const MOST = 5_000

/** Moves ended orders into the archive: those named, or those placed before a time; as many as fit into one answer (ORD-07). */
export const archiveOrders = operation('order.archive', {
  access: permission('order.archive'),
  input: Type.Object(
    {
      ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500 })),
      before: Type.Optional(Instant),
      /** How many orders one answer takes at most, of those placed before a time: whoever waits sees how far it is. */
      most: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    archived: Type.Integer(),
    /** Whether more of what was asked for is left to be archived. */
    more: Type.Boolean(),
    /** How many somebody was at work on or had open for editing; the next time takes them. Counted when no more is left. */
    skipped: Type.Integer(),
  }),
  fails: ['ids_or_before', 'order_not_found', 'not_archivable'],
  emits: ['order.archived'],
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    if ((input.ids === undefined) === (input.before === undefined))
      throw invalidField('/ids', 'ids_or_before', 'Name the orders (ids), or the time before which they were placed (before).')
    if (input.before !== undefined) return archiveBefore(ctx, input.before, ctx.actor.branches, input.most)
    const ids = input.ids ?? []
    const known = await orders.listBranches(ctx.db, ids)
    const inScope = known.filter((row) => ctx.actor.branches === null || ctx.actor.branches.includes(row.branch_id))
    if (inScope.length < new Set(ids).size)
      throw new AppError('not_found', 'order_not_found', 'One of these orders is not there, or is in the archive already.')
    for (const id of ids) await refuseLocked(ctx, { kind: 'order', id })
    const archived = await ctx.tx(async (tx) => {
      const moved = await moveBatch(ctx, tx, { ids }, ids.length)
      // All of those that were named, or none.
      if (moved < inScope.length)
        throw new AppError(
          'conflict',
          'not_archivable',
          'Only orders that are closed, cancelled or rejected are archived, and when nothing of them is under way.',
        )
      return moved
    })
    return { archived, more: false, skipped: 0 }
  },
})

/** Archives what was placed before a time, a short transaction for each batch; what others are at work on is left and counted. */
export async function archiveBefore(ctx: Context, before: string, branches: readonly string[] | null, most = MOST) {
  for (let archived = 0; ; ) {
    const except = await heldByOthers(ctx, 'order')
    const size = Math.min(BATCH, most - archived)
    const moved = await ctx.tx((tx) => moveBatch(ctx, tx, { before, branches, except }, size))
    archived += moved
    if (moved < size) return { archived, more: false, skipped: await store.countLeft(ctx.db, { before, branches }) }
    if (archived >= most) return { archived, more: true, skipped: 0 }
  }
}

async function moveBatch(ctx: Context, tx: Parameters<typeof store.archive>[0], which: store.Which, limit: number) {
  const moved = await store.archive(tx, which, limit)
  await store.removeArchived(
    tx,
    moved.map((row) => row.id),
  )
  await appendEvents(
    tx,
    moved.map((row) => ctx.event('order.archived', row.id, row, row.branch_id)),
  )
  return moved.length
}
