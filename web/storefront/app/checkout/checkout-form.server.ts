import type { BillInput, OrderInput } from '../api/shop-api.server.ts'
import type { Address, CheckoutOptions } from '../api/types.ts'
import type { Messages } from '../i18n/en.ts'
import { type CheckoutValues, FIELDS, NO_VALUES } from './checkout-values.ts'

/** Reads what was entered; nothing is judged yet. */
export function readValues(form: FormData): CheckoutValues {
  const values = { ...NO_VALUES }
  for (const field of FIELDS) {
    const value = form.get(field)
    if (typeof value === 'string') values[field] = value.trim().slice(0, 500)
  }
  return values
}

/** Chooses the first method where none, or one that is not offered, was chosen. */
export function completed(values: CheckoutValues, options: CheckoutOptions): CheckoutValues {
  const delivery = options.delivery_methods.find(({ code }) => code === values.delivery_method) ?? options.delivery_methods[0]
  const payment = options.payment_methods.find(({ code }) => code === values.payment_method) ?? options.payment_methods[0]
  return { ...values, delivery_method: delivery?.code ?? '', payment_method: payment?.code ?? '' }
}

/** What is still missing before an order can be placed, by field. */
export function missing(values: CheckoutValues, options: CheckoutOptions, m: Messages): Record<string, string> {
  const errors: Record<string, string> = {}
  const required: (keyof CheckoutValues)[] = ['email', 'first_name', 'last_name']
  if (isShipped(values, options)) required.push('line1', 'city', 'country')
  if (isTimed(values, options)) required.push('delivery_slot')
  if (values.payment_method === 'demo') required.push('card_number')
  for (const field of required) if (values[field] === '') errors[field] = m.checkout.required
  if (values.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) errors.email = m.checkout.badEmail
  return errors
}

/** The part of the entries that the price depends on, and how the shopper can be reached. */
export function billInput(values: CheckoutValues, options: CheckoutOptions): BillInput {
  // The price depends on country, region and city; the API wants a whole address, so what is not entered yet is a dash.
  const { line1, city } = values
  const address =
    isShipped(values, options) && values.country !== ''
      ? { shipping_address: addressOf({ ...values, line1: line1 || '-', city: city || '-' }) }
      : {}
  return {
    delivery_method: values.delivery_method,
    payment_method: values.payment_method,
    ...address,
    ...(values.email ? { email: values.email.slice(0, 254), ...reachedBy(values) } : {}),
  }
}

/** The entries as an order. */
export function orderInput(values: CheckoutValues, options: CheckoutOptions): OrderInput {
  return {
    email: values.email,
    first_name: values.first_name,
    last_name: values.last_name,
    delivery_method: values.delivery_method,
    payment_method: values.payment_method,
    ...(isTimed(values, options) ? { delivery_slot: slotOf(values.delivery_slot) } : {}),
    ...(values.phone ? { phone: values.phone } : {}),
    ...(values.note ? { note: values.note } : {}),
    remind_me: values.remind_me !== '',
    ...(isShipped(values, options) ? { shipping_address: addressOf(values) } : {}),
    ...(values.payment_method === 'demo' ? { payment: { card_number: values.card_number.replaceAll(/\D/g, '') } } : {}),
  }
}

// Who leaves the cart here can be asked back, if they agreed.
function reachedBy({ first_name, last_name, phone, remind_me }: CheckoutValues) {
  const name = `${first_name} ${last_name}`.trim()
  return { ...(name ? { name } : {}), ...(phone ? { phone: phone.slice(0, 30) } : {}), remind_me: remind_me !== '' }
}

/** Whether the order is sent somewhere, rather than picked up. */
export function isShipped(values: CheckoutValues, options: CheckoutOptions): boolean {
  return options.delivery_methods.find(({ code }) => code === values.delivery_method)?.kind !== 'pickup'
}

// Whether a time is chosen with this delivery.
function isTimed(values: CheckoutValues, options: CheckoutOptions): boolean {
  return options.delivery_methods.find(({ code }) => code === values.delivery_method)?.has_slots === true
}

// As the choice names it: the window, then the day.
function slotOf(chosen: string): { window_id: string; date: string } {
  const [window_id = '', date = ''] = chosen.split(' ')
  return { window_id, date }
}

function addressOf({ line1, line2, city, state, postal_code, country, phone }: CheckoutValues): Address {
  return {
    line1,
    city,
    country,
    ...(line2 ? { line2 } : {}),
    ...(state ? { state } : {}),
    ...(postal_code ? { postal_code } : {}),
    ...(phone ? { phone } : {}),
  }
}
