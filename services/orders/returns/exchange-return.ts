import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { entry, orderEvent, summaryOf } from '../entry.ts'
import { REFUND_EMITS } from '../note-refund.ts'
import { advance, SAGA_EMITS } from '../saga.ts'
import * as orders from '../store.ts'
import { draftExchange, ExchangeLines } from './exchange-order.ts'
import { payBack } from './refund-return.ts'
import { Return, suggestedMinor } from './shapes.ts'
import { step } from './step.ts'
import * as store from './store.ts'
import { tellReturn } from './tell.ts'
import { visibleReturn } from './visible-return.ts'

type Whole = orders.OrderRow & { lines: orders.LineRow[] }

/** Events that an exchange leads to: those of its order, its return, and of money left over. */
export const EXCHANGE_EMITS = [
  ...new Set(['order.created', 'return.exchanged', 'return.refunded', ...SAGA_EMITS, ...REFUND_EMITS] as const),
]

/**
 * Sends something else for goods that came back: an order of its own, whose price is lessened by what they were worth. What is
 * left over goes back, what is missing is paid with the delivery (ORD-11).
 */
export const exchangeReturn = operation('return.exchange', {
  access: permission('return.refund'),
  input: Type.Object(
    {
      id: Id,
      lines: ExchangeLines,
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Return,
  fails: ['return_not_found', 'wrong_return_state', 'stale_version', 'order_busy', 'line_exists', 'insufficient_stock'],
  emits: EXCHANGE_EMITS,
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    const { row, order } = await visibleReturn(ctx, input.id)
    const { draft, lines, leftOver } = await draftExchange(ctx, order, row, suggestedMinor(order, row), input.lines)
    await step(ctx, order, input.id, ['received'], input.version, (tx) =>
      store.changeReturn(tx, input.id, { status: 'exchanging', exchange_order_id: draft.id, refund_minor: leftOver }),
    )
    const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
    const event = orderEvent(ctx, 'order.created', summaryOf({ ...draft, status: 'pending', payment_status: 'pending' }, pieces))
    await orders.insertOrder(ctx.db, draft, lines, entry(ctx, 'created', 'pending', { return: row.number }), event)
    ctx.committed([event])
    const made = await orders.findOrder(ctx.db, { id: draft.id })
    try {
      if (made) await advance(ctx, made)
    } catch (error) {
      if (error instanceof AppError && error.code === 'insufficient_stock') await settleExchange(ctx, order, input.id)
      throw error
    }
    return settleExchange(ctx, order, input.id)
  },
})

/** Ends an exchange by what became of its order: done, with what is left over given back; or open again where the order did not come about. */
export async function settleExchange(ctx: Context, order: Whole, id: string): Promise<Return> {
  const row = await store.findReturn(ctx.db, id)
  const made = row?.exchange_order_id ? await orders.findOrder(ctx.db, { id: row.exchange_order_id }) : undefined
  // Recovery of the order itself comes first.
  if (made && made.step !== 'done')
    throw new AppError('conflict', 'order_busy', 'The order of this exchange is just being placed.')
  if (!made || made.status === 'cancelled')
    return step(ctx, order, id, ['exchanging'], undefined, (tx) => store.changeReturn(tx, id, { status: 'received' }))
  if ((row?.refund_minor ?? 0n) > 0n) return payBack(ctx, order, id, 'exchanged')
  return step(ctx, order, id, ['exchanging', 'exchanged'], undefined, async (tx, locked, whole) => {
    if (locked.status === 'exchanged') return
    await store.changeReturn(tx, id, { status: 'exchanged' })
    await tellReturn(ctx, tx, whole, locked, 'return.exchanged', { reason: made.number })
  })
}
