import Type from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, TaxLine } from '#contracts/shapes.ts'
import { piecesToCome } from '#lib/backorder.ts'
import { AppError } from '#lib/errors.ts'
import { toJson } from '#lib/money.ts'
import { open } from '#platform/operation/access.ts'
import { personOf } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { choices, reckon } from './checkout.ts'
import { contactOf } from './contact.ts'
import { JudgedDelivery } from './delivery-terms.ts'
import { JudgedMethod } from './payment-terms.ts'
import { FreeSlot, freeSlots } from './slots/choose-slot.ts'

/** The bill of the caller's cart with the chosen delivery and payment, reckoned as the order's will be (ORD-01). */
export const previewOrder = operation('order.preview', {
  access: open,
  input: Type.Object(
    {
      ...choices,
      email: Type.Optional(Type.String({ maxLength: 254 })),
      name: Type.Optional(Type.String({ maxLength: 200 })),
      phone: Type.Optional(Type.String({ maxLength: 30 })),
      /** Whether the shopper agrees to be reminded of this cart if they leave it. */
      remind_me: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    lines: Type.Array(
      Type.Object({
        id: Id,
        product_id: Id,
        variant_id: Id,
        slug: Type.String(),
        name: Type.String(),
        options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
        sku: Type.String(),
        image: Nullable(Media),
        quantity: Type.Integer(),
        unit_price: MoneyShape,
        total: MoneyShape,
        tax: MoneyShape,
        tax_percent: Type.Number(),
        backordered: Type.Integer(),
        restock_date: Nullable(Type.String()),
      }),
    ),
    subtotal: MoneyShape,
    discount: MoneyShape,
    /** By what the discount is given. */
    reduction: Nullable(Type.Object({ kind: OneOf(['coupon', 'gift']), code: Type.String(), name: Type.String() })),
    tax: MoneyShape,
    tax_included: Type.Boolean(),
    /** The tax by its rates; those of the delivery and of the payment fee are among it. */
    taxes: Type.Array(TaxLine),
    tax_exempt: Type.Boolean(),
    delivery: MoneyShape,
    /** The delivery's part of the tax. */
    delivery_tax: MoneyShape,
    payment_fee: MoneyShape,
    /** The payment fee's part of the tax. */
    payment_fee_tax: MoneyShape,
    total: MoneyShape,
    /** What the goods lack to the smallest order that the shop takes; such an order is refused. */
    lacking: Nullable(MoneyShape),
    currency: Type.String(),
    /** Every way to pay, with what it would add and why it is not there for this amount. */
    payment_methods: Type.Array(JudgedMethod),
    /** The delivery that it is reckoned with. */
    delivery_method: Type.String(),
    /** Every way of delivery, with what it costs and why it does not go to the address. */
    delivery_methods: Type.Array(JudgedDelivery),
    /** When the chosen one can be had; empty where no time is chosen. */
    slots: Type.Array(FreeSlot),
    /** Whether the branch takes orders just now. */
    branch_online: Type.Boolean(),
  }),
  fails: ['cart_empty', 'code_not_applicable', 'insufficient_stock', 'unknown_delivery_method', 'unknown_payment_method'],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const owner = { customer_id: personOf(ctx.actor), token: ctx.facts.cartToken ?? null }
    const cart = await ctx.call('cart.read', owner)
    if (!cart.cart || cart.cart.lines.length === 0)
      throw new AppError('conflict', 'cart_empty', 'The cart is empty; put something in first.')
    const currency = ctx.facts.currency === undefined ? cart.cart.currency : currencyOf(ctx, shop)
    const contact = contactOf(input, ctx.locale)
    if (contact) await ctx.call('cart.keepContact', { ...owner, contact })
    const { offers, bill, payments, reduction, lacking, taxExempt, delivery, deliveries } = await reckon(
      ctx,
      shop,
      currency,
      cart.cart.lines,
      {
        ...input,
        isPreview: true,
        code: cart.cart.code,
        email: input.email ?? null,
      },
    )
    return {
      lines: offers.map(({ offer, quantity, lineId }, index) => {
        const { product_id, variant_id, slug, name, options, sku, image, unit_price } = offer
        const backordered = piecesToCome(quantity, offer.free)
        return {
          id: lineId,
          product_id,
          variant_id,
          slug,
          name,
          options,
          sku,
          image,
          quantity,
          unit_price,
          total: toJson(bill.lines[index]?.total ?? bill.subtotal),
          tax: toJson(bill.lines[index]?.tax ?? bill.tax),
          tax_percent: (bill.lines[index]?.basisPoints ?? 0) / 100,
          backordered,
          restock_date: backordered > 0 ? offer.restock_date : null,
        }
      }),
      subtotal: toJson(bill.subtotal),
      discount: toJson(bill.discount),
      reduction: reduction && { kind: reduction.kind, code: reduction.code, name: reduction.name },
      tax: toJson(bill.tax),
      tax_included: bill.taxIncluded,
      taxes: bill.taxes.map(({ basisPoints, base, tax }) => ({
        percent: basisPoints / 100,
        base: toJson(base),
        tax: toJson(tax),
      })),
      tax_exempt: taxExempt,
      delivery: toJson(bill.delivery),
      delivery_tax: toJson(bill.deliveryTax),
      payment_fee: toJson(bill.paymentFee),
      payment_fee_tax: toJson(bill.paymentFeeTax),
      total: toJson(bill.total),
      lacking: lacking && toJson(lacking),
      currency,
      payment_methods: payments,
      delivery_method: delivery.code,
      delivery_methods: deliveries,
      slots: await freeSlots(ctx, shop, delivery),
      branch_online: shop.branch.online,
    }
  },
})
