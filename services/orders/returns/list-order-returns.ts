import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { ownerOr } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import type { LineRow } from '../store.ts'
import { visibleOrder } from '../visible-order.ts'
import { RETURNS_CALLED_OFF, windowEnd } from './return.ts'
import { Return, viewReturn } from './shapes.ts'
import * as store from './store.ts'

/** Returns of an order, and what of it may still be sent back until when. */
export const listOrderReturns = operation('order.list_returns', {
  access: ownerOr('return.view'),
  input: Type.Object(
    { id: Type.String({ minLength: 1, maxLength: 40 }), access: Type.Optional(Type.String({ maxLength: 100 })) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    data: Type.Array(Return),
    left: Type.Array(Type.Object({ line_id: Id, left: Type.Integer() })),
    /** Null before the goods have arrived. */
    until: Nullable(Time),
    open: Type.Boolean(),
  }),
  fails: ['order_not_found'],
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id, input.access)
    const found = await store.listOfOrder(ctx.db, order.id)
    const until = windowEnd(order, await ctx.setting<number>('return_window_days', order.branch_id))
    const left = leftOf(order.lines, found)
    const open = until !== undefined && Date.parse(until) >= ctx.now() && left.some((line) => line.left > 0)
    return { data: found.map((row) => viewReturn(order, row)), left, until: until ?? null, open }
  },
})

/** How many pieces of each line are in no return yet; what was refused or called off may be asked for again. */
export function leftOf(lines: readonly LineRow[], returns: readonly store.ReturnRow[]) {
  const asked = returns.filter((row) => !RETURNS_CALLED_OFF.includes(row.status)).flatMap((row) => row.lines)
  return lines.map((line) => ({
    line_id: line.id,
    left: line.quantity - asked.filter((one) => one.line_id === line.id).reduce((sum, one) => sum + one.quantity, 0),
  }))
}
