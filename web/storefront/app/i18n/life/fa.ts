import type { Messages } from '../en.ts'

/** Following an order, in Persian. */
export const track: Messages['track'] = {
  title: (number) => `پیگیری سفارش ${number}`,
  proof: 'عکس تحویل',
  follow: 'پیگیری ارسال',
}
