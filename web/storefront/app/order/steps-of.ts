import type { OrderStatus, Tracking } from '../api/types.ts'

const STEPS = ['confirmed', 'processing', 'shipped', 'delivered'] as const satisfies readonly OrderStatus[]
const TOLD: Record<(typeof STEPS)[number], readonly string[]> = {
  confirmed: ['confirmed'],
  processing: ['approve', 'force_approve'],
  shipped: ['ship'],
  delivered: ['deliver'],
}

/** The steps of an order on its way, those it has made with their time. */
export function stepsOf(order: Tracking) {
  const reached = order.status === 'closed' ? STEPS.length - 1 : (STEPS as readonly OrderStatus[]).indexOf(order.status)
  return STEPS.map((status, index) => ({
    status,
    at: order.timeline.find((event) => TOLD[status].includes(event.type))?.at,
    done: index <= reached,
    last: index === reached,
  }))
}
