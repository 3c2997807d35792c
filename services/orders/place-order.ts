import { createHash } from 'node:crypto'
import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { withoutFee } from '#lib/bill.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newCode, newId, newToken } from '#lib/id.ts'
import { minorToJson, toJson } from '#lib/money.ts'
import { open } from '#platform/operation/access.ts'
import { personOf } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { keyReused, Replay, requestHash, scope } from '#platform/operation/transact.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { choices, type Reckoning, reckon } from './checkout.ts'
import { contactOf } from './contact.ts'
import { notDelivered } from './delivery-terms.ts'
import { entry, orderEvent, summaryOf } from './entry.ts'
import { Order, viewOrder } from './order-view.ts'
import { refuseBeyond } from './payment-terms.ts'
import { advance, SAGA_EMITS } from './saga.ts'
import { chosenSlot, slotFull } from './slots/choose-slot.ts'
import { isSlotFull } from './slots/store.ts'
import * as store from './store.ts'

const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })

/** How a shopper pays at once; card numbers reach the gateway and nothing else. */
export const PaymentDetails = Type.Object(
  {
    card_number: Type.Optional(Type.String({ maxLength: 30, pattern: '^[0-9 -]*$' })),
    scenario: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
)

const Input = Type.Object(
  {
    email: Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' }),
    first_name: Name,
    last_name: Type.String({ maxLength: 80 }),
    phone: Type.Optional(Type.String({ maxLength: 30 })),
    ...choices,
    payment: Type.Optional(PaymentDetails),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
    /** Whether the shopper agrees to be reminded of the cart if it comes to no order. */
    remind_me: Type.Optional(Type.Boolean()),
    /** The total the shopper agreed to; another one is refused. */
    expected_total: Type.Optional(Type.Number({ minimum: 0 })),
  },
  { additionalProperties: false },
)

/**
 * Places the caller's cart as an order: cart → pending order → stock → payment → confirmed, each step kept before the next
 * (ORD-02). The order's id comes from the Idempotency-Key, so that every repetition of the request is about one order.
 */
export const placeOrder = operation('order.create', {
  access: open,
  input: Input,
  output: Order,
  fails: [
    'cart_empty',
    'insufficient_stock',
    'branch_offline',
    'cart_changed',
    'code_not_applicable',
    'below_minimum',
    'unknown_delivery_method',
    'unknown_payment_method',
    'payment_method_not_available',
    'address_needed',
    'not_delivered_there',
    'slot_needed',
    'slot_not_offered',
    'slot_full',
    'idempotency_key_reused',
    'idempotency_in_progress',
  ],
  emits: ['order.created', ...SAGA_EMITS],
  idempotent: 'required',
  limit: 60,
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const orderId = idOf(`${scope(ctx)} ${ctx.facts.idempotencyKey}`)
    const hash = requestHash('order.create', { ...input, payment: undefined })
    if (!shop.branch.online)
      throw new AppError('conflict', 'branch_offline', 'The shop takes no orders just now; come back a little later.')
    const customerId = personOf(ctx.actor)
    const contact = contactOf({ ...input, name: `${input.first_name} ${input.last_name}` }, ctx.locale)
    const { cart } = await ctx.call('cart.take', {
      order_id: orderId,
      customer_id: customerId,
      token: ctx.facts.cartToken ?? null,
      ...(contact ? { contact } : {}),
    })
    if (!cart) return repeated(ctx, orderId, hash)
    const draft = await draftOf(ctx, shop, cart, input, { orderId, customerId, hash }).catch(async (error: unknown) => {
      const before = await store.findOrder(ctx.db, { id: orderId })
      if (before) return before
      await ctx.call('cart.finish', { order_id: orderId, outcome: 'given_back' })
      throw error
    })
    if ('status' in draft) return repeated(ctx, orderId, hash)
    const event = orderEvent(
      ctx,
      'order.created',
      summaryOf(
        { ...draft.order, status: 'pending', payment_status: 'pending' },
        draft.lines.reduce((sum, line) => sum + line.quantity, 0),
      ),
    )
    const created = entry(ctx, 'created', 'pending')
    const at = await store
      .insertOrder(ctx.relaxedDb, draft.order, draft.lines, created, event, draft.slot)
      .catch(async (error: unknown) => {
        if (!isSlotFull(error)) throw error
        await ctx.call('cart.finish', { order_id: orderId, outcome: 'given_back' })
        throw slotFull()
      })
    if (at === undefined) {
      await refuseBarred(ctx, orderId)
      return repeated(ctx, orderId, hash)
    }
    ctx.committed([event])
    ctx.runtime.metrics.count('orders_total', { status: 'pending' })
    const pending = {
      ...draft.order,
      lines: draft.lines,
      status: 'pending',
      payment_status: 'pending',
      step: 'placing' as const,
      ...store.UNSENT,
      version: 1,
      placed_at: null,
      created_at: at,
    }
    const { order, payment, noted } = await advance(ctx, pending, input.payment)
    return viewOrder(ctx, order, payment, noted && [{ ...created, at }, ...noted])
  },
})

