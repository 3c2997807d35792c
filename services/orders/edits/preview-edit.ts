import Type from 'typebox'
import { MoneyShape } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { paidMinor } from '../money-left.ts'
import { OrderLine, Totals, totalsOf, viewLine } from '../order-view.ts'
import { visibleOrder } from '../visible-order.ts'
import { EDIT_FAILS, editInput, planEdit } from './plan-edit.ts'

/** What a change of an order would make of it: its lines, its bill, what goes back to the customer or is owed; nothing is kept. */
export const previewEdit = operation('order.preview_edit', {
  access: permission('order.edit'),
  input: Type.Object(editInput, { additionalProperties: false }),
  output: Type.Object({
    lines: Type.Array(OrderLine),
    totals: Totals,
    changes: Type.Array(
      Type.Object({
        what: Type.String(),
        name: Type.String(),
        from: Type.Union([Type.Number(), Type.String()]),
        to: Type.Union([Type.Number(), Type.String()]),
      }),
    ),
    total_before: MoneyShape,
    refund: MoneyShape,
    due: MoneyShape,
  }),
  fails: EDIT_FAILS,
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    const plan = await planEdit(ctx, order, input, null)
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    const left = BigInt(plan.bill.total_minor) - paidMinor(payments)
    const amounts = Object.fromEntries(Object.entries(plan.bill).map(([name, minor]) => [name, BigInt(minor)]))
    return {
      lines: plan.lines.map((line) => viewLine(line, order.currency)),
      totals: totalsOf({ ...order, ...amounts }),
      changes: plan.changes,
      total_before: plan.total.from,
      refund: minorToJson(left < 0n ? -left : 0n, order.currency),
      due: minorToJson(left > 0n ? left : 0n, order.currency),
    }
  },
})
