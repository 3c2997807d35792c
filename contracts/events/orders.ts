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

/** What happens to orders. */
export const orderEvents = {
  'order.created': OrderSummary,
  'order.placed': WithLines,
  'order.confirmed': OrderSummary,
  'order.approved': OrderSummary,
  'order.rejected': OrderSummary,
  'order.shipped': OrderSummary,
  'order.delivered': OrderSummary,
  'order.closed': OrderSummary,
  'order.cancelled': OrderSummary,
  'order.payment_changed': OrderSummary,
  'order.refunded': Type.Object({ ...OrderSummary.properties, refunded: MoneyShape }),
  'order.commented': Type.Object({ id: Id, number: Type.String(), text: Type.String() }),
} as const
