import Type, { type Static } from 'typebox'
import type { Offer } from '#contracts/calls.ts'
import { Address, Id } from '#contracts/shapes.ts'
import { type Bill, billOf } from '#lib/bill.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { divideHalfEven, type MoneyJson, minorToJson, parseMoney } from '#lib/money.ts'
import type { OrderChange } from '#lib/order-changes.ts'
import { billed, type TaxTerms } from '#lib/taxes.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { taxTermsFor } from '#platform/taxes.ts'
import { insufficientStock, placeOf } from '../checkout.ts'
import { SlotChoice } from '../slots/choose-slot.ts'
import type { BookedSlot } from '../slots/store.ts'
import type { LineRow, OrderRow } from '../store.ts'
import { changesOf } from './changes.ts'
import { deliveryOf } from './plan-delivery.ts'
import { slotOf } from './plan-slot.ts'
import { feeTaxedAnew, isTaxedAnew, linesTaxedAnew } from './tax-anew.ts'
import { taxRuleOf } from './tax-rule.ts'

type Order = OrderRow & { lines: LineRow[] }

/** What staff change of an order; what is left out stays. `lines` are all that the order has afterwards. */
export const editInput = {
  id: Type.String({ minLength: 1, maxLength: 40 }),
  lines: Type.Optional(
    Type.Array(
      Type.Object(
        {
          id: Type.Optional(Id),
          variant_id: Type.Optional(Id),
          quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 500 },
    ),
  ),
  shipping_address: Type.Optional(Address),
  delivery_method: Type.Optional(Type.String({ maxLength: 40 })),
  /** When it is wanted; needed with another delivery method that has times to choose. */
  delivery_slot: Type.Optional(SlotChoice),
  /** Takes the coupon or the gift off. Without it the pieces that stay keep what it gave them, whatever its minimum. */
  drop_code: Type.Optional(Type.Boolean()),
  first_name: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
  last_name: Type.Optional(Type.String({ maxLength: 80 })),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
}
const Edit = Type.Object(editInput)

/** Refusals that a change of an order may meet before anything is done of it. */
export const EDIT_FAILS = [
  'order_not_found',
  'order_archived',
  'not_editable',
  'order_busy',
  'nothing_changed',
  'unknown_line',
  'line_exists',
  'insufficient_stock',
  'unknown_delivery_method',
  'address_needed',
  'slot_needed',
  'slot_not_offered',
  'slot_full',
] as const

/** An order as it will be when a change of it is made. */
export interface EditPlan {
  lines: LineRow[]
  columns: Pick<OrderRow, 'first_name' | 'last_name' | 'phone' | 'shipping_address' | 'delivery'> & {
    /** Absent, as the next two, from plans made before times could be changed. */
    delivery_slot?: OrderRow['delivery_slot']
    drops_code?: boolean
  }
  /** A window that is held for the order since the change was asked for. */
  slot?: BookedSlot | null
  /** Amounts in minor units, as texts. */
  bill: Record<
    'subtotal_minor' | 'discount_minor' | 'tax_minor' | 'delivery_minor' | 'total_minor' | 'base_total_minor',
    string
  > & {
    /** Absent from plans made before deliveries, and fees, were taxed. */
    delivery_tax_minor?: string
    payment_fee_tax_minor?: string
  }
  delivery_tax_basis_points?: number | null
  payment_fee_tax_basis_points?: number | null
  changes: OrderChange[]
  total: { from: MoneyJson; to: MoneyJson }
  reason: string | null
}

/** Reckons what an order becomes: kept lines at the prices they froze, new ones at today's; discount by its own rules, tax by its own rates unless it goes elsewhere (ORD-05). */
export async function planEdit(
  ctx: Context,
  order: Order,
  input: Static<typeof Edit>,
  reason: string | null,
  isPreview = false,
): Promise<EditPlan> {
  if (order.status !== 'processing')
    throw new AppError('conflict', 'not_editable', `Only an order in processing can be changed; this one is ${order.status}.`, {
      status: order.status,
    })
  const taxes = await termsOf(ctx, order, input.shipping_address)
  const chosen = input.lines ? await goodsOf(ctx, order, input.lines, taxes) : order.lines
  const isElsewhere = isTaxedAnew(order, input.shipping_address)
  const goods = isElsewhere ? await linesTaxedAnew(ctx, order, chosen, taxes) : chosen
  const delivery = await deliveryOf(ctx, order, input.delivery_method, input.shipping_address ?? order.shipping_address, {
    taxes,
    isElsewhere,
  })
  const address = delivery.kind === 'shipping' ? (input.shipping_address ?? order.shipping_address) : null
  if (delivery.kind === 'shipping' && !address)
    throw invalidField('/shipping_address', 'address_needed', 'This delivery method needs an address.')
  const feeBasisPoints =
    (isElsewhere ? await feeTaxedAnew(ctx, order, taxes) : undefined) ?? order.payment_fee_tax_basis_points ?? 0
  const { slot, booked } = await slotOf(ctx, order, input.delivery_method ?? order.delivery.code, input.delivery_slot, isPreview)
  const drops_code = input.drop_code === true && order.reduction !== null && order.reduction.kind !== 'exchange'
  const columns = {
    first_name: input.first_name?.trim() ?? order.first_name,
    last_name: input.last_name?.trim() ?? order.last_name,
    phone: input.phone === undefined ? order.phone : input.phone.trim() || null,
    shipping_address: address,
    delivery: { ...order.delivery, ...delivery.facts },
    delivery_slot: slot,
    drops_code,
  }
  const changes = changesOf(order, goods, columns)
  if (changes.length === 0 && !isPreview) throw new AppError('conflict', 'nothing_changed', 'This changes nothing of the order.')
  const bill = billOfEdit(order, goods, delivery, { dropsCode: drops_code, feeBasisPoints })
  return {
    lines: goods.map((line, position) => ({
      ...line,
      position,
      total_minor: Number(bill.lines[position]?.total.minor ?? 0n),
      discount_minor: Number(bill.lines[position]?.discount.minor ?? 0n),
      tax_minor: Number(bill.lines[position]?.tax.minor ?? 0n),
      tax_basis_points: bill.lines[position]?.basisPoints ?? 0,
    })),
    columns,
    bill: {
      subtotal_minor: bill.subtotal.minor.toString(),
      discount_minor: bill.discount.minor.toString(),
      tax_minor: bill.tax.minor.toString(),
      delivery_minor: bill.delivery.minor.toString(),
      delivery_tax_minor: bill.deliveryTax.minor.toString(),
      payment_fee_tax_minor: bill.paymentFeeTax.minor.toString(),
      total_minor: bill.total.minor.toString(),
      base_total_minor: baseOf(order, bill.total.minor).toString(),
    },
    delivery_tax_basis_points: bill.deliveryBasisPoints,
    payment_fee_tax_basis_points: bill.paymentFeeBasisPoints,
    slot: booked,
    changes,
    total: { from: minorToJson(order.total_minor, order.currency), to: minorToJson(bill.total.minor, order.currency) },
    reason,
  }
}

/** What an order holds when it has these lines: bundles as the pieces they were sold as, and beside them by their names. */
export function piecesOf(lines: readonly Pick<LineRow, 'variant_id' | 'quantity' | 'parts'>[]) {
  return {
    pieces: lines.flatMap(({ variant_id, quantity, parts }) =>
      parts
        ? parts.map((part) => ({ variant_id: part.variant_id, quantity: part.quantity * quantity }))
        : [{ variant_id, quantity }],
    ),
    bundles: lines.flatMap(({ variant_id, quantity, parts }) => (parts ? [{ variant_id, quantity }] : [])),
  }
}

async function goodsOf(
  ctx: Context,
  order: Order,
  asked: NonNullable<Static<typeof Edit>['lines']>,
  taxes: TaxTerms,
): Promise<LineRow[]> {
  const kept = new Map(order.lines.map((line) => [line.id, line]))
  const fresh = asked.flatMap((line) => (line.id === undefined && line.variant_id !== undefined ? [line.variant_id] : []))
  const { offers } =
    fresh.length > 0
      ? await ctx.call('catalog.getOffers', {
          branch_id: order.branch_id,
          currency: order.currency,
          locale: order.locale,
          variant_ids: fresh,
        })
      : { offers: [] }
  const seen = new Set<string>()
  return asked.map((line, index) => {
    const before = line.id === undefined ? undefined : kept.get(line.id)
    const offer = before ? undefined : offers.find((candidate) => candidate.variant_id === line.variant_id)
    if (!before && line.id !== undefined) throw invalidField(`/lines/${index}/id`, 'unknown_line', 'The order has no such line.')
    if (!before && line.variant_id === undefined)
      throw invalidField(`/lines/${index}`, 'unknown_line', 'Name a line of the order (id) or what is added (variant_id).')
    if (!before && !offer?.sellable) throw unavailable(index, offer?.name)
    const variantId = before?.variant_id ?? line.variant_id ?? ''
    const inOrder = !before && asked.some((other) => other.id !== undefined && kept.get(other.id)?.variant_id === variantId)
    if (seen.has(variantId) || inOrder)
      throw invalidField(`/lines/${index}`, 'line_exists', 'This is in the order already; change the quantity of its line.')
    seen.add(variantId)
    return before ? { ...before, quantity: line.quantity } : lineOf(offer as Offer, line.quantity, taxes)
  })
}

function unavailable(index: number, name: string | undefined): AppError {
  return insufficientStock([
    { pointer: `/lines/${index}`, code: 'unavailable', detail: `${name ?? 'A product'} is not sold now; take it out.` },
  ])
}

function lineOf(offer: Offer, quantity: number, taxes: TaxTerms): LineRow {
  const { product_id, variant_id, slug, name, sku, options, parts, image } = offer
  const { unit, basisPoints } = billed(parseMoney(offer.unit_price.amount, offer.unit_price.currency), offer.tax_class, taxes)
  return {
    id: newId(),
    ...{ product_id, variant_id, slug, name, sku, options, parts, image, quantity },
    unit_minor: Number(unit.minor),
    total_minor: 0,
    discount_minor: 0,
    tax_minor: 0,
    tax_basis_points: basisPoints,
    position: 0,
    backordered: 0,
    restock_date: null,
  }
}

// As the order was taxed: whoever owed nothing then owes nothing for what is added.
async function termsOf(ctx: Context, order: Order, moved: Address | undefined): Promise<TaxTerms> {
  const shop = await shopOf(ctx, order.branch_id)
  const place = placeOf(shop, order.delivery, moved ?? order.shipping_address)
  const terms = await taxTermsFor(ctx, { branchId: order.branch_id, place, customerId: order.customer_id })
  return { ...terms, exempt: order.tax_exempt }
}

// Of the order's discount stays what was given for the pieces that stay; what is added has none.
function billOfEdit(
  order: Order,
  goods: readonly LineRow[],
  delivery: { feeMinor: bigint; basisPoints: number },
  { dropsCode, feeBasisPoints }: { dropsCode: boolean; feeBasisPoints: number },
): Bill {
  const tax = taxRuleOf(order, order.lines)
  const money = (minor: bigint) => ({ minor, currency: order.currency })
  const before = new Map(order.lines.map((line) => [line.id, line]))
  const reduction = goods.reduce((sum, line) => {
    const was = before.get(line.id)
    if (!was || was.discount_minor === 0 || dropsCode) return sum
    return sum + divideHalfEven(BigInt(was.discount_minor) * BigInt(Math.min(line.quantity, was.quantity)), BigInt(was.quantity))
  }, 0n)
  return billOf(
    order.currency,
    goods.map((line) => ({
      basisPoints: line.tax_basis_points ?? tax.basisPoints,
      unit: money(BigInt(line.unit_minor)),
      quantity: line.quantity,
      eligible: (before.get(line.id)?.discount_minor ?? 0) > 0,
    })),
    {
      tax,
      delivery: money(delivery.feeMinor),
      deliveryBasisPoints: delivery.basisPoints,
      paymentFee: money(BigInt(order.payment_fee_minor)),
      paymentFeeBasisPoints: feeBasisPoints,
      reduction: money(reduction),
    },
  )
}

// At the rate that the order froze.
function baseOf(order: Order, totalMinor: bigint): bigint {
  const before = BigInt(order.total_minor)
  if (order.currency === order.base_currency || before === 0n) return totalMinor
  return divideHalfEven(totalMinor * BigInt(order.base_total_minor), before)
}
