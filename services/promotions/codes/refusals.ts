import type { Money } from '#lib/money.ts'
import { minorToJson } from '#lib/money.ts'

/** Why a code does not apply. */
export const REFUSALS = [
  'code_unknown',
  'code_changed',
  'code_not_yet',
  'code_over',
  'code_used_up',
  'code_used_before',
  'code_first_order',
  'code_sign_in',
  'code_points',
  'code_minimum',
  'code_goods',
] as const
/** One of them. */
export type Refusal = (typeof REFUSALS)[number]

const TEXTS: Record<Refusal, string> = {
  code_unknown: 'There is no such code; check its spelling.',
  code_changed: 'The terms of this code have just been changed; look at the new total and order again.',
  code_not_yet: 'This code is not valid yet.',
  code_over: 'The time of this code is over.',
  code_used_up: 'This code has been used as often as it can be.',
  code_used_before: 'You have used this code as often as one can.',
  code_first_order: 'This code is for a first order only.',
  code_sign_in: 'Sign in to redeem this gift.',
  code_points: 'You do not have enough points for this gift.',
  code_minimum: 'This code needs a larger order.',
  code_goods: 'This code is not for anything in the cart.',
}

/** What to say of a code that does not apply; `missing` is what the goods lack. */
export function refusalOf(code: Refusal, missing?: Money) {
  const lacking = missing && minorToJson(missing.minor, missing.currency)
  return {
    code,
    detail: lacking ? `This code needs goods for ${lacking.amount} ${lacking.currency} more.` : TEXTS[code],
    missing: lacking ?? null,
  }
}
