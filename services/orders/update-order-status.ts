import Type from 'typebox'
import { OneOf } from '#contracts/shapes.ts'
import { checkAccess, ownerOr } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { MoveInput, moveOperation } from './move-order.ts'
import { Order } from './order-view.ts'

// An order that needs to be forced on is not moved by naming its status.
const MOVE_TO = {
  processing: moveOperation('approve'),
  rejected: moveOperation('reject'),
  shipped: moveOperation('ship'),
  delivered: moveOperation('deliver'),
  closed: moveOperation('close'),
  cancelled: moveOperation('cancel'),
} as const
const TARGETS = Object.keys(MOVE_TO) as (keyof typeof MOVE_TO)[]

/** Brings an order to a status by the move that leads there, for whoever may make that move. */
export const updateOrderStatus = operation('order.update_status', {
  access: ownerOr('order.view'),
  input: Type.Object({ ...MoveInput.properties, status: OneOf(TARGETS) }, { additionalProperties: false }),
  output: Order,
  fails: [...new Set(Object.values(MOVE_TO).flatMap((move) => move.fails ?? []))],
  emits: [...new Set(Object.values(MOVE_TO).flatMap((move) => move.emits ?? []))],
  idempotent: 'own',
  audited: true,
  locks: locksOn('order'),
  run(ctx, { status, ...input }) {
    const move = MOVE_TO[status]
    checkAccess(move.access, ctx.actor, ctx.facts.caller)
    return move.run(ctx, input)
  },
})
