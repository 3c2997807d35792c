import { ApiProblem } from '../api/problem.ts'
import type { CheckoutOptions } from '../api/types.ts'
import type { Session } from '../session/session.server.ts'
import { billInput, completed, isShipped } from './checkout-form.server.ts'
import type { CheckoutValues } from './checkout-values.ts'

const STORE = 'serai_branch'
const CHOSEN_BY = 'serai_branch_by'

/**
 * Has the store serve the order that delivers to the city it goes to, unless the shopper chose one (STO-05). One that is closed
 * to orders, or has not what is in the cart, does not take it over. Says whether the store became another.
 */
export async function moveStore(session: Session, values: CheckoutValues, options: CheckoutOptions): Promise<boolean> {
  const { api, cookies } = session
  const { country, city } = values
  const isChosen = cookies.has(STORE) && cookies.get(CHOSEN_BY) !== 'city'
  if (isChosen || !/^[A-Z]{2}$/.test(country) || city === '' || !isShipped(values, options)) return false
  const [{ branch }, store] = await Promise.all([api.servingBranch({ country, city: city.slice(0, 120) }), api.store()])
  if (!branch || branch.id === store.branch.id) return false
  const before = cookies.get(STORE)
  cookies.set(STORE, branch.id)
  if (await takesOrder(session, values)) {
    cookies.set(CHOSEN_BY, 'city')
    return true
  }
  cookies.set(STORE, before)
  return false
}

/** The store that took the order over because of the city; undefined where none did. */
export async function storeOfCity({ api, cookies }: Session): Promise<string | undefined> {
  return cookies.has(STORE) && cookies.get(CHOSEN_BY) === 'city' ? (await api.store()).branch.name : undefined
}

/** Notes that the shopper chose the store: it stays, wherever the order goes. */
export function chooseStore({ cookies }: Session, id: string): void {
  cookies.set(STORE, id)
  cookies.set(CHOSEN_BY, undefined)
}

async function takesOrder({ api }: Session, values: CheckoutValues): Promise<boolean> {
  const options = await api.checkoutOptions(values.country)
  try {
    return (await api.previewBill(billInput(completed(values, options), options))).branch_online
  } catch (error) {
    // What is in the cart cannot be bought there, or not so: it is bought where it was going to be.
    if (error instanceof ApiProblem && error.problem.status < 500) return false
    throw error
  }
}
