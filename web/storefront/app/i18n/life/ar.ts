import type { Messages } from '../en.ts'

/** Following an order, in Arabic. */
export const track: Messages['track'] = {
  title: (number) => `تتبّع الطلب ${number}`,
  proof: 'صورة التسليم',
  follow: 'تتبّع التوصيل',
}
