import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { Return } from './shapes.ts'
import { step } from './step.ts'
import * as store from './store.ts'
import { tellReturn } from './tell.ts'
import { visibleReturn } from './visible-return.ts'

const FAILS = ['return_not_found', 'wrong_return_state', 'stale_version', 'order_busy'] as const

/** Lets goods come back; the customer is told what to do. */
export const approveReturn = operation('return.approve', {
  access: permission('return.manage'),
  input: Type.Object(
    { id: Id, note: Type.Optional(Type.String({ maxLength: 1_000 })), ...versionInput },
    { additionalProperties: false },
  ),
  output: Return,
  fails: FAILS,
  emits: ['return.approved'],
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    const { order } = await visibleReturn(ctx, input.id)
    const note = input.note?.trim() ?? ''
    return step(ctx, order, input.id, ['requested'], input.version, async (tx, row, locked) => {
      await store.changeReturn(tx, row.id, { status: 'approved', decision: note || null })
      await tellReturn(ctx, tx, locked, row, 'return.approved', note ? { reason: note } : {})
    })
  },
})

/** Refuses a return with a reason that the customer reads. */
export const rejectReturn = operation('return.reject', {
  access: permission('return.manage'),
  input: Type.Object(
    { id: Id, reason: Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' }), ...versionInput },
    { additionalProperties: false },
  ),
  output: Return,
  fails: FAILS,
  emits: ['return.rejected'],
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    const { order } = await visibleReturn(ctx, input.id)
    const reason = input.reason.trim()
    return step(ctx, order, input.id, ['requested', 'approved'], input.version, async (tx, row, locked) => {
      await store.changeReturn(tx, row.id, { status: 'rejected', decision: reason })
      await tellReturn(ctx, tx, locked, row, 'return.rejected', { reason })
    })
  },
})
