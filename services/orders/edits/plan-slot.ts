import type { Static } from 'typebox'
import { invalidField } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { deliveryMethods } from '../checkout.ts'
import { chosenSlot, type SlotChoice } from '../slots/choose-slot.ts'
import type { BookedSlot, OrderSlot } from '../slots/store.ts'
import type { OrderRow } from '../store.ts'

/** When an edited order is wanted: `booked` is a window that it moves to, and that is to be held for it. */
export interface PlannedSlot {
  slot: OrderSlot | null
  booked: BookedSlot | null
}

/** The window of an edited order: as before unless another way or another time is chosen; a preview may still be without one. */
export async function slotOf(
  ctx: Context,
  order: OrderRow,
  code: string,
  choice: Static<typeof SlotChoice> | undefined,
  isPreview: boolean,
): Promise<PlannedSlot> {
  const before = order.delivery_slot ?? null
  const isSame = choice === undefined || (choice.window_id === before?.window_id && choice.date === before?.date)
  if (code === order.delivery.code && isSame) return { slot: before, booked: null }
  const { methods } = await deliveryMethods(ctx, order.branch_id, order.currency)
  const method = methods.find((one) => one.code === code)
  if (!method)
    throw invalidField('/delivery_slot', 'slot_not_offered', 'This delivery method is not offered any more; choose another.')
  if (isPreview && choice === undefined) return { slot: null, booked: null }
  const booked = chosenSlot(ctx, await shopOf(ctx, order.branch_id), method, choice)
  if (booked === null) return { slot: null, booked }
  const { window_id, date, from, to } = booked
  return { slot: { window_id, date, from, to }, booked }
}
