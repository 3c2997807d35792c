import Type from 'typebox'
import { Id, Instant, Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { Product } from '../products/shapes.ts'
import type { ProductSource } from '../products/source.ts'
import { isVisible, stateAfter } from '../products/states.ts'
import { findProduct, lockProduct, touchProduct } from '../products/store.ts'
import { viewOf } from '../products/view.ts'
import { insertRevision } from '../revisions/store.ts'
import * as store from './store.ts'

const When = Type.Optional(Nullable(Instant))

/** Plans when a product goes on sale and when it leaves it; null drops a plan. What publishing needs is looked at when the time comes (CAT-17). */
export const scheduleProduct = operation('product.schedule', {
  access: permission('product.publish'),
  input: Type.Object({ id: Id, publish_at: When, unpublish_at: When, ...versionInput }, { additionalProperties: false }),
  output: Product,
  fails: ['product_not_found', 'illegal_move', 'stale_version', 'time_past'],
  emits: ['product.scheduled'],
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    if (input.unpublish_at !== undefined && ctx.actor.kind !== 'system' && !ctx.actor.permissions.has('product.unpublish'))
      throw missingPermission('product.unpublish')
    const branchId = (await shopOf(ctx)).branch.id
    const wanted = {
      publish: instantOf('/publish_at', input.publish_at, ctx.now()),
      unpublish: instantOf('/unpublish_at', input.unpublish_at, ctx.now()),
    }
    return ctx.tx(async (tx) => {
      const locked = await lockProduct(tx, input.id)
      if (!locked) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
      checkVersion(input.version, locked.version)
      const plan = new Map((await store.listSchedules(tx, input.id)).map((row) => [row.move, row.at]))
      for (const move of ['publish', 'unpublish'] as const) {
        const at = wanted[move]
        if (at === null) plan.delete(move)
        else if (at !== undefined) plan.set(move, at)
      }
      checkPlan(locked.status, plan)
      const gone = (['publish', 'unpublish'] as const).filter((move) => !plan.has(move))
      await store.dropSchedules(tx, input.id, gone)
      for (const [move, at] of plan) {
        if (wanted[move] === undefined) continue
        // At the moment itself; whoever sleeps through it is woken by the job of every minute.
        await addJob(tx, 'catalog.runSchedules', {}, { runAt: new Date(at) })
        await store.putSchedule(tx, { product_id: input.id, move, at, branch_id: branchId, actor: actorSummary(ctx.actor) })
      }
      await touchProduct(tx, input.id)
      const product = (await findProduct(tx, input.id, branchId)) as ProductSource
      await insertRevision(tx, product, { id: newId(), type: 'schedule', actor: actorSummary(ctx.actor) })
      const payload = { id: input.id, sku: locked.sku, publish_at: product.publish_at, unpublish_at: product.unpublish_at }
      await appendEvents(tx, [ctx.event('product.scheduled', input.id, payload, branchId)])
      return viewOf(ctx, product)
    })
  },
})

// To the millisecond, as it is read back.
function instantOf(pointer: string, text: string | null | undefined, now: number): string | null | undefined {
  if (text === null || text === undefined) return text
  const time = Date.parse(text)
  if (Number.isNaN(time) || time <= now)
    throw invalidField(pointer, 'time_past', 'Choose a time to come; to do it now, make the move itself.')
  return new Date(time).toISOString()
}

// Each planned move must be possible from the state there will be: the one of now, or the one after the other plan.
function checkPlan(status: string, plan: Map<store.PlannedMove, string>): void {
  let state = status
  for (const [move] of [...plan].sort((a, b) => a[1].localeCompare(b[1]))) {
    if (move === 'unpublish' && isVisible(state)) state = 'unpublished'
    else state = stateAfter(state, move)
  }
}
