import type { AppError } from '#lib/errors.ts'
import { SYSTEM } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { asRefusal } from '#platform/operation/invoke.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import { moveProduct } from '../products/move-product.ts'
import { findProduct, lockProduct } from '../products/store.ts'
import * as store from './store.ts'

const BATCH = 50

/**
 * Makes the planned moves whose time has come, however long ago: each once, whatever processes run this at the same moment.
 * One that is refused is over too, and whoever planned it is told why.
 */
export async function runSchedules(system: Context): Promise<void> {
  const now = new Date(system.now()).toISOString()
  const faults: unknown[] = []
  let last: store.ScheduleRow | undefined
  for (;;) {
    const due = await store.listDue(system.db, now, last, BATCH)
    if (due.length === 0) break
    last = due.at(-1)
    for (const plan of due) await follow(system, plan).catch((fault: unknown) => faults.push(fault))
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Some planned moves could not be made; they are tried again.')
}

async function follow(system: Context, plan: store.ScheduleRow): Promise<void> {
  const ctx = system.acting({
    ...systemFacts(),
    branchId: plan.branch_id,
    actor: { ...SYSTEM, id: plan.actor.id, name: plan.actor.name },
  })
  try {
    await ctx.tx(async (tx) => {
      await lockProduct(tx, plan.product_id)
      if (!(await store.takeSchedule(tx, plan))) return
      await moveProduct(ctx, tx, plan.product_id, plan.move, { reason: 'planned', mayApproveOwn: false })
    })
  } catch (error) {
    const refusal = asRefusal(error)
    if (!refusal || refusal.refusal === 'unavailable' || refusal.code === 'try_again') throw error
    await tell(ctx, plan, refusal)
  }
}

async function tell(ctx: Context, plan: store.ScheduleRow, refusal: AppError): Promise<void> {
  await ctx.tx(async (tx) => {
    const locked = await lockProduct(tx, plan.product_id)
    if (!locked || !(await store.takeSchedule(tx, plan))) return
    const product = await findProduct(tx, plan.product_id, plan.branch_id)
    const problems = refusal.data.errors?.map(({ code, detail }) => ({ code, detail })) ?? []
    const payload = {
      id: plan.product_id,
      sku: locked.sku,
      name: Object.values(product?.translations ?? {})[0]?.name ?? locked.sku,
      move: plan.move,
      planned_for: plan.at,
      user_id: plan.actor.id,
      problems: problems.length > 0 ? problems : [{ code: refusal.code, detail: refusal.message }],
    }
    await appendEvents(tx, [ctx.event('product.schedule_failed', plan.product_id, payload, plan.branch_id)])
  })
}
