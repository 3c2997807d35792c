import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { noteRefund, REFUND_EMITS } from '../note-refund.ts'
import type * as orders from '../store.ts'
import { refundKey } from './return.ts'
import { Return, suggestedMinor } from './shapes.ts'
import { step } from './step.ts'
import * as store from './store.ts'
import { tellReturn } from './tell.ts'
import { visibleReturn } from './visible-return.ts'

// Refusals that come from payments.
const REFUSED = ['refund_too_large', 'not_paid', 'refund_refused'] as const

/** Gives money back for goods that came back: what is proposed, or another amount; never more than was paid (ORD-11). */
export const refundReturn = operation('return.refund', {
  access: permission('return.refund'),
  input: Type.Object(
    { id: Id, amount: Type.Optional(Type.Number({ exclusiveMinimum: 0 })), ...versionInput },
    { additionalProperties: false },
  ),
  output: Return,
  fails: ['return_not_found', 'wrong_return_state', 'stale_version', 'order_busy', 'invalid_price', ...REFUSED],
  emits: ['return.refunded', ...REFUND_EMITS],
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    const { order } = await visibleReturn(ctx, input.id)
    await step(ctx, order, input.id, ['received'], input.version, async (tx, row) => {
      const minor = input.amount === undefined ? suggestedMinor(order, row) : parseMoney(input.amount, order.currency).minor
      await store.changeReturn(tx, row.id, { status: 'refunding', refund_minor: minor })
    })
    return payBack(ctx, order, input.id)
  },
})

/** Gives back what was fixed for a return, once; a refusal of the bank leaves the return where it was. */
export async function payBack(
  ctx: Context,
  order: orders.OrderRow & { lines: orders.LineRow[] },
  id: string,
  ends: 'refunded' | 'exchanged' = 'refunded',
): Promise<Return> {
  const from = ends === 'refunded' ? 'refunding' : 'exchanging'
  const row = await store.findReturn(ctx.db, id)
  const minor = row?.refund_minor ?? 0n
  try {
    const given =
      minor > 0n
        ? await ctx.call('payments.refund', {
            order_id: order.id,
            key: refundKey(id),
            amount: minorToJson(minor, order.currency),
            reason: `Return ${row?.number}`,
          })
        : undefined
    return await step(ctx, order, id, [from, ends], undefined, async (tx, locked, whole) => {
      if (locked.status === ends) return
      await store.changeReturn(tx, id, { status: ends })
      let now: orders.OrderRow = whole
      for (const one of given?.refunds ?? [])
        if (one.status !== 'failed') now = await noteRefund(ctx, tx, now, one, given?.payments ?? [])
      await tellReturn(ctx, tx, { ...whole, ...now }, locked, ends === 'refunded' ? 'return.refunded' : 'return.exchanged', {
        minor,
      })
    })
  } catch (error) {
    if (error instanceof AppError && (REFUSED as readonly string[]).includes(error.code) && ends === 'refunded')
      await step(ctx, order, id, ['refunding'], undefined, (tx) => store.changeReturn(tx, id, { status: 'received' }))
    throw error
  }
}
