import type { Media, Money } from './types.ts'

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
export type OrderRow = {
  id: string
  number: string
  status: OrderStatus
  payment_status: PaymentStatus
  total: Money
  currency: string
  item_count: number
  customer_name: string
  email: string
  placed_at: string
  delivery_name: string
  image: Media | null
}

/** What was bought, frozen at the time of the order. */
export type OrderLine = {
  id: string
  product_id: string
  variant_id: string
  slug: string | null
  name: string
  options: { name: string; value: string }[]
  sku: string
  /** What was inside, where it is a bundle. */
  parts: { variant_id: string; name: string; sku: string; options: { name: string; value: string }[]; quantity: number }[] | null
  image: Media | null
  quantity: number
  unit_price: Money
  total: Money
  tax: Money
}

/** Where an order goes. */
export type Address = {
  line1: string
  line2?: string | null
  city: string
  state?: string | null
  postal_code?: string | null
  country: string
  phone?: string | null
}

/** Something that happened to an order. */
export type OrderEvent = {
  id: string
  type: string
  actor_name: string | null
  at: string
  data: Record<string, unknown>
  message: string
}

/** An order with everything staff need to know of it. */
export type Order = {
  id: string
  number: string
  status: OrderStatus
  payment_status: PaymentStatus
  email: string
  first_name: string
  last_name: string
  phone: string | null
  shipping_address: Address | null
  delivery_method: { code: string; name: string }
  payment_method: { code: string; name: string }
  lines: OrderLine[]
  totals: {
    subtotal: Money
    discount: Money
    tax: Money
    delivery: Money
    payment_fee: Money
    total: Money
    tax_included: boolean
  }
  currency: string
  note: string | null
  tracking_number: string | null
  /** Null while its checkout is not finished. */
  placed_at: string | null
  created_at: string
  timeline: OrderEvent[]
  payment: {
    id: string
    status: string
    method: string
    card_brand: string | null
    card_last4: string | null
    reason: string | null
  } | null
  allowed_moves: OrderMove[]
  version: number
}

/** What goes with a move of an order. */
export type OrderMoveInput = { reason?: string; tracking_number?: string; paid_amount?: number }

/** A cart somebody left behind. */
export type AbandonedCart = {
  id: string
  customer_name: string | null
  customer_email: string | null
  items_count: number
  total: Money
  last_activity_at: string
  expires_at: string | null
  is_expired: boolean
  lines: { name: string; quantity: number; total: Money }[]
}

/** How many carts are alive, expired and what the left ones were worth. */
export type CartStats = {
  active: number
  expired: number
  abandoned_value: Money
  top_products: { name: string; quantity: number }[]
}
