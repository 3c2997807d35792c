import type { OfferPart } from '#contracts/calls.ts'
import type { Address, Media, MoneyShape } from '#contracts/shapes.ts'
import type { Locale } from '#lib/locale.ts'
import type { OrderSlot } from './slots/store.ts'

/** A line as it was sold. */
export interface LineRow {
  id: string
  product_id: string
  variant_id: string
  slug: string
  name: string
  sku: string
  options: { name: string; value: string }[]
  /** What was inside, where it is a bundle. */
  parts: OfferPart[] | null
  image: Media | null
  quantity: number
  unit_minor: number
  total_minor: number
  discount_minor: number
  tax_minor: number
  /** Its rate; unknown for orders from before there were classes. */
  tax_basis_points: number | null
  position: number
  /** Pieces still to come when the line was promised, and when they were expected. */
  backordered: number
  restock_date: string | null
}

/** Who brings an order and how it went. */
export interface Sent {
  deliverer_id: string | null
  deliverer_name: string | null
  carrier: string | null
  tracking_number: string | null
  /** Where its carrier shows it. */
  tracking_url: string | null
  proof_url: string | null
  shipped_at: string | null
  delivered_at: string | null
}

/** An order of which nobody knows yet who brings it. */
export const UNSENT: Sent = {
  deliverer_id: null,
  deliverer_name: null,
  carrier: null,
  tracking_number: null,
  tracking_url: null,
  proof_url: null,
  shipped_at: null,
  delivered_at: null,
}

/** An order as it is kept. */
export interface OrderRow extends Sent {
  id: string
  number: string
  branch_id: string
  customer_id: string | null
  access_token: string
  email: string
  first_name: string
  last_name: string
  phone: string | null
  shipping_address: Address | null
  delivery: { code: string; name: string; kind: string }
  /** When it is wanted, in the branch's time; null where no time was chosen. */
  delivery_slot: OrderSlot | null
  payment_method: { code: string; name: string }
  locale: Locale
  currency: string
  base_currency: string
  rate: string
  subtotal_minor: bigint
  discount_minor: bigint
  tax_minor: bigint
  tax_included: boolean
  delivery_minor: bigint
  /** The delivery's part of the tax, and its rate. */
  delivery_tax_minor: bigint
  delivery_tax_basis_points: number | null
  /** Whether the customer owed no tax. */
  tax_exempt: boolean
  payment_fee_minor: bigint
  /** The payment fee's part of the tax, and its rate. */
  payment_fee_tax_minor: bigint
  payment_fee_tax_basis_points: number | null
  total_minor: bigint
  base_total_minor: bigint
  /** By what the discount was given. */
  reduction: {
    kind: 'coupon' | 'gift' | 'exchange'
    id: string
    version?: number
    code: string
    name: string
    base: MoneyShape
  } | null
  note: string | null
  status: string
  payment_status: string
  step: 'placing' | 'awaiting_payment' | 'undoing' | 'editing' | 'done'
  reserved_until: string
  request_hash: string
  version: number
  placed_at: string | null
  created_at: string
}
