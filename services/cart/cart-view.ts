import Type, { type Static } from 'typebox'
import type { Offer } from '#contracts/calls.ts'
import { Id, Media, MoneyShape, Nullable, OneOf, TaxLine, Time } from '#contracts/shapes.ts'
import { piecesToCome } from '#lib/backorder.ts'
import { billOf } from '#lib/bill.ts'
import { lackingTo } from '#lib/minimum.ts'
import { minorToJson, parseMoney, toJson } from '#lib/money.ts'
import { billed } from '#lib/taxes.ts'
import { personOf } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { convertFor, currencyOf, moneySetting, shopOf } from '#platform/shop.ts'
import { taxTermsFor } from '#platform/taxes.ts'
import type { CartRow, LineRow } from './store.ts'

const Notice = Type.Object({ code: Type.String(), detail: Type.String(), old_price: Type.Optional(MoneyShape) })

/** A line of a cart with today's price, and what changed since it was added. */
export const CartLine = Type.Object({
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
  compare_at: Nullable(MoneyShape),
  total: MoneyShape,
  /** The tax of it, contained or on top (see `tax_included`), and its rate. */
  tax: MoneyShape,
  tax_percent: Type.Number(),
  available: Nullable(Type.Integer()),
  /** Pieces still to come, and when they are expected. */
  backordered: Type.Integer(),
  restock_date: Nullable(Type.String()),
  notices: Type.Array(Notice),
})

/** A cart as shoppers see it. */
export const Cart = Type.Object({
  id: Nullable(Id),
  token: Type.Optional(Type.String()),
  status: Type.String(),
  currency: Type.String(),
  version: Type.Integer(),
  lines: Type.Array(CartLine),
  totals: Type.Object({
    subtotal: MoneyShape,
    discount: MoneyShape,
    tax: MoneyShape,
    delivery: MoneyShape,
    total: MoneyShape,
    tax_included: Type.Boolean(),
  }),
  /** The tax by its rates, as it will be where the goods stay where they are sold. */
  taxes: Type.Array(TaxLine),
  tax_exempt: Type.Boolean(),
  /** Whether the branch takes orders just now. */
  branch_online: Type.Boolean(),
  /** The code that the shopper gave: what it takes off, or why it takes nothing. */
  code: Nullable(
    Type.Object({
      code: Type.String(),
      kind: Nullable(OneOf(['coupon', 'gift'])),
      name: Type.String(),
      refusal: Nullable(Type.Object({ code: Type.String(), detail: Type.String(), missing: Nullable(MoneyShape) })),
    }),
  ),
  /** What the goods lack to the smallest order that the shop takes. */
  lacking: Nullable(MoneyShape),
  item_count: Type.Integer(),
  weight_grams: Type.Integer(),
  expires_at: Nullable(Time),
  is_expired: Type.Boolean(),
  notices: Type.Array(Notice),
})
export type Cart = Static<typeof Cart>

