import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { ownerOr } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { isOwner } from '../visible-order.ts'
import { Return } from './shapes.ts'
import { step } from './step.ts'
import * as store from './store.ts'
import { tellReturn } from './tell.ts'
import { visibleReturn } from './visible-return.ts'

/** Calls a return off that has not been received yet: its customer, or staff on their wish. What was to come back may be asked for again (ORD-11). */
export const cancelReturn = operation('return.cancel', {
  access: ownerOr('return.manage'),
  input: Type.Object(
    { id: Id, access: Type.Optional(Type.String({ maxLength: 100 })), ...versionInput },
    { additionalProperties: false },
  ),
  output: Return,
  fails: ['return_not_found', 'wrong_return_state', 'stale_version', 'order_busy'],
  emits: ['return.cancelled'],
  idempotent: 'own',
  audited: true,
  limit: 30,
  async run(ctx, input) {
    const { order } = await visibleReturn(ctx, input.id, input.access)
    // Who may only look at returns ends none of them.
    if (!ctx.actor.permissions.has('return.manage') && !isOwner(ctx, order, input.access))
      throw new AppError('not_found', 'return_not_found', 'There is no such return.')
    return step(ctx, order, input.id, ['requested', 'approved'], input.version, async (tx, row, locked) => {
      await store.changeReturn(tx, row.id, { status: 'cancelled' })
      await tellReturn(ctx, tx, locked, row, 'return.cancelled')
    })
  },
})
