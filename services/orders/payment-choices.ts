import Type, { type Static } from 'typebox'
import type { PaymentFacts } from '#contracts/calls.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { taxTermsFor } from '#platform/taxes.ts'
import { paymentMethods, placeOf } from './checkout.ts'
import { dueMinor, minorWithoutFee, owesDifference } from './money-left.ts'
import { JudgedMethod, judgeMethod } from './payment-terms.ts'
import type { OrderRow } from './store.ts'

/** A way to pay an order that waits for its payment. */
export const PaymentChoice = Type.Object({ ...JudgedMethod.properties, name: Type.String(), description: Type.String() })

/** The ways to pay what is owed now: all of the order, each with the fee that it is billed with, or what it came to cost more, which has none. */
export async function paymentChoices(
  ctx: Context,
  row: OrderRow,
  payments: readonly PaymentFacts[],
): Promise<Static<typeof PaymentChoice>[]> {
  const more = owesDifference(row, payments)
  if (row.step !== 'awaiting_payment' && !more) return []
  const { methods } = await paymentMethods(ctx, row.branch_id, row.currency)
  const amount = { minor: more ? dueMinor(row, payments) : minorWithoutFee(row), currency: row.currency }
  const taxes = more ? null : await taxesOf(ctx, row)
  return methods.map((method) => ({
    ...judgeMethod(method, amount, taxes),
    name: method.name,
    description: method.description,
  }))
}

async function taxesOf(ctx: Context, row: OrderRow) {
  const place = placeOf(await shopOf(ctx, row.branch_id), row.delivery, row.shipping_address)
  const terms = await taxTermsFor(ctx, { branchId: row.branch_id, place, customerId: row.customer_id })
  return { ...terms, exempt: row.tax_exempt }
}