/** A cart with today's prices and its totals; `offers` saves asking the catalog again. */
export async function viewCart(
  ctx: Context,
  cart: Pick<CartRow, 'id' | 'currency' | 'version' | 'code' | 'status' | 'expires_at' | 'is_expired' | 'lines'> | undefined,
  offers?: Offer[],
): Promise<Cart> {
  const shop = await shopOf(ctx)
  const currency = ctx.facts.currency === undefined && cart ? cart.currency : currencyOf(ctx, shop)
  const lines = cart?.lines ?? []
  const known =
    offers ??
    (lines.length > 0
      ? (
          await ctx.call('catalog.getOffers', {
            branch_id: shop.branch.id,
            currency,
            locale: ctx.locale,
            variant_ids: lines.map((line) => line.variant_id),
          })
        ).offers
      : [])
  const byVariant = new Map(known.map((offer) => [offer.variant_id, offer]))
  // Where the goods go is not known yet: they are taxed as if they stayed where they are sold.
  const { branch } = shop
  const taxes = await taxTermsFor(ctx, {
    branchId: branch.id,
    place: branch.country === null ? null : { country: branch.country, region: branch.region },
    customerId: ctx.actor.kind === 'anonymous' ? null : ctx.actor.id,
  })
  const none = { minor: 0n, currency }
  const found = lines.flatMap((line) => {
    const offer = byVariant.get(line.variant_id)
    if (!offer) return []
    const { unit, basisPoints } = billed(parseMoney(offer.unit_price.amount, currency), offer.tax_class, taxes)
    return [{ line, offer: { ...offer, unit_price: toJson(unit) }, basisPoints }]
  })
  const sellable = found.filter(({ offer }) => offer.sellable)
  const judged = cart?.code && sellable.length > 0 ? await judge(ctx, shop.branch.id, currency, cart.code, sellable) : undefined
  const reduction = judged?.reduction
  const bill = billOf(
    currency,
    sellable.map(({ line, offer, basisPoints }) => ({
      basisPoints,
      unit: parseMoney(offer.unit_price.amount, currency),
      quantity: line.quantity,
      eligible: reduction?.variant_ids.includes(offer.variant_id) ?? true,
    })),
    {
      tax: { basisPoints: 0, included: taxes.included && !taxes.exempt },
      delivery: none,
      paymentFee: none,
      ...(reduction ? { reduction: parseMoney(reduction.amount.amount, currency) } : {}),
    },
  )
  const minimum = convertFor(shop, await moneySetting(ctx, shop, 'minimum_order'), currency)
  const lacking = lines.length > 0 ? lackingTo(minimum, bill.subtotal) : null
  const isExpired = cart?.is_expired ?? false
  return {
    id: cart?.id ?? null,
    status: cart?.status ?? 'active',
    currency,
    version: cart?.version ?? 0,
    lines: found.map(({ line, offer, basisPoints }) => {
      const at = sellable.findIndex((one) => one.line === line)
      return lineView(line, offer, currency, cart?.currency ?? currency, {
        tax: toJson(bill.lines[at]?.tax ?? none),
        tax_percent: basisPoints / 100,
      })
    }),
    totals: {
      subtotal: toJson(bill.subtotal),
      discount: toJson(bill.discount),
      tax: toJson(bill.tax),
      delivery: toJson(bill.delivery),
      total: toJson(bill.total),
      tax_included: bill.taxIncluded,
    },
    tax_exempt: taxes.exempt,
    branch_online: branch.online,
    taxes: bill.taxes.map(({ basisPoints, base, tax }) => ({ percent: basisPoints / 100, base: toJson(base), tax: toJson(tax) })),
    code: cart?.code
      ? {
          code: cart.code,
          kind: reduction?.kind ?? null,
          name: reduction?.name ?? cart.code,
          refusal: judged?.refusal ?? null,
        }
      : null,
    lacking: lacking && toJson(lacking),
    item_count: lines.reduce((sum, line) => sum + line.quantity, 0),
    weight_grams: found.reduce((sum, { line, offer }) => sum + offer.weight_grams * line.quantity, 0),
    expires_at: cart?.expires_at ?? null,
    is_expired: isExpired,
    notices: isExpired ? [{ code: 'cart_expired', detail: 'Your cart was kept for a while and has expired.' }] : [],
  }
}

// What the cart's code takes off, for whom is known of the shopper by now: a guest's e-mail only at checkout.
function judge(ctx: Context, branchId: string, currency: string, code: string, lines: { line: LineRow; offer: Offer }[]) {
  return ctx.call('promotions.judge', {
    branch_id: branchId,
    code,
    currency,
    locale: ctx.locale,
    customer_id: personOf(ctx.actor),
    email: null,
    lines: lines.map(({ line, offer: { variant_id, product_id, category_ids, unit_price } }) => ({
      variant_id,
      product_id,
      category_ids,
      total: minorToJson(parseMoney(unit_price.amount, currency).minor * BigInt(line.quantity), currency),
    })),
  })
}

function lineView(
  line: LineRow,
  offer: Offer,
  currency: string,
  addedIn: string,
  taxed: Pick<Static<typeof CartLine>, 'tax' | 'tax_percent'>,
): Static<typeof CartLine> {
  const unit = parseMoney(offer.unit_price.amount, currency)
  const notices: Static<typeof Notice>[] = []
  if (addedIn === currency && BigInt(line.added_minor) !== unit.minor) {
    notices.push({
      code: 'price_changed',
      detail: 'The price has changed since you added this.',
      old_price: minorToJson(line.added_minor, currency),
    })
  }
  if (!offer.sellable) notices.push({ code: 'unavailable', detail: 'This is no longer sold.' })
  else if (offer.available !== null && offer.available < line.quantity)
    notices.push({ code: 'stock_reduced', detail: `Only ${offer.available} left.` })
  const { product_id, variant_id, slug, name, options, sku, image, compare_at, available } = offer
  const backordered = Math.min(piecesToCome(line.quantity, offer.free), Math.max(0, (available ?? 0) - (offer.free ?? 0)))
  return {
    id: line.id,
    product_id,
    variant_id,
    slug,
    name,
    options,
    sku,
    image,
    quantity: line.quantity,
    unit_price: offer.unit_price,
    compare_at,
    total: minorToJson(unit.minor * BigInt(line.quantity), currency),
    ...taxed,
    available,
    backordered,
    restock_date: backordered > 0 ? offer.restock_date : null,
    notices,
  }
}
