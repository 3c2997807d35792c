import type { Input, Output, Row } from '#sdk'

/** The states of an order. */
export const ORDER_STATUSES = [
  'pending',
  'confirmed',
  'processing',
  'shipped',
  'delivered',
  'closed',
  'cancelled',
  'rejected',
] as const

/** One state of an order. */
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** The states of an order's payment. */
export const PAYMENT_STATUSES = ['pending', 'authorized', 'paid', 'failed', 'partially_refunded', 'refunded'] as const

/** One state of an order's payment. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** The moves staff make with an order, each an operation of the API. */
export const ORDER_MOVES = ['approve', 'force_approve', 'reject', 'ship', 'deliver', 'close', 'cancel'] as const

/** One move with an order. */
export type OrderMove = (typeof ORDER_MOVES)[number]

/** An order as a row of a list. */
export type OrderRow = Row<'order.list'>

/** What was bought, frozen at the time of the order. */
export type OrderLine = Order['lines'][number]

/** Where an order goes. */
export type Address = NonNullable<Order['shipping_address']>

/** Something that happened to an order. */
export type OrderEvent = Order['timeline'][number]

/** An order with everything staff need to know of it. */
export type Order = Output<'order.get'>

/** What goes with a move of an order. */
export type OrderMoveInput = Omit<Input<`order.${OrderMove}`>, 'id' | 'access' | 'version'>
