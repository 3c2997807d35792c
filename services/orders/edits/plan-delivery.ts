import type { Address } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { billed, type TaxTerms } from '#lib/taxes.ts'
import type { Context } from '#platform/operation/context.ts'
import { deliveryMethods } from '../checkout.ts'
import { deliveryFeeOf, zoneOf } from '../delivery-terms.ts'
import type { OrderRow } from '../store.ts'
import { deliveryTaxedAnew } from './tax-anew.ts'

/** How an edited order is brought, what that costs and at which rate it is taxed: as before unless another way or another place is chosen. */
export async function deliveryOf(
  ctx: Context,
  order: OrderRow,
  code: string | undefined,
  address: Address | null,
  { taxes, isElsewhere }: { taxes: TaxTerms; isElsewhere: boolean },
) {
  if (code === undefined || code === order.delivery.code)
    return {
      kind: order.delivery.kind,
      facts: {},
      feeMinor: BigInt(order.delivery_minor),
      basisPoints: (isElsewhere ? await deliveryTaxedAnew(ctx, order, taxes) : undefined) ?? order.delivery_tax_basis_points ?? 0,
    }
  const { methods, zones } = await deliveryMethods(ctx, order.branch_id, order.currency)
  const method = methods.find((candidate) => candidate.code === code)
  if (!method)
    throw invalidField(
      '/delivery_method',
      'unknown_delivery_method',
      `Choose a delivery method: ${methods.map((candidate) => candidate.code).join(', ')}.`,
    )
  const goods = { minor: BigInt(order.subtotal_minor), currency: order.currency }
  const fee = billed(deliveryFeeOf(method, zoneOf(zones, address), goods), method.tax_class, taxes)
  return {
    kind: method.kind,
    facts: { code: method.code, name: method.name, kind: method.kind },
    feeMinor: fee.unit.minor,
    basisPoints: fee.basisPoints,
  }
}
