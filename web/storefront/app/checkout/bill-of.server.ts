import { redirectDocument } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import type { Bill, CheckoutOptions } from '../api/types.ts'
import type { Session } from '../session/session.server.ts'
import { billInput } from './checkout-form.server.ts'
import type { CheckoutValues } from './checkout-values.ts'

// What only the cart page can put right: it shows what is gone and how much is left.
const FOR_THE_CART = new Set(['cart_empty', 'cart_changed', 'insufficient_stock', 'code_not_applicable'])

/** What the cart costs with these choices; a cart that cannot be bought as it is leads back to the cart. */
export async function billOf({ api, locale }: Session, values: CheckoutValues, options: CheckoutOptions): Promise<Bill> {
  const bill = await api.previewBill(billInput(values, options)).catch((error: unknown) => {
    if (error instanceof ApiProblem && FOR_THE_CART.has(error.problem.code)) return undefined
    throw error
  })
  // What is lacking at the address alone is said beside the bill: the cart does not know of it.
  if (bill === undefined || (bill.lacking && values.country === '')) throw redirectDocument(`/${locale}/cart`, 303)
  return bill
}
