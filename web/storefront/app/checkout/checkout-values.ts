/** The entries of the checkout form, in its order. */
export const FIELDS = [
  'email',
  'first_name',
  'last_name',
  'phone',
  'delivery_method',
  'delivery_slot',
  'country',
  'line1',
  'line2',
  'city',
  'state',
  'postal_code',
  'payment_method',
  'card_number',
  'note',
  'remind_me',
  'saved_address',
  'save_address',
] as const

/** What was entered, as text; empty where nothing was. */
export type CheckoutValues = Record<(typeof FIELDS)[number], string>

/** A form in which nothing has been entered. */
export const NO_VALUES = Object.fromEntries(FIELDS.map((field) => [field, ''])) as CheckoutValues
