import { randomUUID } from 'node:crypto'
import { data, redirect, redirectDocument } from 'react-router'
import { formatMoney, type Locale } from '#lib/locale.ts'
import { ApiProblem, fieldErrors, type Problem, problemText } from '../api/problem.ts'
import type { CheckoutOptions } from '../api/types.ts'
import { codeRefusal } from '../cart/code-refusal.server.ts'
import { billOf } from '../checkout/bill-of.server.ts'
import { completed, missing, orderInput, readValues } from '../checkout/checkout-form.server.ts'
import { type CheckoutValues, FIELDS, NO_VALUES } from '../checkout/checkout-values.ts'
import { CheckoutView } from '../checkout/checkout-view.tsx'
import { moveStore, storeOfCity } from '../checkout/move-store.server.ts'
import { keepAddress, savedAddresses, withAddress } from '../checkout/saved-addresses.server.ts'
import { Seo } from '../components/seo.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { useLanguage } from '../i18n/language.tsx'
import { afterOrder } from '../order/after-order.server.ts'
import { sameAttempt } from '../order/same-attempt.server.ts'
import { type Session, sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/checkout.ts'

/** The empty form: what can be chosen, and what the cart would cost with the first choices. */
export async function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const [cart, options, me, saved] = await Promise.all([
    session.api.cart(),
    session.api.checkoutOptions(),
    session.visitor(),
    savedAddresses(session),
  ])
  if (cart.lines.length === 0) throw redirect(`/${session.locale}/cart`)
  const known = me ? { email: me.email ?? '', first_name: me.first_name, last_name: me.last_name, phone: me.phone ?? '' } : {}
  const proposed = saved.find((address) => address.is_default) ?? saved[0]
  const values = completed(withAddress({ ...NO_VALUES, ...known }, proposed), options)
  const [priced, movedTo] = await Promise.all([withBill(session, values, options), storeOfCity(session)])
  return { options, ...priced, orderKey: randomUUID(), signedIn: me !== undefined, saved, movedTo }
}

/** Recalculates the bill, or places the order and leads on to the bank or the thanks. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const form = await request.formData()
  const entered = readValues(form)
  const options = await session.api.checkoutOptions(entered.country || undefined)
  const values = completed(entered, options)
  const key = String(form.get('order_key') || randomUUID())
  if (form.get('intent') === 'use_address') {
    const chosen = (await savedAddresses(session)).find((address) => address.id === entered.saved_address)
    const filled = withAddress(values, chosen)
    await moveStore(session, filled, options)
    return reply(session, filled, {}, key, 200)
  }
  if (form.get('intent') !== 'place') {
    await moveStore(session, values, options)
    return reply(session, values, {}, key, 200)
  }
  const errors = missing(values, options, CATALOGUES[session.locale])
  if (Object.keys(errors).length > 0) return reply(session, values, errors, key, 422)
  // Another store has prices and ways of its own: they are seen before they are bought at.
  if (await moveStore(session, values, options)) return reply(session, values, {}, randomUUID(), 200, undefined, true)
  try {
    const order = await sameAttempt(() => session.api.placeOrder(orderInput(values, options), key))
    await keepAddress(session, values)
    return afterOrder(order, session.locale)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    if (error.problem.code === 'cart_empty') return redirectDocument(`/${session.locale}/cart`)
    // What was refused once would be refused again under the same key.
    const wrong = fieldErrors(error.problem)
    if (error.problem.code === 'slot_full') wrong['delivery_slot'] = CATALOGUES[session.locale].checkout.slotTaken
    const known = Object.fromEntries(FIELDS.flatMap((field) => (wrong[field] ? [[field, wrong[field]]] : [])))
    const refusal = [codeOrProblem(error.problem, session.locale), ...Object.entries(wrong).flatMap(unknownField)].join(' ')
    return reply(session, values, known, randomUUID(), error.problem.status, refusal)
  }
}

/** The checkout page. */
export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  return (
    <div className="page pt-10">
      <Seo title={m.checkout.title} hidden />
      <h1 className="display mb-10 text-4xl sm:text-5xl">{m.checkout.title}</h1>
      <CheckoutView {...loaderData} {...actionData} errors={actionData?.errors ?? {}} />
    </div>
  )
}

async function reply(
  session: Session,
  values: CheckoutValues,
  errors: Record<string, string>,
  orderKey: string,
  status: number,
  refusal?: string,
  held = false,
) {
  const options = await session.api.checkoutOptions(values.country || undefined)
  const [priced, movedTo] = await Promise.all([withBill(session, completed(values, options), options), storeOfCity(session)])
  return data({ options, ...priced, errors, orderKey, movedTo, held, ...(refusal ? { refusal } : {}) }, { status })
}

// A way to pay that is not there for this amount gives way to the first that is.
async function withBill(session: Session, values: CheckoutValues, options: CheckoutOptions) {
  const bill = await billOf(session, values, options)
  const isThere = (code: string) => bill.payment_methods.some((method) => method.code === code && method.available)
  const other = bill.payment_methods.find((method) => method.available)
  if (isThere(values.payment_method) || !other) return { values, bill }
  const changed = { ...values, payment_method: other.code }
  return { values: changed, bill: await billOf(session, changed, options) }
}

// What keeps a code from applying is said in the shopper's language; the other refusals come in it.
function codeOrProblem(problem: Problem, locale: Locale): string {
  if (problem.code !== 'code_not_applicable') return problemText(problem)
  const { codes } = CATALOGUES[locale]
  const { reason, missing } = codeRefusal(problem, '')
  return `${missing ? codes.missing(formatMoney(missing, locale)) : (codes.refusal[reason] ?? problemText(problem))} ${codes.takeOff}`
}

function unknownField([field, message]: [string, string]): string[] {
  return (FIELDS as readonly string[]).includes(field) ? [] : [message]
}
