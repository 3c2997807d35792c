import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { type BillLine, type BillTerms, billOf } from '#lib/bill.ts'
import { invalidField } from '#lib/errors.ts'
import { newCode, newId, newToken } from '#lib/id.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { billed } from '#lib/taxes.ts'
import type { Context } from '#platform/operation/context.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { taxTermsFor } from '#platform/taxes.ts'
import { insufficientStock, paymentMethods, placeOf } from '../checkout.ts'
import type * as orders from '../store.ts'
import type { ReturnRow } from './store.ts'

type Whole = orders.OrderRow & { lines: orders.LineRow[] }

/** What is to be sent for goods that came back: one line for each product. */
export const ExchangeLines = Type.Array(
  Type.Object({ variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 100_000 }) }, { additionalProperties: false }),
  { minItems: 1, maxItems: 500 },
)

/** The order by which something else is sent for goods that came back, what that costs by itself, and what of their worth is left over. */
export async function draftExchange(
  ctx: Context,
  order: Whole,
  row: ReturnRow,
  worth: bigint,
  asked: readonly { variant_id: string; quantity: number }[],
): Promise<{ draft: orders.NewOrder; lines: orders.LineRow[]; whole: bigint; leftOver: bigint }> {
  const { branch_id, currency, locale } = order
  if (new Set(asked.map((line) => line.variant_id)).size < asked.length)
    throw invalidField('/lines', 'line_exists', 'Name each product once.')
  const variant_ids = asked.map((line) => line.variant_id)
  const [{ offers }, shop, { methods }, minutes] = await Promise.all([
    ctx.call('catalog.getOffers', { branch_id, currency, locale, variant_ids }),
    shopOf(ctx, branch_id),
    paymentMethods(ctx, branch_id, currency),
    ctx.setting<number>('reservation_minutes', branch_id),
  ])
  const place = placeOf(shop, order.delivery, order.shipping_address)
  const taxes = await taxTermsFor(ctx, { branchId: branch_id, place, customerId: order.customer_id })
  const goods = asked.map(({ variant_id, quantity }, index) => {
    const offer = offers.find((candidate) => candidate.variant_id === variant_id)
    if (!offer?.sellable)
      throw insufficientStock([
        {
          pointer: `/lines/${index}`,
          code: 'unavailable',
          detail: `${offer?.name ?? 'A product'} is not sold now; choose another.`,
        },
      ])
    const price = parseMoney(offer.unit_price.amount, currency)
    return { offer, quantity, ...billed(price, offer.tax_class, { ...taxes, exempt: order.tax_exempt }) }
  })
  const none = { minor: 0n, currency }
  const terms = { tax: { basisPoints: 0, included: order.tax_included }, delivery: none, paymentFee: none }
  const whole = billOf(currency, goods, terms).total.minor
  const bill = billOf(currency, goods, { ...terms, reduction: { minor: reductionFor(currency, goods, terms, worth), currency } })
  const cash = methods.find((method) => method.code === 'pay_on_delivery')
  const draft: orders.NewOrder = {
    id: newId(),
    number: newCode(8),
    branch_id,
    customer_id: order.customer_id,
    access_token: newToken(),
    email: order.email,
    first_name: order.first_name,
    last_name: order.last_name,
    phone: order.phone,
    shipping_address: order.shipping_address,
    delivery: order.delivery,
    delivery_slot: null,
    payment_method: { code: 'pay_on_delivery', name: cash?.name ?? order.payment_method.name },
    locale,
    currency,
    base_currency: order.base_currency,
    rate: order.rate,
    subtotal_minor: bill.subtotal.minor,
    discount_minor: bill.discount.minor,
    tax_minor: bill.tax.minor,
    tax_included: bill.taxIncluded,
    delivery_minor: 0n,
    delivery_tax_minor: 0n,
    delivery_tax_basis_points: 0,
    tax_exempt: order.tax_exempt,
    payment_fee_minor: 0n,
    payment_fee_tax_minor: 0n,
    payment_fee_tax_basis_points: 0,
    total_minor: bill.total.minor,
    base_total_minor: convertFor(shop, bill.total, order.base_currency).minor,
    reduction: {
      kind: 'exchange',
      id: row.id,
      code: row.number,
      name: row.number,
      base: minorToJson(convertFor(shop, bill.discount, order.base_currency).minor, order.base_currency),
    },
    note: null,
    reserved_until: new Date(ctx.now() + minutes * 60_000).toISOString(),
    request_hash: `exchange ${row.id}`,
  }
  const lines = goods.map(({ offer, quantity, unit }, position) => ({
    id: newId(),
    product_id: offer.product_id,
    variant_id: offer.variant_id,
    slug: offer.slug,
    name: offer.name,
    sku: offer.sku,
    options: offer.options,
    parts: offer.parts,
    image: offer.image,
    quantity,
    unit_minor: Number(unit.minor),
    total_minor: Number(bill.lines[position]?.total.minor ?? 0n),
    discount_minor: Number(bill.lines[position]?.discount.minor ?? 0n),
    tax_minor: Number(bill.lines[position]?.tax.minor ?? 0n),
    tax_basis_points: bill.lines[position]?.basisPoints ?? 0,
    position,
    backordered: 0,
    restock_date: null,
  }))
  return { draft, lines, whole, leftOver: worth > whole ? worth - whole : 0n }
}

/** How much is taken off goods so that, with the tax that falls with them, what was sent back is paid with: never a unit too little. */
export function reductionFor(currency: string, goods: readonly BillLine[], terms: BillTerms, worth: bigint): bigint {
  const whole = billOf(currency, goods, terms)
  if (worth >= whole.total.minor) return whole.subtotal.minor
  const totalWith = (minor: bigint) => billOf(currency, goods, { ...terms, reduction: { minor, currency } }).total.minor
  const wanted = whole.total.minor - worth
  // More off is never more to pay, but for a unit of rounding: halved until the least that is enough is found.
  let [low, high] = [0n, whole.subtotal.minor]
  while (low < high) {
    const middle = (low + high) / 2n
    if (totalWith(middle) > wanted) low = middle + 1n
    else high = middle
  }
  while (totalWith(low) > wanted && low < whole.subtotal.minor) low += 1n
  return low
}
