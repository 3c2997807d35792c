import type { Tx } from '#platform/db/pool.ts'
import { SYSTEM } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import * as store from './store.ts'

const BATCH = 200

/**
 * Makes stock agree with a count, some lines at a time, each with its outcome in the transaction that changed its stock, so
 * that a run that was killed goes on where it stopped and two at once share the work (CAT-48).
 */
export async function runStockTake(system: Context, id: string): Promise<void> {
  const take = await store.findTake(system.db, id)
  if (!take || take.status === 'completed') return
  const ctx = system.acting({
    ...systemFacts(),
    branchId: take.branch_id,
    actor: { ...SYSTEM, id: take.actor.id, name: take.actor.name },
  })
  // What another run was at in the first round is waited for in the second: that run may be dead and its transaction about to end.
  for (const busy of ['pass', 'wait'] as const) while (await ctx.tx((tx) => countBatch(ctx, tx, take, busy))) {}
  await ctx.tx(async (tx) => {
    const done = await store.finishTake(tx, id)
    if (!done) return
    const { changed, unchanged, failed } = done
    await appendEvents(tx, [
      ctx.event('stock_take.completed', id, { id, changed, unchanged, failed, user_id: take.actor.id }, take.branch_id),
    ])
  })
}

/** Goes on with stock-takes whose process is gone. */
export async function resumeStockTakes(ctx: Context): Promise<void> {
  for (const id of await store.listStranded(ctx.db)) await runStockTake(ctx, id)
}

async function countBatch(ctx: Context, tx: Tx, take: store.TakeRow, busy: 'pass' | 'wait'): Promise<boolean> {
  const lines = await store.takeLines(tx, take.id, BATCH, busy)
  if (lines.length === 0) return false
  const known = lines.filter((line) => line.variant_id !== null)
  const places = new Map((await store.lockPlaces(tx, known)).map((place) => [`${place.variant_id} ${place.branch_id}`, place]))
  const judged = lines.map((line) => ({ line, ...judge(line, places.get(`${line.variant_id} ${line.branch_id}`)) }))
  const moves = judged.flatMap(({ line, place, outcome }) =>
    place && outcome.outcome === 'changed'
      ? [{ ...place, product_id: line.product_id, before: place.on_hand, counted: line.counted }]
      : [],
  )
  await store.setCounted(tx, take.id, moves, take.actor)
  await store.noteLines(
    tx,
    take.id,
    judged.map((row) => row.outcome),
  )
  await appendEvents(
    tx,
    moves.map(({ product_id, variant_id, branch_id, counted, reserved }) => {
      const payload = { product_id: product_id ?? '', variant_id, branch_id, on_hand: counted, available: counted - reserved }
      return ctx.event('inventory.updated', product_id ?? '', payload, branch_id)
    }),
  )
  return true
}

type Place = Awaited<ReturnType<typeof store.lockPlaces>>[number]

function judge(line: store.OpenLine, place: Place | undefined): { place: Place | undefined; outcome: store.LineOutcome } {
  const note = (outcome: store.LineOutcome['outcome'], code: string | null = null, detail: string | null = null) => ({
    place,
    outcome: { line: line.line, outcome, before: place?.on_hand ?? null, code, detail },
  })
  if (!place) return note('failed', 'variant_not_found', `No variant has the SKU ${line.sku}.`)
  if (line.counted === place.on_hand) return note('unchanged')
  if (line.counted < place.on_hand && line.counted < place.least)
    return note(
      'failed',
      'stock_reserved',
      `${place.reserved} pieces are promised to orders and ${line.counted} were counted; cancel orders first, or count again.`,
    )
  return note('changed')
}
