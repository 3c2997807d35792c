import Type from 'typebox'
import { Id, MoneyShape } from '../shapes.ts'

/** What everyone who listens to orders needs of one. */
export const OrderSummary = Type.Object({
  id: Id,
  number: Type.String(),
  branch_id: Id,
  customer_id: Type.Union([Id, Type.Null()]),
  customer_name: Type.String(),
  email: Type.String(),
  locale: Type.String(),
  status: Type.String(),
  payment_status: Type.String(),
  total: MoneyShape,
  /** In the base currency, at the rate frozen in the order. */
  base_total: MoneyShape,
  item_count: Type.Integer(),
  /** What a coupon or a gift took off. */
  discount: Type.Optional(MoneyShape),
  reason: Type.Optional(Type.String()),
  /** When it is wanted, in the branch's time, where that was chosen. */
  delivery_slot: Type.Optional(Type.Object({ date: Type.String(), from: Type.String(), to: Type.String() })),
})

const WithLines = Type.Object({
  ...OrderSummary.properties,
  access_token: Type.String(),
  lines: Type.Array(
    Type.Object({
      product_id: Id,
      variant_id: Id,
      name: Type.String(),
      sku: Type.String(),
      quantity: Type.Integer(),
      total: MoneyShape,
      /** Pieces still to come, and when they are expected. */
      backordered: Type.Optional(Type.Integer()),
      restock_date: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    }),
  ),
})

const ReturnStep = Type.Object({
  ...OrderSummary.properties,
  access_token: Type.String(),
  return_id: Id,
  return_number: Type.String(),
  return_lines: Type.Array(Type.Object({ name: Type.String(), quantity: Type.Integer() })),
  /** What was given back with this step. */
  refunded: Type.Optional(MoneyShape),
})

/** What happens to orders. */
export const orderEvents = {
  'order.created': OrderSummary,
  'order.placed': WithLines,
  /** Staff changed it while it was in work; `changes` say what, before and after. */
  'order.edited': Type.Object({
    ...WithLines.properties,
    total_before: MoneyShape,
    changes: Type.Array(
      Type.Object({
        what: Type.String(),
        name: Type.String(),
        from: Type.Union([Type.Number(), Type.String()]),
        to: Type.Union([Type.Number(), Type.String()]),
      }),
    ),
  }),
  'order.confirmed': OrderSummary,
  'order.approved': OrderSummary,
  'order.rejected': OrderSummary,
  'order.shipped': Type.Object({
    ...OrderSummary.properties,
    access_token: Type.Optional(Type.String()),
    carrier: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    tracking_number: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    tracking_url: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  }),
  /** A delivery person (`user_id`) or a carrier is to bring it. */
  'order.delivery_assigned': Type.Object({
    ...OrderSummary.properties,
    user_id: Type.Optional(Id),
    deliverer_name: Type.Union([Type.String(), Type.Null()]),
    carrier: Type.Union([Type.String(), Type.Null()]),
    tracking_number: Type.Union([Type.String(), Type.Null()]),
  }),
  'order.delivery_failed': OrderSummary,
  'order.delivery_proved': OrderSummary,
  'order.delivered': OrderSummary,
  'order.closed': OrderSummary,
  'order.cancelled': OrderSummary,
  'order.payment_changed': OrderSummary,
  'invoice.issued': Type.Object({
    ...{ id: Id, kind: Type.String(), number: Type.String(), order_id: Id, total: MoneyShape },
    /** Number of the invoice in whose place this one stands, because the order was changed. */
    replaces: Type.Optional(Type.String()),
  }),
  /** Its PDF is there, to be sent to the customer. */
  'invoice.ready': Type.Object({ id: Id, number: Type.String(), order_id: Id }),
  'order.refunded': Type.Object({ ...OrderSummary.properties, refunded: MoneyShape }),
  /** It ended long ago and left the lists. */
  'order.archived': Type.Object({ id: Id, number: Type.String(), branch_id: Id }),
  'order.restored': Type.Object({ id: Id, number: Type.String(), branch_id: Id }),
  'return.requested': ReturnStep,
  'return.approved': ReturnStep,
  'return.rejected': ReturnStep,
  /** Its customer called it off before anything was received. */
  'return.cancelled': ReturnStep,
  /** The goods are there again, to be sold or written off. */
  'return.received': ReturnStep,
  'return.refunded': ReturnStep,
  'return.exchanged': ReturnStep,
  'order.commented': Type.Object({ id: Id, number: Type.String(), text: Type.String() }),
} as const
