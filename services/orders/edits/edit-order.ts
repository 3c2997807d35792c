import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { keyReused, requestHash, scope } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { Order, viewOrder } from '../order-view.ts'
import { idOf } from '../place-order.ts'
import { slotFull } from '../slots/choose-slot.ts'
import { isSlotFull } from '../slots/store.ts'
import * as orders from '../store.ts'
import { workableOrder } from '../visible-order.ts'
import { driveEdit, EDIT_EMITS } from './drive-edit.ts'
import { EDIT_FAILS, editInput, planEdit } from './plan-edit.ts'
import * as store from './store.ts'

/** Changes an order in work: lines, pieces, address, delivery, time. Its stock and its money follow, and the customer is told (ORD-05). */
export const editOrder = operation('order.edit', {
  access: permission('order.edit'),
  input: Type.Object(
    { ...editInput, reason: Type.Optional(Type.String({ maxLength: 1_000 })), ...versionInput },
    { additionalProperties: false },
  ),
  output: Order,
  fails: [...EDIT_FAILS, 'stale_version', 'idempotency_key_reused'],
  emits: EDIT_EMITS,
  idempotent: 'own',
  audited: true,
  locks: locksOn('order'),
  async run(ctx, input) {
    const order = await workableOrder(ctx, input.id)
    const key = ctx.facts.idempotencyKey
    let id = key === undefined ? newId() : idOf(`edit ${scope(ctx)} ${key}`)
    const hash = requestHash('order.edit', { ...input, version: undefined })
    const before = key === undefined ? undefined : await store.findEdit(ctx.db, id)
    if (before && before.request_hash !== hash) throw keyReused()
    if (!before || before.state === 'refused') {
      checkVersion(input.version, order.version)
      // A change that was refused may be asked for again: as one of its own.
      if (before) id = newId()
      const plan = await planEdit(ctx, order, input, input.reason?.trim() || null)
      await ctx
        .tx(async (tx) => {
          const locked = await orders.lockOrder(tx, order.id)
          if (locked?.step !== 'done') throw orderBusy()
          // The plan is of the order as it was read.
          checkVersion(order.version, locked.version)
          await store.insertEdit(tx, { id, order_id: order.id, request_hash: hash, plan, actor: actorSummary(ctx.actor) })
        })
        .catch((error: unknown) => {
          throw isSlotFull(error) ? slotFull() : error
        })
    }
    await driveEdit(ctx, id)
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, (await orders.findOrder(ctx.db, { id: order.id })) ?? order, payments)
  },
})

/** 409: something else is being done with the order. */
export function orderBusy(): AppError {
  return new AppError('conflict', 'order_busy', 'Something else is just being done with this order; try again in a moment.')
}
