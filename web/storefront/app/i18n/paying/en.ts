import { plural } from '../plural.ts'

/** Paying, in English. */
export const paying = {
  from: (limit: string) => `For orders from ${limit}.`,
  upTo: (limit: string) => `For orders up to ${limit}.`,
  why: (reason: string) =>
    `The payment did not go through: ${reason}. Your items are still held for you — try again or choose another way to pay.`,
  left: (minutes: number) =>
    plural('en', minutes, { one: 'Your items are kept for # more minute.', other: 'Your items are kept for # more minutes.' }),
  over: 'The time to pay this order is over.',
  otherWay: 'Back to the order, to pay in another way',
}
