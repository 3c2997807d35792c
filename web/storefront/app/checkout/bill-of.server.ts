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
  try {
    return await api.previewBill(billInput(values, options))
  } catch (error) {
    if (error instanceof ApiProblem && FOR_THE_CART.has(error.problem.code)) throw redirectDocument(`/${locale}/cart`, 303)
    throw error
  }
}
