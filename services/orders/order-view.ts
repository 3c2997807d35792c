import Type, { type Static } from 'typebox'
import type { PaymentFacts } from '#contracts/calls.ts'
import { Address, Id, Media, MoneyShape, Nullable, OneOf, TaxLine, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { isStaff as actsForShop } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { listArchivedTimeline } from './archive/store.ts'
import { reasonText, timelineMessage } from './messages.ts'
import { backMinor, dueMinor, paidMinor } from './money-left.ts'
import { PaymentChoice, paymentChoices } from './payment-choices.ts'
import { SlotView } from './slots/choose-slot.ts'
import { MOVES, type Move, movesFrom, PAYMENT_STATUSES, STATUSES } from './states.ts'
import * as store from './store.ts'
import { taxesOf } from './taxes-of.ts'

const Named = Type.Object({ code: Type.String(), name: Type.String() })

/** A line of an order. */
export const OrderLine = Type.Object({
  id: Id,
  product_id: Id,
  variant_id: Id,
  slug: Type.String(),
  name: Type.String(),
  sku: Type.String(),
  options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  parts: Nullable(
    Type.Array(
      Type.Object({
        product_id: Id,
        variant_id: Id,
        name: Type.String(),
        sku: Type.String(),
        options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
        quantity: Type.Integer(),
      }),
    ),
  ),
  image: Nullable(Media),
  quantity: Type.Integer(),
  unit_price: MoneyShape,
  total: MoneyShape,
  /** What of it was taken off by a coupon or a gift. */
  discount: MoneyShape,
  tax: MoneyShape,
  /** Its rate; null where an older order does not say. */
  tax_percent: Nullable(Type.Number()),
  /** Pieces still to come when the line was promised, and when they were expected. */
  backordered: Type.Integer(),
  restock_date: Nullable(Type.String()),
})

/** What is to be paid, in parts. */
export const Totals = Type.Object({
  subtotal: MoneyShape,
  discount: MoneyShape,
  tax: MoneyShape,
  delivery: MoneyShape,
  payment_fee: MoneyShape,
  total: MoneyShape,
  tax_included: Type.Boolean(),
  /** The delivery's part of the tax, and the payment fee's. */
  delivery_tax: MoneyShape,
  payment_fee_tax: MoneyShape,
})

/** An order as its owner and staff see it. */
export const Order = Type.Object({
  id: Id,
  number: Type.String(),
  status: OneOf(STATUSES),
  payment_status: OneOf(PAYMENT_STATUSES),
  email: Type.String(),
  first_name: Type.String(),
  last_name: Type.String(),
  phone: Nullable(Type.String()),
  shipping_address: Nullable(Address),
  delivery_method: Named,
  /** When it is wanted, in the branch's time; null where no time was chosen. */
  delivery_slot: Nullable(SlotView),
  payment_method: Named,
  lines: Type.Array(OrderLine),
  totals: Totals,
  /** The tax by its rates; empty where an older order does not say. */
  taxes: Type.Array(TaxLine),
  tax_exempt: Type.Boolean(),
  /** What is still to be paid. */
  amount_due: MoneyShape,
  /** What was paid beyond its price: it is to be given back. */
  amount_back: MoneyShape,
  /** By what the discount was given. */
  reduction: Nullable(Type.Object({ kind: OneOf(['coupon', 'gift', 'exchange']), code: Type.String(), name: Type.String() })),
  currency: Type.String(),
  /** The rate at which it was placed: how much of its currency one unit of the base currency bought; null in the base currency. */
  exchange: Nullable(Type.Object({ base_currency: Type.String(), rate: Type.String(), total: MoneyShape })),
  note: Nullable(Type.String()),
  tracking_number: Nullable(Type.String()),
  tracking_url: Nullable(Type.String()),
  carrier: Nullable(Type.String()),
  /** Who of the shop brings it. */
  deliverer_name: Nullable(Type.String()),
  proof_url: Nullable(Type.String()),
  shipped_at: Nullable(Time),
  delivered_at: Nullable(Time),
  placed_at: Nullable(Time),
  created_at: Time,
  timeline: Type.Array(
    Type.Object({
      id: Id,
      type: Type.String(),
      actor_name: Type.String(),
      at: Time,
      data: Type.Record(Type.String(), Type.Unknown()),
      message: Type.String(),
    }),
  ),
  payment: Nullable(
    Type.Object({
      id: Id,
      status: Type.String(),
      method: Type.String(),
      card_brand: Nullable(Type.String()),
      card_last4: Nullable(Type.String()),
      reason: Nullable(Type.String()),
      /** Why it did not work out, for a person. */
      message: Nullable(Type.String()),
      action: Nullable(Type.Object({ type: Type.Literal('redirect'), url: Type.String() })),
    }),
  ),
  /** When it was moved into the archive. */
  archived_at: Nullable(Time),
  /** Until when what was ordered is kept for its payment; null when it does not wait for one. */
  pay_until: Nullable(Time),
  /** The ways to pay it in the meantime. */
  payment_choices: Type.Array(PaymentChoice),
  allowed_moves: Type.Array(OneOf(Object.keys(MOVES) as Move[])),
  version: Type.Integer(),
  access_token: Type.Optional(Type.String()),
})
export type Order = Static<typeof Order>

/** An order whole, as the caller may see it: moves are those that caller may make. */
export async function viewOrder(
  ctx: Context,
  row: store.Found,
  payment: PaymentFacts | readonly PaymentFacts[] | undefined,
  known?: readonly store.KeptEntry[],
): Promise<Order> {
  const payments = payment === undefined ? [] : 'id' in payment ? [payment] : payment
  const newest = payments[0]
  const timeline = known ?? (await (row.archived_at ? listArchivedTimeline(ctx.db, row.id) : store.listTimeline(ctx.db, row.id)))
  const isStaff = ctx.actor.permissions.has('order.view')
  const isBuyer = !actsForShop(ctx.actor) || row.customer_id === ctx.actor.id
  const money = (minor: bigint | number) => minorToJson(minor, row.currency)
  const {
    id,
    number,
    status,
    payment_status,
    email,
    first_name,
    last_name,
    phone,
    shipping_address,
    currency,
    note,
    tracking_number,
    tracking_url,
    carrier,
    deliverer_name,
    proof_url,
    shipped_at,
    delivered_at,
    placed_at,
    created_at,
    version,
  } = row
  return {
    id,
    number,
    status: status as Order['status'],
    payment_status: payment_status as Order['payment_status'],
    email,
    first_name,
    last_name,
    phone,
    shipping_address,
    currency,
    exchange: exchangeOf(row),
    note,
    tracking_number,
    tracking_url,
    carrier,
    deliverer_name,
    proof_url,
    shipped_at,
    delivered_at,
    placed_at,
    created_at,
    version,
    delivery_method: { code: row.delivery.code, name: row.delivery.name },
    delivery_slot: row.delivery_slot ?? null,
    payment_method: row.payment_method,
    lines: row.lines.map((line) => viewLine(line, row.currency)),
    totals: totalsOf(row),
    taxes: taxesOf(row),
    tax_exempt: row.tax_exempt,
    amount_due: money(dueMinor(row, payments)),
    amount_back: money(backMinor(row, paidMinor(payments))),
    reduction: row.reduction && { kind: row.reduction.kind, code: row.reduction.code, name: row.reduction.name },
    timeline: timeline
      .filter((entry) => entry.type !== 'baseline' && (isStaff || entry.type !== 'comment'))
      .map(({ id: entryId, type, actor, at, data }) => ({
        id: entryId,
        type,
        at,
        data: withoutFacts(data),
        actor_name: isStaff || !actsForShop(actor) ? actor.name : '',
        message: timelineMessage(type, data, ctx.locale),
      })),
    payment: newest
      ? (({ id: paymentId, status: paid, method, card_brand, card_last4, reason, action }) => ({
          id: paymentId,
          status: paid,
          method,
          card_brand,
          card_last4,
          reason,
          message: reason === null || paid !== 'failed' ? null : reasonText(reason, ctx.locale),
          action: paid === 'pending' ? action : null,
        }))(newest)
      : null,
    archived_at: row.archived_at ?? null,
    pay_until: row.step === 'awaiting_payment' ? row.reserved_until : null,
    payment_choices: await paymentChoices(ctx, row, payments),
    allowed_moves: (row.archived_at ? [] : movesFrom(status)).filter(
      (move) => ctx.actor.permissions.has(MOVES[move].permission) || (move === 'cancel' && isBuyer),
    ),
    ...(row.customer_id === null && isBuyer ? { access_token: row.access_token } : {}),
  }
}

/** A line of an order as others see it. */
export function viewLine(row: store.LineRow, currency: string): Static<typeof OrderLine> {
  const { unit_minor, total_minor, discount_minor, tax_minor, tax_basis_points, position: _, ...line } = row
  const money = (minor: number) => minorToJson(minor, currency)
  return {
    ...line,
    unit_price: money(unit_minor),
    total: money(total_minor),
    discount: money(discount_minor),
    tax: money(tax_minor),
    tax_percent: tax_basis_points == null ? null : tax_basis_points / 100,
  }
}

// What the state is rebuilt from is the shop's own.
function withoutFacts({ facts: _, ...data }: Record<string, unknown>): Record<string, unknown> {
  return data
}

function exchangeOf({ currency, base_currency, rate, base_total_minor }: store.OrderRow): Static<typeof Order>['exchange'] {
  if (currency === base_currency) return null
  const bare = rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate
  return { base_currency, rate: bare, total: minorToJson(base_total_minor, base_currency) }
}

/** The bill of an order. */
export function totalsOf(row: store.OrderRow): Static<typeof Totals> {
  const money = (minor: bigint) => minorToJson(minor, row.currency)
  return {
    subtotal: money(row.subtotal_minor),
    discount: money(row.discount_minor),
    tax: money(row.tax_minor),
    delivery: money(row.delivery_minor),
    payment_fee: money(row.payment_fee_minor),
    total: money(row.total_minor),
    tax_included: row.tax_included,
    delivery_tax: money(row.delivery_tax_minor),
    payment_fee_tax: money(row.payment_fee_tax_minor),
  }
}
