import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newCode, newId } from '#lib/id.ts'
import { ownerOr } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { orderBusy } from '../edits/edit-order.ts'
import * as orders from '../store.ts'
import { isOwner, workableOrder } from '../visible-order.ts'
import { leftOf } from './list-order-returns.ts'
import { checkReturnable, RETURN_REASONS } from './return.ts'
import { Return, seesReturns, viewReturn } from './shapes.ts'
import * as store from './store.ts'
import { tellReturn } from './tell.ts'

/** Asks to send goods of a delivered order back: which, how many, why; for the money or for something else (ORD-11). */
export const requestReturn = operation('return.request', {
  access: ownerOr('return.manage'),
  input: Type.Object(
    {
      id: Type.String({ minLength: 1, maxLength: 40 }),
      access: Type.Optional(Type.String({ maxLength: 100 })),
      kind: OneOf(['refund', 'exchange']),
      lines: Type.Array(
        Type.Object(
          { line_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 100_000 }), reason: OneOf(RETURN_REASONS) },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 500 },
      ),
      note: Type.Optional(Type.String({ maxLength: 2_000 })),
    },
    { additionalProperties: false },
  ),
  output: Return,
  fails: [
    'order_not_found',
    'order_archived',
    'not_returnable',
    'return_window_over',
    'unknown_line',
    'line_exists',
    'too_many_returned',
    'order_busy',
  ],
  emits: ['return.requested'],
  idempotent: 'key',
  audited: true,
  limit: 30,
  async run(ctx, input) {
    const order = await workableOrder(ctx, input.id, input.access)
    const byStaff = ctx.actor.permissions.has('return.manage') && seesReturns(ctx, order.branch_id)
    if (!byStaff && !isOwner(ctx, order, input.access))
      throw new AppError('not_found', 'order_not_found', 'There is no such order.')
    const days = await ctx.setting<number>('return_window_days', order.branch_id)
    checkReturnable(order, days, ctx.now(), !byStaff)
    return ctx.tx(async (tx) => {
      const locked = await orders.lockOrder(tx, order.id)
      if (locked?.step !== 'done') throw orderBusy()
      // Under the order's lock: of two who ask at once the second sees what the first has asked for.
      const left = new Map(leftOf(order.lines, await store.listOfOrder(tx, order.id)).map((line) => [line.line_id, line.left]))
      const seen = new Set<string>()
      for (const [index, line] of input.lines.entries()) {
        const most = left.get(line.line_id)
        if (most === undefined) throw invalidField(`/lines/${index}/line_id`, 'unknown_line', 'The order has no such line.')
        if (seen.has(line.line_id)) throw invalidField(`/lines/${index}`, 'line_exists', 'Name each line once.')
        seen.add(line.line_id)
        if (line.quantity > most)
          throw new AppError('conflict', 'too_many_returned', `Of this line ${most} can still be returned.`, {
            errors: [
              { pointer: `/lines/${index}/quantity`, code: 'too_many_returned', detail: `${most} can still be returned.` },
            ],
          })
      }
      const row = {
        id: newId(),
        number: `R-${newCode(7)}`,
        order_id: order.id,
        branch_id: order.branch_id,
        kind: input.kind,
        note: input.note?.trim() || null,
        currency: order.currency,
        actor: actorSummary(ctx.actor),
        lines: input.lines.map((line) => ({ ...line, restocked: 0, written_off: 0 })),
      }
      await store.insertReturn(tx, row)
      const made = await store.findReturn(tx, row.id)
      if (!made) throw new Error('A return that was just written is not there.')
      await tellReturn(ctx, tx, { ...order, ...locked }, made, 'return.requested')
      return viewReturn(order, made)
    })
  },
})
