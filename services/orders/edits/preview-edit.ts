import Type from 'typebox'
import { MoneyShape, Nullable } from '#contracts/shapes.ts'
import { type MoneyJson, minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { deliveryMethods } from '../checkout.ts'
import { paidMinor } from '../money-left.ts'
import { OrderLine, Totals, totalsOf, viewLine } from '../order-view.ts'
import { FreeSlot, freeSlots, SlotView } from '../slots/choose-slot.ts'
import type { OrderRow } from '../store.ts'
import { workableOrder } from '../visible-order.ts'
import { EDIT_FAILS, type EditPlan, editInput, planEdit } from './plan-edit.ts'

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
    /** The ways of delivery that the order's branch offers. */
    delivery_methods: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), kind: Type.String() })),
    /** When the chosen one can be had; the order's own time is not among them unless it has a place left. */
    slots: Type.Array(FreeSlot),
    delivery_slot: Nullable(SlotView),
    /** What the goods lack to the minimum of the order's code; the code stays unless `drop_code` takes it off. */
    code_lacks: Nullable(MoneyShape),
  }),
  fails: EDIT_FAILS.filter((code) => code !== 'nothing_changed'),
  async run(ctx, input) {
    const order = await workableOrder(ctx, input.id)
    const plan = await planEdit(ctx, order, input, null, true)
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    const { methods } = await deliveryMethods(ctx, order.branch_id, order.currency)
    const method = methods.find(({ code }) => code === plan.columns.delivery.code)
    const left = BigInt(plan.bill.total_minor) - paidMinor(payments)
    const amounts = Object.fromEntries(Object.entries(plan.bill).map(([name, minor]) => [name, BigInt(minor)]))
    return {
      lines: plan.lines.map((line) => viewLine(line, order.currency)),
      totals: totalsOf({ ...order, ...amounts }),
      changes: plan.changes,
      total_before: plan.total.from,
      refund: minorToJson(left < 0n ? -left : 0n, order.currency),
      due: minorToJson(left > 0n ? left : 0n, order.currency),
      delivery_methods: methods.map(({ code, name, kind }) => ({ code, name, kind })),
      slots: method ? await freeSlots(ctx, await shopOf(ctx, order.branch_id), method) : [],
      delivery_slot: plan.columns.delivery_slot ?? null,
      code_lacks: await lackOf(ctx, order, plan),
    }
  },
})

// A code that asks for more goods than are left is kept until staff decide otherwise: its customer was promised it.
async function lackOf(ctx: Context, { reduction, currency }: OrderRow, { bill, columns }: EditPlan): Promise<MoneyJson | null> {
  if (reduction === null || reduction.kind === 'exchange' || columns.drops_code) return null
  const { id, kind } = reduction
  const subtotal = minorToJson(bill.subtotal_minor, currency)
  return (await ctx.call('promotions.checkMinimum', { coupon_id: id, kind, subtotal })).missing
}
