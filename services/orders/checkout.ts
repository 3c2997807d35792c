import Type, { type Static } from 'typebox'
import type { CodeRefusal, DeliveryMethod, DeliveryZone, Offer, PaymentMethod, Reduction, Shop } from '#contracts/calls.ts'
import { Address } from '#contracts/shapes.ts'
import { type Bill, billOf } from '#lib/bill.ts'
import { AppError, type FieldError, invalidField } from '#lib/errors.ts'
import { lackingTo } from '#lib/minimum.ts'
import { type Money, parseMoney, times, toJson } from '#lib/money.ts'
import { billed, type TaxPlace, type TaxTerms } from '#lib/taxes.ts'
import { personOf } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { convertFor, moneySetting } from '#platform/shop.ts'
import { taxTermsFor } from '#platform/taxes.ts'
import { deliveryFeeOf, type JudgedDelivery, judgeDelivery, zoneOf } from './delivery-terms.ts'
import { feeOf, type JudgedMethod, judgeMethod } from './payment-terms.ts'
import { SlotChoice } from './slots/choose-slot.ts'

/** What a shopper chooses at checkout. */
export const choices = {
  delivery_method: Type.String({ maxLength: 40 }),
  payment_method: Type.String({ maxLength: 40 }),
  shipping_address: Type.Optional(Address),
  delivery_slot: Type.Optional(SlotChoice),
}
const Choices = Type.Object(choices)

/** A bill with the lines it is for. */
export interface Reckoning {
  offers: { offer: Offer; quantity: number; lineId: string }[]
  bill: Bill
  delivery: DeliveryMethod
  taxExempt: boolean
  /** Every way of delivery, judged by the address. */
  deliveries: JudgedDelivery[]
  payment: PaymentMethod
  reduction: Reduction | null
  /** Every way to pay, judged by what is to be paid without its fee. */
  payments: JudgedMethod[]
  /** What the goods lack to the smallest order that the shop takes. */
  lacking: Money | null
}

/** How a branch delivers, and to which cities on terms of their own. */
export interface Deliveries {
  methods: DeliveryMethod[]
  zones: DeliveryZone[]
}

/** Ways of delivery of a branch, kept until the store changes. */
export function deliveryMethods(ctx: Context, branchId: string, currency: string): Promise<Deliveries> {
  return ctx.runtime.cache.load(`delivery ${branchId} ${currency} ${ctx.locale}`, async () => {
    const value = await ctx.call('store.listDeliveryMethods', { branch_id: branchId, currency, locale: ctx.locale })
    return { value, tags: ['shop', 'prices'], bytes: 2_000 + value.zones.length * 300 }
  }) as Promise<Deliveries>
}

/** Ways to pay of a branch, kept until they change. */
export function paymentMethods(ctx: Context, branchId: string, currency: string): Promise<{ methods: PaymentMethod[] }> {
  return ctx.runtime.cache.load(`payment methods ${branchId} ${currency} ${ctx.locale}`, async () => {
    const value = await ctx.call('payments.listMethods', { branch_id: branchId, currency, locale: ctx.locale })
    if (value.changes_at !== null) ctx.runtime.tags.dropAt(Date.parse(value.changes_at), ['payment_methods'])
    return { value, tags: ['shop', 'payment_methods'], bytes: 2_000 }
  }) as Promise<{ methods: PaymentMethod[] }>
}

