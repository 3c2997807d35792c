/** What a new merchant does until the first sale, in this order, and who may do it. */
export const STEPS = {
  shop: 'settings.update',
  money: 'currency.manage',
  tax: 'tax.manage',
  delivery: 'delivery_method.manage',
  payment: 'payment_method.manage',
  team: 'user.manage',
  product: 'product.create',
  mail: 'outbox.view',
  trial: 'order.view',
} as const

/** A step by its name. */
export type StepKey = keyof typeof STEPS

/** All steps in their order. */
export const STEP_KEYS = Object.keys(STEPS) as StepKey[]
