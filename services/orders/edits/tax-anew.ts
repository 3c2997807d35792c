import type { Address } from '#contracts/shapes.ts'
import { placeKey, type TaxTerms } from '#lib/taxes.ts'
import type { Context } from '#platform/operation/context.ts'
import { deliveryMethods, paymentMethods } from '../checkout.ts'
import type { LineRow, OrderRow } from '../store.ts'

type Order = Pick<OrderRow, 'branch_id' | 'currency' | 'locale' | 'delivery' | 'shipping_address' | 'tax_exempt'>

/** Whether an order goes where it may be taxed otherwise: another country, or another region of it. */
export function isTaxedAnew(order: Order, moved: Address | undefined): moved is Address {
  if (!moved || order.tax_exempt || order.delivery.kind !== 'shipping') return false
  const before = order.shipping_address
  return moved.country !== before?.country || placeKey(moved.state ?? '') !== placeKey(before?.state ?? '')
}

/** The lines with the rates of where the order goes now, at the prices they froze; one of which the class is not known any more keeps its rate. */
export async function linesTaxedAnew(ctx: Context, order: Order, goods: readonly LineRow[], taxes: TaxTerms): Promise<LineRow[]> {
  const { branch_id, currency, locale } = order
  const variant_ids = goods.map((line) => line.variant_id)
  const { offers } = await ctx.call('catalog.getOffers', { branch_id, currency, locale, variant_ids })
  const classes = new Map(offers.map((offer) => [offer.variant_id, offer.tax_class]))
  return goods.map((line) => {
    const taxClass = classes.get(line.variant_id)
    return taxClass === undefined ? line : { ...line, tax_basis_points: taxes.rateOf(taxClass) }
  })
}

/** The rate of the order's way of delivery where it goes now; undefined when the branch does not offer it any more. */
export async function deliveryTaxedAnew(ctx: Context, order: Order, taxes: TaxTerms): Promise<number | undefined> {
  const { methods } = await deliveryMethods(ctx, order.branch_id, order.currency)
  const method = methods.find(({ code }) => code === order.delivery.code)
  return method && taxes.rateOf(method.tax_class)
}

/** The rate of the fee of the order's way to pay where it goes now; undefined when the branch does not offer it any more. */
export async function feeTaxedAnew(
  ctx: Context,
  order: Order & Pick<OrderRow, 'payment_method'>,
  taxes: TaxTerms,
): Promise<number | undefined> {
  const { methods } = await paymentMethods(ctx, order.branch_id, order.currency)
  const method = methods.find(({ code }) => code === order.payment_method.code)
  return method && taxes.rateOf(method.tax_class)
}