/** Reckons what lines cost with the chosen delivery and payment; refuses choices that the branch does not offer. */
export async function reckon(
  ctx: Context,
  shop: Shop,
  currency: string,
  lines: readonly { id: string; variant_id: string; quantity: number }[],
  chosen: Omit<Static<typeof Choices>, 'delivery_slot'> & {
    code: string | null
    email: string | null
    /** For a bill that is only looked at: nothing is needed yet. */
    isPreview?: boolean
  },
): Promise<Reckoning> {
  const branchId = shop.branch.id
  const [{ offers }, { methods: deliveries, zones }, { methods: payments }] = await Promise.all([
    ctx.call('catalog.getOffers', {
      branch_id: branchId,
      currency,
      locale: ctx.locale,
      variant_ids: lines.map((line) => line.variant_id),
    }),
    deliveryMethods(ctx, branchId, currency),
    paymentMethods(ctx, branchId, currency),
  ])
  const delivery = deliveries.find((method) => method.code === chosen.delivery_method)
  if (!delivery)
    throw invalidField(
      '/delivery_method',
      'unknown_delivery_method',
      `Choose a delivery method: ${deliveries.map((method) => method.code).join(', ')}.`,
    )
  const payment = payments.find((method) => method.code === chosen.payment_method)
  if (!payment)
    throw invalidField(
      '/payment_method',
      'unknown_payment_method',
      `Choose a payment method: ${payments.map((method) => method.code).join(', ')}.`,
    )
  if (delivery.kind === 'shipping' && !chosen.shipping_address && !chosen.isPreview)
    throw invalidField('/shipping_address', 'address_needed', 'This delivery method needs an address.')
  const byVariant = new Map(offers.map((offer) => [offer.variant_id, offer]))
  const goods = lines.map((line) => ({ line, offer: byVariant.get(line.variant_id) }))
  refuseUnavailable(goods)
  const customerId = ctx.actor.kind === 'anonymous' ? null : ctx.actor.id
  // What is sent is taxed where it goes, what is fetched where it lies: each place is asked about once.
  const asked = new Map<string, Promise<TaxTerms>>()
  const taxesOf = (way: DeliveryMethod) => {
    const place = placeOf(shop, way, chosen.shipping_address)
    const terms = asked.get(way.kind) ?? taxTermsFor(ctx, { branchId, place, customerId })
    asked.set(way.kind, terms)
    return terms
  }
  const taxes = await taxesOf(delivery)
  const found = goods.flatMap(({ line, offer }) => {
    if (!offer) return []
    const { unit, basisPoints } = billed(parseMoney(offer.unit_price.amount, currency), offer.tax_class, taxes)
    return [{ offer: { ...offer, unit_price: toJson(unit) }, quantity: line.quantity, lineId: line.id, basisPoints }]
  })
  const reduction = chosen.code === null ? null : await judge(ctx, branchId, currency, chosen.code, chosen.email, found)
  const billLines = found.map(({ offer, quantity, basisPoints }) => ({
    basisPoints,
    unit: parseMoney(offer.unit_price.amount, currency),
    quantity,
    eligible: reduction?.variant_ids.includes(offer.variant_id) ?? true,
  }))
  const subtotal = billLines.reduce((sum, line) => sum + line.unit.minor * BigInt(line.quantity), 0n)
  const price = { minor: subtotal, currency }
  const address = chosen.shipping_address
  const zone = delivery.kind === 'shipping' ? zoneOf(zones, address) : undefined
  const fee = billed(deliveryFeeOf(delivery, zone, price), delivery.tax_class, taxes)
  const terms = {
    tax: { basisPoints: 0, included: taxes.included && !taxes.exempt },
    delivery: fee.unit,
    deliveryBasisPoints: fee.basisPoints,
    paymentFee: { minor: 0n, currency },
    ...(reduction ? { reduction: parseMoney(reduction.amount.amount, currency) } : {}),
  }
  const amount = billOf(currency, billLines, terms).total
  const paid = billed(feeOf(payment, amount), payment.tax_class, taxes)
  return {
    offers: found,
    bill: billOf(currency, billLines, { ...terms, paymentFee: paid.unit, paymentFeeBasisPoints: paid.basisPoints }),
    delivery,
    // Each is taxed where it ends.
    deliveries: await Promise.all(
      deliveries.map(async (way) => judgeDelivery(way, zoneOf(zones, address), address, price, await taxesOf(way))),
    ),
    taxExempt: taxes.exempt,
    payment,
    payments: payments.map((method) => judgeMethod(method, amount, taxes)),
    reduction,
    lacking: lackingTo(await minimumOf(ctx, shop, currency, zone), price),
  }
}

/** Which place decides on the taxes: where the goods go, or the branch that they are fetched from. */
export function placeOf(shop: Shop, delivery: { kind: string }, address: Address | null | undefined): TaxPlace | null {
  if (delivery.kind === 'shipping' && address) return { country: address.country, region: address.state ?? null }
  const { country, region } = shop.branch
  return country === null ? null : { country, region }
}

// The smallest order that the shop takes, or that goes to a city, in a currency.
async function minimumOf(ctx: Context, shop: Shop, currency: string, zone: DeliveryZone | undefined): Promise<Money> {
  if (zone?.minimum) return parseMoney(zone.minimum.amount, currency)
  return convertFor(shop, await moneySetting(ctx, shop, 'minimum_order'), currency)
}

// What the cart's code takes off; one that does not apply any more is refused by its reason, so that nobody pays what they did not see.
async function judge(
  ctx: Context,
  branchId: string,
  currency: string,
  code: string,
  email: string | null,
  goods: Reckoning['offers'],
): Promise<Reduction | null> {
  const { reduction, refusal } = await ctx.call('promotions.judge', {
    branch_id: branchId,
    code,
    currency,
    locale: ctx.locale,
    customer_id: personOf(ctx.actor),
    email,
    lines: goods.map(({ offer: { variant_id, product_id, category_ids, unit_price }, quantity }) => ({
      variant_id,
      product_id,
      category_ids,
      total: toJson(times(parseMoney(unit_price.amount, currency), quantity)),
    })),
  })
  if (refusal) throw codeRefused(refusal)
  return reduction
}

/** 409: the cart's code takes nothing off, and why. */
export function codeRefused({ code, detail, missing }: CodeRefusal): AppError {
  const advice = code === 'code_changed' ? '' : ' Take the code off the cart, or change the cart.'
  return new AppError('conflict', 'code_not_applicable', `${detail}${advice}`, {
    reason: code,
    missing,
  })
}

function refuseUnavailable(goods: { line: { variant_id: string; quantity: number }; offer: Offer | undefined }[]): void {
  const errors = goods.flatMap(({ line, offer }, index): FieldError[] => {
    if (!offer?.sellable)
      return [
        {
          pointer: `/lines/${index}`,
          code: 'unavailable',
          detail: `${offer?.name ?? 'A product'} is no longer sold; take it out of the cart.`,
        },
      ]
    if (offer.available !== null && offer.available < line.quantity)
      return [
        {
          pointer: `/lines/${index}`,
          code: 'insufficient_stock',
          detail: `${offer.name}: ${offer.available} left, ${line.quantity} wanted.`,
        },
      ]
    return []
  })
  if (errors.length > 0) throw insufficientStock(errors)
}

/** 409: some lines cannot be had; each is named with what is left. */
export function insufficientStock(errors: FieldError[]): AppError {
  return new AppError(
    'conflict',
    'insufficient_stock',
    `Not everything in the cart can be had: ${errors.map((error) => error.detail).join(' ')}`,
    { errors },
  )
}
