import type { EventName, EventPayloads } from '#contracts/events.ts'
import { newId } from '#lib/id.ts'
import { minorToJson } from '#lib/money.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import type { LineRow, OrderRow, Sent, TimelineEntry } from './store.ts'

/** A timeline entry by the acting person. */
export function entry(ctx: Context, type: string, status: string | null, data: Record<string, unknown> = {}) {
  return { id: newId(), type, status, actor: actorSummary(ctx.actor), data } satisfies TimelineEntry
}

type Summary = EventPayloads['order.created']

/** An order as events tell of it. */
export function summaryOf(
  order: Omit<OrderRow, 'step' | keyof Sent | 'version' | 'placed_at' | 'created_at'>,
  itemCount: number,
): Summary {
  return {
    id: order.id,
    number: order.number,
    branch_id: order.branch_id,
    customer_id: order.customer_id,
    customer_name: `${order.first_name} ${order.last_name}`.trim(),
    email: order.email,
    locale: order.locale,
    status: order.status,
    payment_status: order.payment_status,
    total: minorToJson(order.total_minor, order.currency),
    base_total: minorToJson(order.base_total_minor, order.base_currency),
    item_count: itemCount,
    discount: minorToJson(order.discount_minor, order.currency),
    ...(order.delivery_slot ? { delivery_slot: slotOf(order.delivery_slot) } : {}),
  }
}

function slotOf({ date, from, to }: NonNullable<OrderRow['delivery_slot']>) {
  return { date, from, to }
}

/** The event of an order's move. */
export function orderEvent<K extends Extract<EventName, `order.${string}`>>(
  ctx: Context,
  name: K,
  payload: EventPayloads[K] & { id: string; branch_id?: string },
): NewEvent {
  return ctx.event(name, payload.id, payload, payload.branch_id ?? null)
}

/** The event of a placed order, with its lines. */
export function placedEvent(
  ctx: Context,
  order: OrderRow & { lines: LineRow[] },
  change: { status: string; payment_status: string },
): NewEvent {
  return orderEvent(ctx, 'order.placed', withLines(order, change))
}

/** An order as events tell of it that tell of its lines too. */
export function withLines(
  order: OrderRow & { lines: LineRow[] },
  change: { status: string; payment_status: string },
): EventPayloads['order.placed'] {
  const lines = order.lines.map((line) => ({
    product_id: line.product_id,
    variant_id: line.variant_id,
    name: line.name,
    sku: line.sku,
    quantity: line.quantity,
    total: minorToJson(line.total_minor, order.currency),
    ...(line.backordered > 0 ? { backordered: line.backordered, restock_date: line.restock_date } : {}),
  }))
  const count = lines.reduce((sum, line) => sum + line.quantity, 0)
  return {
    ...summaryOf({ ...order, status: change.status, payment_status: change.payment_status }, count),
    access_token: order.access_token,
    lines,
  }
}