/** The id that a text stands for, the same each time. */
export function idOf(text: string): string {
  // RFC 9562 version 8: our own bits, here those of a digest.
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

// This took so long that the cart was given back meanwhile: the order is never written, whoever asks for it again.
async function refuseBarred(ctx: Context, orderId: string): Promise<void> {
  if (await store.findOrder(ctx.db, { id: orderId })) return
  await ctx.call('cart.finish', { order_id: orderId, outcome: 'given_back' })
  throw new AppError(
    'conflict',
    'cart_changed',
    'This took too long, and the cart was given back; look at it and order again with a new Idempotency-Key.',
  )
}

// The key was used before, or there is nothing to order.
async function repeated(ctx: Context, orderId: string, hash: string): Promise<Order> {
  const before = await store.findOrder(ctx.db, { id: orderId })
  if (!before) throw new AppError('conflict', 'cart_empty', 'The cart is empty; put something in first.')
  // An order that has ended gave its cart back; this request must not keep it.
  if (before.status === 'cancelled' || before.status === 'rejected')
    await ctx.call('cart.finish', { order_id: orderId, outcome: 'given_back' })
  if (before.request_hash !== hash) throw keyReused()
  if (before.step === 'placing')
    throw new AppError('conflict', 'idempotency_in_progress', 'This order is just being placed; wait for its answer.')
  if (before.placed_at === null && before.status === 'cancelled')
    throw new AppError(
      'conflict',
      'insufficient_stock',
      'This order could not be placed; look at the cart and try again with a new Idempotency-Key.',
    )
  const { payments } = await ctx.call('payments.listForOrder', { order_id: orderId })
  throw new Replay(await viewOrder(ctx, before, payments))
}

async function draftOf(
  ctx: Context,
  shop: Shop,
  cart: {
    branch_id: string
    currency: string
    code: string | null
    lines: { id: string; variant_id: string; quantity: number }[]
  },
  input: Static<typeof Input>,
  keys: { orderId: string; customerId: string | null; hash: string },
) {
  const currency = ctx.facts.currency ?? cart.currency
  const reckoning = await reckon(ctx, shop, currency, cart.lines, { ...input, code: cart.code })
  const { bill, delivery, deliveries, payment, reduction, lacking, taxExempt } = reckoning
  const judged = deliveries.find((one) => one.code === delivery.code)
  if (judged && !judged.available) throw notDelivered(delivery, judged.reason)
  const slot = chosenSlot(ctx, shop, delivery, input.delivery_slot)
  if (lacking) {
    const { amount } = toJson(lacking)
    throw new AppError('conflict', 'below_minimum', `The order is too small: add goods for ${amount} ${currency} more.`, {
      missing: toJson(lacking),
    })
  }
  refuseBeyond(payment, withoutFee(bill))
  const total = minorToJson(bill.total.minor, currency).amount
  if (input.expected_total !== undefined && input.expected_total !== total) {
    throw new AppError('conflict', 'cart_changed', `The total is now ${total} ${currency}; look at the cart before you order.`, {
      total,
    })
  }
  if (bill.total.minor === 0n && bill.lines.length === 0) throw invalidField('/lines', 'cart_empty', 'The cart is empty.')
  const minutes = await ctx.setting<number>('reservation_minutes', shop.branch.id)
  const order: store.NewOrder = {
    id: keys.orderId,
    number: newCode(8),
    branch_id: shop.branch.id,
    customer_id: keys.customerId,
    access_token: newToken(),
    email: input.email,
    first_name: input.first_name.trim(),
    last_name: input.last_name.trim(),
    phone: input.phone?.trim() || null,
    shipping_address: delivery.kind === 'shipping' ? (input.shipping_address ?? null) : null,
    delivery: { code: delivery.code, name: delivery.name, kind: delivery.kind },
    delivery_slot: slot && { window_id: slot.window_id, date: slot.date, from: slot.from, to: slot.to },
    payment_method: { code: payment.code, name: payment.name },
    locale: ctx.locale,
    currency,
    base_currency: shop.base_currency,
    rate: shop.currencies.find((candidate) => candidate.code === currency)?.rate ?? '1',
    subtotal_minor: bill.subtotal.minor,
    discount_minor: bill.discount.minor,
    tax_minor: bill.tax.minor,
    tax_included: bill.taxIncluded,
    delivery_minor: bill.delivery.minor,
    delivery_tax_minor: bill.deliveryTax.minor,
    delivery_tax_basis_points: bill.deliveryBasisPoints,
    tax_exempt: taxExempt,
    payment_fee_minor: bill.paymentFee.minor,
    payment_fee_tax_minor: bill.paymentFeeTax.minor,
    payment_fee_tax_basis_points: bill.paymentFeeBasisPoints,
    total_minor: bill.total.minor,
    base_total_minor: convertFor(shop, bill.total, shop.base_currency).minor,
    reduction: reduction && {
      kind: reduction.kind,
      id: reduction.id,
      version: reduction.version,
      code: reduction.code,
      name: reduction.name,
      base: toJson(convertFor(shop, bill.discount, shop.base_currency)),
    },
    note: input.note?.trim() || null,
    reserved_until: new Date(ctx.now() + minutes * 60_000).toISOString(),
    request_hash: keys.hash,
  }
  return { order, lines: linesOf(reckoning), slot }
}

function linesOf({ offers, bill }: Reckoning): store.LineRow[] {
  return offers.map(({ offer, quantity }, position) => {
    const { total, discount, tax, basisPoints } = bill.lines[position] ?? {
      ...{ total: bill.subtotal, discount: bill.discount, tax: bill.tax, basisPoints: 0 },
    }
    const { product_id, variant_id, slug, name, sku, options, parts, image } = offer
    return {
      id: newId(),
      product_id,
      variant_id,
      slug,
      name,
      sku,
      options,
      parts,
      image,
      quantity,
      unit_minor: Number(total.minor / BigInt(quantity)),
      total_minor: Number(total.minor),
      discount_minor: Number(discount.minor),
      tax_minor: Number(tax.minor),
      tax_basis_points: basisPoints,
      position,
      backordered: 0,
      restock_date: null,
    }
  })
}
