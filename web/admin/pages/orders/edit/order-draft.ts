import type { Input } from '#sdk'
import type { PossiblePart } from '../../../api/describing.ts'
import type { Address, Order } from '../../../api/order-types.ts'
import type { Media } from '../../../api/types.ts'

/** A line of an order while it is being changed; one that is new has no id yet. */
export type DraftLine = {
  key: string
  id?: string
  variantId: string
  name: string
  sku: string
  image: Media | null
  quantity: number
}

/** An order while it is being changed. */
export type OrderDraft = {
  lines: DraftLine[]
  delivery: string
  /** A window that was chosen anew. */
  slot: { window_id: string; date: string } | null
  dropCode: boolean
  first_name: string
  last_name: string
  phone: string
  address: Address | null
}

/** What staff begin with: the order as it is. */
export function draftOf(order: Order): OrderDraft {
  return {
    lines: order.lines.map((line) => ({
      key: line.id,
      id: line.id,
      variantId: line.variant_id,
      name: [line.name, ...line.options.map((option) => option.value)].join(' / '),
      sku: line.sku,
      image: line.image,
      quantity: line.quantity,
    })),
    delivery: order.delivery_method.code,
    slot: null,
    dropCode: false,
    first_name: order.first_name,
    last_name: order.last_name,
    phone: order.phone ?? '',
    address: order.shipping_address,
  }
}

/** A line for something that is added. */
export function newLine(part: PossiblePart): DraftLine {
  return {
    key: part.variant_id,
    variantId: part.variant_id,
    name: [part.name, ...part.options].join(' / '),
    sku: part.sku,
    image: part.image,
    quantity: 1,
  }
}

/** What the API is asked to make of the order. */
export function editOf(order: Order, draft: OrderDraft): Input<'order.preview_edit'> {
  return {
    id: order.id,
    lines: draft.lines.map(({ id, variantId, quantity }) => (id ? { id, quantity } : { variant_id: variantId, quantity })),
    first_name: draft.first_name,
    last_name: draft.last_name,
    phone: draft.phone,
    ...(draft.slot ? { delivery_slot: draft.slot } : {}),
    ...(draft.dropCode ? { drop_code: true } : {}),
    ...(draft.delivery === order.delivery_method.code ? {} : { delivery_method: draft.delivery }),
    ...(draft.address ? { shipping_address: withoutBlanks(draft.address) } : {}),
  }
}

// A field that was emptied is left out: the API takes a text or nothing.
function withoutBlanks(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== '' && value !== undefined)) as Address
}
