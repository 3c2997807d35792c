import Type, { type Static } from 'typebox'
import type { DeliveryMethod, Shop } from '#contracts/calls.ts'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { slotsOf } from '#lib/slots.ts'
import type { Context } from '#platform/operation/context.ts'
import { type BookedSlot, listTaken } from './store.ts'

const Clock = Type.String()

/** Which window of which day a shopper chooses. */
export const SlotChoice = Type.Object(
  { window_id: Id, date: Type.String({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }) },
  { additionalProperties: false },
)

/** When an order is wanted, as it is shown: a date and two times of the branch. */
export const SlotView = Type.Object({ window_id: Id, date: Type.String(), from: Clock, to: Clock })

/** A window that can be chosen, and how many orders it still takes. */
export const FreeSlot = Type.Object({ ...SlotView.properties, left: Type.Integer() })

// More than anybody looks through; the days after them come into sight as time goes on.
const SHOWN = 60

/** The next windows of a way of delivery that still take orders, soonest first; none where no time is chosen (ORD-01). */
export async function freeSlots(ctx: Context, shop: Shop, method: DeliveryMethod): Promise<Static<typeof FreeSlot>[]> {
  const { windows } = method.slots
  if (windows.length === 0) return []
  const slots = slotsOf(method.slots, shop.branch.time_zone, ctx.now())
  const [first] = slots
  if (!first) return []
  const taken = await listTaken(
    ctx.db,
    windows.map((window) => window.id),
    first.date,
  )
  const count = new Map(taken.map((row) => [`${row.window_id} ${row.day}`, row.taken]))
  return slots
    .map(({ capacity, ...slot }) => ({ ...slot, left: capacity - (count.get(`${slot.window_id} ${slot.date}`) ?? 0) }))
    .filter((slot) => slot.left > 0)
    .slice(0, SHOWN)
}

/** The window that an order is placed for; refuses a missing one where there are any, and one that is not offered. */
export function chosenSlot(
  ctx: Context,
  shop: Shop,
  method: DeliveryMethod,
  choice: Static<typeof SlotChoice> | undefined,
): BookedSlot | null {
  if (method.slots.windows.length === 0) return null
  if (!choice) throw invalidField('/delivery_slot', 'slot_needed', 'Choose when the goods are wanted.')
  const found = slotsOf(method.slots, shop.branch.time_zone, ctx.now()).find(
    (slot) => slot.window_id === choice.window_id && slot.date === choice.date,
  )
  if (!found) throw invalidField('/delivery_slot', 'slot_not_offered', 'This time is not offered (any more); choose another.')
  return found
}

/** 409: the last place of a window has gone to somebody else. */
export function slotFull(): AppError {
  return new AppError('conflict', 'slot_full', 'This time has just been fully booked; choose another.')
}
