import { type RawBuilder, sql } from 'kysely'
import { type Db, rows } from '#platform/db/pool.ts'

/** The window of a day that an order is wanted in, as it was chosen. */
export interface OrderSlot {
  window_id: string
  date: string
  from: string
  to: string
}

/** A window of a day with the orders that it takes at most. */
export type BookedSlot = OrderSlot & { capacity: number }

/** Has the order of `made` hold its place in a window, with the statement that writes it: one place too many breaks it off (`slot_day_capacity`). */
export function holdSlot(orderId: string, slot: BookedSlot) {
  return sql`held as (
      insert into slot_hold (order_id, window_id, day) select ${orderId}::uuid, ${slot.window_id}::uuid, ${slot.date}::date from made
    ), counted as (
      insert into slot_day (window_id, day, capacity, taken) select ${slot.window_id}::uuid, ${slot.date}::date, ${slot.capacity}::int, 1 from made
      on conflict (window_id, day) do update set taken = slot_day.taken + 1, capacity = excluded.capacity
    )`
}

/** Gives the place of the orders of `ended` back, once however often it runs. */
export function freeSlot(ended: RawBuilder<unknown>) {
  return sql`freed as (
      delete from slot_hold h where h.order_id in (${ended}) returning h.window_id, h.day
    ), uncounted as (
      update slot_day s set taken = s.taken - 1 from freed f where s.window_id = f.window_id and s.day = f.day
    )`
}

/** Has orders hold no window but one: `kept` gives each order's id with the window and the day that stay, or nulls. */
export function freeOthers(kept: RawBuilder<unknown>) {
  return sql`stays (order_id, window_id, day) as (${kept}), freed as (
      delete from slot_hold h using stays s where h.order_id = s.order_id and (h.window_id, h.day) is distinct from (s.window_id, s.day) returning h.window_id, h.day
    ), uncounted as (
      update slot_day s set taken = s.taken - 1 from freed f where s.window_id = f.window_id and s.day = f.day
    )`
}

/** How many orders windows have from a day on. */
export function listTaken(db: Db, windowIds: readonly string[], from: string) {
  return rows(
    db,
    sql<{ window_id: string; day: string; taken: number }>`
      select window_id, day::text as day, taken from slot_day where window_id = any(${[...windowIds]}::uuid[]) and day >= ${from}::date`,
  )
}

/** Whether a statement was broken off because a window had no place left. */
export function isSlotFull(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  return code === '23514' && constraint === 'slot_day_capacity'
}

/** Windows whose count is not that of the orders in them, or that ended orders still hold. */
export const wrongSlots = sql<Record<string, unknown>>`
  select s.window_id, s.day, s.taken, count(h.order_id)::int as held from slot_day s left join slot_hold h on h.window_id = s.window_id and h.day = s.day
    group by s.window_id, s.day, s.taken having count(h.order_id) <> s.taken
  union all
  select h.window_id, h.day, 0, 1 from slot_hold h join orders o on o.id = h.order_id where o.status in ('cancelled', 'rejected')
  union all
  select h.window_id, h.day, 0, 1 from slot_hold h join orders o on o.id = h.order_id
    where o.step <> 'editing' and (h.window_id, h.day) is distinct from ((o.delivery_slot ->> 'window_id')::uuid, (o.delivery_slot ->> 'date')::date)`
