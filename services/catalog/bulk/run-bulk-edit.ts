import type { AppError } from '#lib/errors.ts'
import { SYSTEM } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { asRefusal } from '#platform/operation/invoke.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import { applyAction } from './apply-action.ts'
import * as store from './store.ts'

const BATCH = 100

/**
 * Does a bulk edit product by product, each with its outcome in one transaction, so that a run that was killed goes on where
 * it stopped and two runs at once share the work; a product that refuses is noted with its reason and holds up no other.
 */
export async function runBulkEdit(system: Context, id: string): Promise<void> {
  const bulk = await store.findBulk(system.db, id)
  if (!bulk || bulk.status === 'completed') return
  const ctx = system.acting({
    ...systemFacts(),
    branchId: bulk.branch_id,
    actor: { ...SYSTEM, id: bulk.actor.id, name: bulk.actor.name },
  })
  const mayApproveOwn = await ctx.setting<boolean>('author_may_approve')
  // What another run was at in the first round is waited for in the second: that run may be dead and its transaction about to end.
  for (const busy of ['pass', 'wait'] as const) {
    let last: string | null = null
    for (;;) {
      const batch: string[] = await store.nextItems(ctx.db, id, last, BATCH)
      if (batch.length === 0) break
      last = batch.at(-1) ?? null
      for (const productId of batch) await doItem(ctx, bulk, productId, { mayApproveOwn, busy })
    }
  }
  await ctx.tx(async (tx) => {
    const done = await store.finishBulk(tx, id)
    if (!done) return
    const { changed, unchanged, failed } = done
    await appendEvents(tx, [
      ctx.event('bulk_edit.completed', id, { id, changed, unchanged, failed, user_id: done.actor.id }, done.branch_id),
    ])
  })
}

async function doItem(
  ctx: Context,
  bulk: store.BulkRow,
  productId: string,
  { mayApproveOwn, busy }: { mayApproveOwn: boolean; busy: 'pass' | 'wait' },
): Promise<void> {
  try {
    await ctx.tx(async (tx) => {
      if (!(await store.claimItem(tx, bulk.id, productId, busy))) return
      const isChanged = await applyAction(ctx, tx, productId, bulk.action, mayApproveOwn)
      const outcome = isChanged ? 'changed' : 'unchanged'
      await store.noteOutcome(tx, bulk.id, productId, { outcome, code: null, detail: null, problems: [] })
    })
  } catch (error) {
    const refusal = asRefusal(error)
    if (!refusal || refusal.refusal === 'unavailable' || refusal.code === 'try_again') throw error
    await ctx.tx(async (tx) => {
      if (!(await store.claimItem(tx, bulk.id, productId, busy))) return
      await store.noteOutcome(tx, bulk.id, productId, { outcome: 'failed', ...reasonOf(refusal) })
    })
  }
}

function reasonOf(refusal: AppError): Omit<store.ItemOutcome, 'outcome'> {
  const problems = (refusal.data.errors ?? []).map(({ code, detail }) => ({ code, detail }))
  return { code: refusal.code, detail: refusal.message.slice(0, 1_000), problems: problems.slice(0, 20) }
}
